// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.RefuseSpeculation;
import dev.sfv.spring.RefusingHandlers;
import dev.sfv.spring.reactive.SpeculationRequestCache.Refused;
import dev.sfv.typed.FieldLines;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses speculative loads in Spring WebFlux, for paths that the policy marks and for handlers with the annotation
 * {@link RefuseSpeculation}. It answers them with the status of the policy (503 by default), without a body, as
 * {@link SpeculationPolicy} describes.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.reactive.SpeculationFilter;
 * import org.springframework.core.Ordered;
 * import org.springframework.web.reactive.HandlerMapping;
 * import org.springframework.web.server.WebFilter;
 *
 * SpeculationPolicy policy = SpeculationPolicy.refusing("/logout", "/cart/**");
 * WebFilter filter = new SpeculationFilter(policy, context.getBeanProvider(HandlerMapping.class), Ordered.HIGHEST_PRECEDENCE + 10);
 * }</pre>
 *
 * <p>The filter only needs to be a bean. Patterns are compared with the path that Spring matches: decoded, and without the base path and
 * path parameters.
 */
public final class SpeculationFilter implements WebFilter, Ordered {
    private final SpeculationPolicy policy;
    private final AnnotatedHandlers annotated;
    private final Function<? super ServerWebExchange, Mono<Boolean>> alsoMarked;
    private final int order;
    private final String[] keys;

    /**
     * Makes a filter.
     *
     * @param policy decides about each request
     * @param mappings the handler mappings of the application context. The filter does not use them before the first request that
     *     may be speculative
     * @param order the order of the filter. It should be before filters that have side effects, such as those for security
     */
    public SpeculationFilter(SpeculationPolicy policy, ObjectProvider<HandlerMapping> mappings, int order) {
        this(policy, mappings, order, exchange -> Mono.just(false));
    }

    /**
     * Makes a filter that can also mark requests in another way than by their path or their handler.
     *
     * @param policy decides about each request
     * @param mappings the handler mappings of the application context. The filter does not use them before the first request that
     *     may be speculative
     * @param order the order of the filter. It should be before filters that have side effects, such as those for security
     * @param alsoMarked returns whether a request is marked in another way. It is called before the handler is looked up, and only for a
     *     request that may be speculative
     */
    public SpeculationFilter(
            SpeculationPolicy policy,
            ObjectProvider<HandlerMapping> mappings,
            int order,
            Function<? super ServerWebExchange, Mono<Boolean>> alsoMarked) {
        this.policy = policy;
        this.alsoMarked = Objects.requireNonNull(alsoMarked);
        this.annotated = new AnnotatedHandlers(mappings);
        this.order = order;
        this.keys = policy.headerNames().stream().map(WebFluxFields::key).toArray(String[]::new);
    }

    @Override
    public int getOrder() {
        return order;
    }

    /** Refuses the request, or passes it to the next filter. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String method = request.getMethod().name();
        String path = path(request);
        HttpHeaders headers = request.getHeaders();
        if (!WebFluxFields.hasAny(headers, keys)) {
            return act(policy.decide(method, path), exchange, chain);
        }
        FieldLines lines = WebFluxFields.lines(headers);
        // The policy cannot wait for a Mono, so the handler is looked up first.
        Mono<Boolean> isMarked = policy.isSpeculative(lines) ? isMarked(exchange) : Mono.just(false);
        return isMarked.flatMap(marked -> act(policy.decide(method, path, lines, () -> marked), exchange, chain))
                .onErrorResume(Refused.class, refused -> answer(refused.getStatusCode(), exchange.getResponse()));
    }

    private Mono<Boolean> isMarked(ServerWebExchange exchange) {
        return alsoMarked
                .apply(exchange)
                .filter(marked -> marked)
                .switchIfEmpty(Mono.defer(() -> annotated.test(exchange)));
    }

    /** {@return the path that Spring matches, decoded and without path parameters} Most paths need no change, and are not copied. */
    static String path(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        String value = path.value();
        return value.indexOf('%') < 0 && value.indexOf(';') < 0 ? value : decoded(path);
    }

    private static String decoded(PathContainer path) {
        return path.elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }

    private Mono<Void> act(Decision decision, ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        // At the end, because a ResponseEntity or ServerResponse replaces earlier headers.
        response.beforeCommit(
                () -> Mono.fromRunnable(() -> headers(decision, exchange).forEach(response.getHeaders()::add)));
        if (decision.proceeds()) {
            return chain.filter(exchange);
        }
        return answer(HttpStatusCode.valueOf(decision.status()), response);
    }

    private static Mono<Void> answer(HttpStatusCode status, ServerHttpResponse response) {
        response.setStatusCode(status);
        return response.setComplete();
    }

    /** {@return the headers of the decision} If it has none, because the path is not marked, the handler may be annotated. */
    private Map<String, String> headers(Decision decision, ServerWebExchange exchange) {
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return decision.headers().isEmpty() && handler != null && RefusingHandlers.contains(handler)
                ? policy.headersOfMarkedPaths()
                : decision.headers();
    }
}
