// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * For Jakarta Servlet: Tomcat, Jetty and others.
 *
 * <pre>{@code
 * FilterRegistration.Dynamic filter = context.addFilter("speculation", new ServletFilter(policy));
 * filter.setAsyncSupported(true);
 * filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
 * }</pre>
 */
public final class ServletFilter implements Filter {
    private static final String[] NAMES = SpeculationPolicy.headerNames().toArray(String[]::new);

    private final SpeculationPolicy policy;

    /**
     * Makes a filter.
     *
     * @param policy what to do about speculative loads
     */
    public ServletFilter(SpeculationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns what a request is for. This allocates nothing if the request has none of the headers.
     *
     * @param request the request
     * @return the purpose
     */
    public static RequestPurpose purpose(HttpServletRequest request) {
        for (String name : NAMES) {
            if (request.getHeader(name) != null) {
                return RequestPurpose.from(FieldLines.ofEnumerations(request::getHeaders));
            }
        }
        return RequestPurpose.NONE;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A forward, an error page or the end of asynchronous work is the same request once more.
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || proceeds((HttpServletRequest) request, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean proceeds(HttpServletRequest request, HttpServletResponse response) {
        // Both are decoded and without path parameters, as the container has matched them.
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        Decision decision = policy.decide(request.getMethod(), path, purpose(request));
        decision.headers().forEach(response::addHeader);
        if (!decision.proceeds()) {
            response.setStatus(decision.status());
        }
        return decision.proceeds();
    }
}
