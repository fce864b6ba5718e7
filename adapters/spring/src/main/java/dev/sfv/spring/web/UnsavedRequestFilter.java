// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a speculative request in place of redirecting it to a login page, if {@link SpeculationRequestCache} has not saved it.
 * Otherwise the browser would show the login page at the click without another request. The login would then not lead to the page of
 * the link, because nothing has been saved.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.web.UnsavedRequestFilter;
 * import org.springframework.context.annotation.Bean;
 * import org.springframework.security.config.annotation.web.builders.HttpSecurity;
 * import org.springframework.security.web.SecurityFilterChain;
 * import org.springframework.security.web.access.ExceptionTranslationFilter;
 *
 * class Configuration {
 *     @Bean
 *     SecurityFilterChain chain(HttpSecurity http, SpeculationPolicy policy) throws Exception {
 *         return http.addFilterBefore(new UnsavedRequestFilter(policy), ExceptionTranslationFilter.class).build();
 *     }
 * }
 * }</pre>
 *
 * <p>An answer that is not a redirect, such as 401, is left as it is. The status of the refusal is 503.
 */
public final class UnsavedRequestFilter extends OncePerRequestFilter {
    private final SpeculationPolicy policy;
    private final SpeculativeRequestMatcher speculative;

    /**
     * Makes a filter.
     *
     * @param policy tells which requests are speculative
     */
    public UnsavedRequestFilter(SpeculationPolicy policy) {
        this.policy = policy;
        this.speculative = new SpeculativeRequestMatcher(policy);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !speculative.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                if (SpeculationRequestCache.isNotSaved(request)) {
                    refuse(response);
                } else {
                    super.sendRedirect(location);
                }
            }
        });
    }

    private void refuse(HttpServletResponse response) {
        policy.headersOfMarkedPaths().forEach(response::addHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
