// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A request cache of Spring Security that ignores speculative requests. They neither become the saved request, to which the user is
 * redirected after the log-in, nor use it up. Another cache handles all other requests.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.reactive.SpeculationRequestCache;
 * import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
 * import org.springframework.security.web.server.savedrequest.ServerRequestCache;
 *
 * ServerRequestCache cache = new SpeculationRequestCache(new CookieServerRequestCache(), SpeculationPolicy.refusing("/logout"));
 * }</pre>
 *
 * <p>A speculative request is refused as on a marked path, and not redirected to the log-in page. Otherwise the browser would show the login
 * page at the click without another request. The log-in would then not lead to the page of the link, because no request was saved.
 */
public final class SpeculationRequestCache implements ServerRequestCache {
    private final ServerRequestCache cache;
    private final SpeculationPolicy policy;
    private final SpeculativeExchangeMatcher speculative;

    /**
     * Makes a request cache.
     *
     * @param cache saves the requests that are not speculative
     * @param policy decides which requests are speculative
     */
    public SpeculationRequestCache(ServerRequestCache cache, SpeculationPolicy policy) {
        this.cache = Objects.requireNonNull(cache);
        this.policy = policy;
        this.speculative = new SpeculativeExchangeMatcher(policy);
    }

    @Override
    public Mono<Void> saveRequest(ServerWebExchange exchange) {
        return speculative.isSpeculative(exchange) ? refuse(exchange) : cache.saveRequest(exchange);
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Decision refusal = policy.refuse(
                request.getMethod().name(), SpeculationFilter.path(request), WebFluxFields.lines(request.getHeaders()));
        HttpHeaders headers = exchange.getResponse().getHeaders();
        refusal.headers().forEach(headers::set);
        return Mono.error(new Refused(refusal));
    }

    /** Prevents the redirect of Spring Security. {@link SpeculationFilter} answers, or Spring if the request did not pass this filter. */
    static final class Refused extends ResponseStatusException {
        private static final long serialVersionUID = 1;

        Refused(Decision refusal) {
            super(HttpStatusCode.valueOf(refusal.status()));
        }
    }

    @Override
    public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
        return cache.getRedirectUri(exchange);
    }

    @Override
    public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
        return speculative.isSpeculative(exchange) ? Mono.empty() : cache.removeMatchingRequest(exchange);
    }
}
