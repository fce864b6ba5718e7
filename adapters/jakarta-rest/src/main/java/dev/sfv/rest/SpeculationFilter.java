// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * Refuses speculative loads in Jakarta REST: Jersey, RESTEasy, Quarkus and others. It answers them with the status of the
 * {@link SpeculationPolicy} (503 by default), without a body.
 *
 * <pre>{@code
 * application.register(new SpeculationFilter(SpeculationPolicy.refusing("/logout", "/cart/**")), 1);
 * }</pre>
 *
 * <p>The filter is called before a request is matched, and so before all filters that are not {@link PreMatching}. The priority 1 in the
 * example puts it before the other {@code PreMatching} filters. Without a priority, it would be one of the last of them. Do not use 0:
 * Jersey treats 0 as no priority.
 *
 * <p>Patterns are compared with the path within the application: decoded, and without matrix parameters. The filter adds headers to every
 * answer for which response filters are called. Jersey does not call them for an exception that no mapper handles.
 *
 * <p>Register one instance in each application. The class has no {@code @Provider}, because an implementation cannot make an instance
 * without a policy. If classes are found by their annotations, as in Quarkus, register it in a feature:
 *
 * <pre>{@code
 * @Provider
 * class Speculation implements Feature {
 *     @Override
 *     public boolean configure(FeatureContext context) {
 *         context.register(new SpeculationFilter(SpeculationPolicy.refusing("/logout", "/cart/**")), 1);
 *         return true;
 *     }
 * }
 * }</pre>
 */
@PreMatching
public final class SpeculationFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String DECISION = SpeculationFilter.class.getName();

    private static final byte[] EMPTY = {};

    private final SpeculationPolicy policy;
    private final String[] keys;

    /**
     * Makes a filter.
     *
     * @param policy decides about each request
     */
    public SpeculationFilter(SpeculationPolicy policy) {
        this.policy = policy;
        this.keys = RestFields.keys(policy.headerNames());
    }

    /** Refuses the request, or lets it pass. */
    @Override
    public void filter(ContainerRequestContext request) {
        Decision decision = decide(request);
        request.setProperty(DECISION, decision);
        if (!decision.proceeds()) {
            request.abortWith(answer(decision));
        }
    }

    /** The empty entity prevents Jersey from requesting the error page of the servlet container. */
    private static Response answer(Decision decision) {
        ResponseBuilder answer = Response.status(decision.status());
        return decision.outcome() == Outcome.REFUSED ? answer.entity(EMPTY).build() : answer.build();
    }

    /** Adds the headers to every answer, of this filter or of the application. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(DECISION) instanceof Decision decision) {
            decision.headers().forEach(response.getHeaders()::add);
        }
    }

    private Decision decide(ContainerRequestContext request) {
        String method = request.getMethod();
        String path = path(request);
        return RestFields.hasAny(request, keys)
                ? policy.decide(method, path, RestFields.lines(request))
                : policy.decide(method, path);
    }

    /** {@return the path without matrix parameters, which the router also ignores} */
    private static String path(ContainerRequestContext request) {
        StringBuilder path = new StringBuilder();
        for (PathSegment segment : request.getUriInfo().getPathSegments()) {
            path.append('/').append(segment.getPath());
        }
        return path.toString();
    }
}
