// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.servlet.ServletFields;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches speculative requests, for your own rules in Spring Security. In Spring WebFlux, use {@code SpeculativeExchangeMatcher}.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.web.SpeculativeRequestMatcher;
 * import org.springframework.context.annotation.Bean;
 * import org.springframework.core.annotation.Order;
 * import org.springframework.security.config.annotation.web.builders.HttpSecurity;
 * import org.springframework.security.config.http.SessionCreationPolicy;
 * import org.springframework.security.web.SecurityFilterChain;
 *
 * class Configuration {
 *     @Bean
 *     @Order(1)
 *     SecurityFilterChain speculative(HttpSecurity http, SpeculationPolicy policy) throws Exception {
 *         return http.securityMatcher(new SpeculativeRequestMatcher(policy))
 *                 .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
 *                 .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
 *                 .build();
 *     }
 * }
 * }</pre>
 *
 * <p>This chain does not create a session for a speculative request, but uses the session of a user who has logged in.
 */
public final class SpeculativeRequestMatcher implements RequestMatcher {
    private final SpeculationPolicy policy;

    /**
     * Makes a matcher.
     *
     * @param policy decides which requests are speculative
     */
    public SpeculativeRequestMatcher(SpeculationPolicy policy) {
        this.policy = Objects.requireNonNull(policy);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return policy.isSpeculative(ServletFields.lines(request));
    }
}
