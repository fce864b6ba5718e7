// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.PendingDecision;
import dev.sfv.speculation.SpeculationPolicy;
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
import java.util.function.Predicate;

/**
 * Refuses speculative loads in Jakarta Servlet: Tomcat, Jetty and others.
 *
 * <pre>{@code
 * SpeculationFilter filter = new SpeculationFilter(SpeculationPolicy.refusing("/logout", "/cart/**"));
 * FilterRegistration.Dynamic registration = context.addFilter("speculation", filter);
 * registration.setAsyncSupported(true);
 * registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
 * }</pre>
 *
 * <p>Register it before filters that have an effect, such as those for security. Patterns are compared with the path within the
 * application, as the container matches it: without the context path and path parameters, and decoded.
 */
public final class SpeculationFilter implements Filter {
    private static final String PENDING = SpeculationFilter.class.getName() + ".PENDING";

    private final SpeculationPolicy policy;
    private final Predicate<? super HttpServletRequest> alsoMarked;
    private final String[] names;

    /**
     * Makes a filter.
     *
     * @param policy decides what happens to a request
     */
    public SpeculationFilter(SpeculationPolicy policy) {
        this(policy, request -> false);
    }

    /**
     * Makes a filter for requests that may be marked by more than their path.
     *
     * @param policy decides what happens to a request
     * @param alsoMarked tells whether a request is marked in another way than by its path. It is called only for a speculative load of
     *     a path that the policy does not mark
     */
    public SpeculationFilter(SpeculationPolicy policy, Predicate<? super HttpServletRequest> alsoMarked) {
        this.policy = policy;
        this.alsoMarked = Objects.requireNonNull(alsoMarked);
        this.names = policy.headerNames().toArray(String[]::new);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A forward, an error page or the end of asynchronous work is the same request once more.
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ServletFields.hasAny(request, names)) {
            act(decide(request), request, response, chain);
            return;
        }
        try (PendingDecision pending = policy.begin(
                request.getMethod(), path(request), ServletFields.lines(request), () -> alsoMarked.test(request))) {
            request.setAttribute(PENDING, pending);
            act(pending.decision(), request, response, chain);
        }
    }

    /** Decides about a request that has none of the headers. */
    Decision decide(HttpServletRequest request) {
        return policy.decide(request.getMethod(), path(request));
    }

    private static String path(HttpServletRequest request) {
        String servletPath = request.getServletPath();
        String pathInfo = request.getPathInfo();
        return pathInfo == null ? servletPath : servletPath + pathInfo; // one of them is null or empty, mostly
    }

    private static void act(
            Decision decision, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        decision.headers().forEach(response::addHeader);
        if (decision.proceeds()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(decision.status());
        }
    }

    /**
     * Refuses a speculative request that the filter has let pass, for instance because the answer would be a login page. The answer is the
     * same as for a marked path, and the listeners of the policy hear of it in place of the request that passed.
     *
     * @param policy the policy of the filter
     * @param request the request
     * @param response its answer, which must not be committed
     * @return true if the request is refused, false if it is not speculative
     */
    public static boolean refuse(SpeculationPolicy policy, HttpServletRequest request, HttpServletResponse response) {
        FieldLines lines = ServletFields.lines(request);
        if (!policy.isSpeculative(lines)) {
            return false;
        }
        Decision refusal = request.getAttribute(PENDING) instanceof PendingDecision pending
                ? pending.refuse()
                : policy.decide(request.getMethod(), path(request), lines, () -> true); // it has not come to the filter
        refusal.headers().forEach(response::setHeader);
        response.setStatus(refusal.status());
        return true;
    }
}
