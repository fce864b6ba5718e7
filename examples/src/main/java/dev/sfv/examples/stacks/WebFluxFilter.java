// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * For Spring WebFlux: as a bean, or by hand.
 *
 * <pre>{@code
 * WebHttpHandlerBuilder.webHandler(handler).filter(new WebFluxFilter(policy));
 * }</pre>
 */
public final class WebFluxFilter implements WebFilter {
    /** In lower case, because headers that Spring has copied convert other names on each call. */
    private static final String[] NAMES = SpeculationPolicy.headerNames()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final SpeculationPolicy policy;

    /**
     * Makes a filter.
     *
     * @param policy what to do about speculative loads
     */
    public WebFluxFilter(SpeculationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns what a request is for. This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     * @return the purpose
     */
    public static RequestPurpose purpose(HttpHeaders headers) {
        for (String name : NAMES) {
            if (headers.containsHeader(name)) {
                return RequestPurpose.from(headers::getOrEmpty);
            }
        }
        return RequestPurpose.NONE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        String path = decoded(request.getPath().pathWithinApplication());
        Decision decision = policy.decide(request.getMethod().name(), path, purpose(request.getHeaders()));
        // Last of all, because a ResponseEntity or ServerResponse replaces what has been there before.
        response.beforeCommit(() -> Mono.fromRunnable(() -> decision.headers().forEach(response.getHeaders()::add)));
        if (decision.proceeds()) {
            return chain.filter(exchange);
        }
        response.setStatusCode(HttpStatusCode.valueOf(decision.status()));
        return response.setComplete();
    }

    /** As Spring matches it: decoded, and without path parameters. */
    private static String decoded(PathContainer path) {
        return path.elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }
}
