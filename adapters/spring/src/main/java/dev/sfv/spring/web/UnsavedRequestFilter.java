// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.servlet.ServletFields;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;

/**
 * Refuses a speculative request that {@link SpeculationRequestCache} has ignored, instead of redirecting it to a log-in page. Otherwise the
 * browser would show the log-in page at the click without another request. The log-in would then not lead to the page of the link, because no
 * request was saved.
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
 * <p>The refusal is the same as for a marked path. An answer that is not a redirect, such as 401, is not changed. A forward to the login
 * page counts as a redirect.
 */
public final class UnsavedRequestFilter implements Filter {
    private static final String PATH = UnsavedRequestFilter.class.getName() + ".PATH";

    private final SpeculationPolicy policy;
    private final SpeculativeRequestMatcher speculative;

    /**
     * Makes a filter.
     *
     * @param policy decides which requests are speculative
     */
    public UnsavedRequestFilter(SpeculationPolicy policy) {
        this.policy = policy;
        this.speculative = new SpeculativeRequestMatcher(policy);
    }

    /** Handles each dispatch, because Spring Security may require a log-in for an error page, and at the end of asynchronous work. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (speculative.matches(http)) {
            Refusal refusal = new Refusal(policy, http, path(http), (HttpServletResponse) response);
            chain.doFilter(new Forwarding(http, refusal), new Redirecting((HttpServletResponse) response, refusal));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** {@return the path of the original request, even during the dispatch to an error page} */
    private static String path(HttpServletRequest request) {
        if (request.getAttribute(PATH) == null) {
            request.setAttribute(
                    PATH, request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
        }
        return (String) request.getAttribute(PATH);
    }

    private record Refusal(
            SpeculationPolicy policy, HttpServletRequest request, String path, HttpServletResponse response) {
        /** Refuses the request if the request cache has ignored it, and returns whether it did. */
        boolean takesPlace() {
            boolean refused = SpeculationRequestCache.isNotSaved(request);
            if (refused) {
                Decision refusal = policy.refuse(request.getMethod(), path, ServletFields.lines(request));
                refusal.headers().forEach(response::setHeader);
                response.setStatus(refusal.status());
            }
            return refused;
        }
    }

    private static final class Redirecting extends HttpServletResponseWrapper {
        private final Refusal refusal;

        Redirecting(HttpServletResponse response, Refusal refusal) {
            super(response);
            this.refusal = refusal;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (!refusal.takesPlace()) {
                super.sendRedirect(location);
            }
        }

        @Override
        public void setStatus(int status) {
            if (status / 100 != 3 || !refusal.takesPlace()) {
                super.setStatus(status);
            }
        }
    }

    private static final class Forwarding extends HttpServletRequestWrapper {
        private final Refusal refusal;

        Forwarding(HttpServletRequest request, Refusal refusal) {
            super(request);
            this.refusal = refusal;
        }

        @Override
        public RequestDispatcher getRequestDispatcher(String path) {
            RequestDispatcher dispatcher = super.getRequestDispatcher(path);
            return new RequestDispatcher() {
                @Override
                public void forward(ServletRequest request, ServletResponse response)
                        throws ServletException, IOException {
                    if (!refusal.takesPlace()) {
                        dispatcher.forward(request, response);
                    }
                }

                @Override
                public void include(ServletRequest request, ServletResponse response)
                        throws ServletException, IOException {
                    dispatcher.include(request, response);
                }
            };
        }
    }
}
