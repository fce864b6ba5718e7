// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
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
import java.util.function.Predicate;

/**
 * Refuses speculative loads in Jakarta Servlet: Tomcat, Jetty and others. It answers them with the status of the
 * {@link SpeculationPolicy} (503 by default), without a body.
 *
 * <pre>{@code
 * SpeculationFilter filter = new SpeculationFilter(SpeculationPolicy.refusing("/logout", "/cart/**"));
 * FilterRegistration.Dynamic registration = context.addFilter("speculation", filter);
 * registration.setAsyncSupported(true);
 * registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
 * }</pre>
 *
 * <p>Register it before filters that have side effects, such as those for security. Patterns are compared with the path that the container
 * matches: decoded, and without the context path and path parameters.
 */
public final class SpeculationFilter implements Filter {
    private final SpeculationPolicy policy;
    private final Predicate<? super HttpServletRequest> alsoMarked;
    private final String[] names;

    /**
     * Makes a filter.
     *
     * @param policy decides about each request
     */
    public SpeculationFilter(SpeculationPolicy policy) {
        this(policy, request -> false);
    }

    /**
     * Makes a filter that can also mark requests in another way than by their path.
     *
     * @param policy decides about each request
     * @param alsoMarked returns whether a request is marked in another way. It is called only for a speculative load of a path that the
     *     policy does not mark
     */
    public SpeculationFilter(SpeculationPolicy policy, Predicate<? super HttpServletRequest> alsoMarked) {
        this.policy = policy;
        this.alsoMarked = Objects.requireNonNull(alsoMarked);
        this.names = policy.headerNames().toArray(String[]::new);
    }

    /** Refuses the request, or passes it to the next filter. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Forwards, error pages and the end of asynchronous work dispatch the same request again.
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || proceeds((HttpServletRequest) request, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean proceeds(HttpServletRequest request, HttpServletResponse response) {
        Decision decision = decide(request);
        decision.headers().forEach(response::addHeader);
        if (!decision.proceeds()) {
            response.setStatus(decision.status());
        }
        return decision.proceeds();
    }

    Decision decide(HttpServletRequest request) {
        String method = request.getMethod();
        String servletPath = request.getServletPath();
        String pathInfo = request.getPathInfo();
        String path = pathInfo == null ? servletPath : servletPath + pathInfo; // usually one of them is null or empty
        return ServletFields.hasAny(request, names)
                ? policy.decide(method, path, ServletFields.lines(request), () -> alsoMarked.test(request))
                : policy.decide(method, path);
    }
}
