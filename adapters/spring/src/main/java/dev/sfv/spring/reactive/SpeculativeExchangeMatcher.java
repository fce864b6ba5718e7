// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.speculation.SpeculationPolicy;
import java.util.Objects;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Matches speculative requests, for your own rules in Spring Security. In Spring MVC, use {@code SpeculativeRequestMatcher}.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.reactive.SpeculativeExchangeMatcher;
 * import org.springframework.context.annotation.Bean;
 * import org.springframework.core.annotation.Order;
 * import org.springframework.security.config.web.server.ServerHttpSecurity;
 * import org.springframework.security.web.server.SecurityWebFilterChain;
 *
 * class Configuration {
 *     @Bean
 *     @Order(1)
 *     SecurityWebFilterChain speculative(ServerHttpSecurity http, SpeculationPolicy policy) {
 *         return http.securityMatcher(new SpeculativeExchangeMatcher(policy))
 *                 .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
 *                 .build();
 *     }
 * }
 * }</pre>
 */
public final class SpeculativeExchangeMatcher implements ServerWebExchangeMatcher {
    private final SpeculationPolicy policy;

    /**
     * Makes a matcher.
     *
     * @param policy decides which requests are speculative
     */
    public SpeculativeExchangeMatcher(SpeculationPolicy policy) {
        this.policy = Objects.requireNonNull(policy);
    }

    boolean isSpeculative(ServerWebExchange exchange) {
        return policy.isSpeculative(WebFluxFields.lines(exchange.getRequest().getHeaders()));
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return isSpeculative(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }
}
