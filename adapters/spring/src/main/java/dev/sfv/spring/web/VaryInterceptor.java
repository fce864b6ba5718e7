// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.RefuseSpeculation;
import dev.sfv.spring.RefusingHandlers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Adds {@code Vary} to the answers of handlers with the annotation {@link RefuseSpeculation}. A cache then does not confuse them with
 * refusals. Answers of paths that the policy marks also have {@code Vary}.
 *
 * <pre>{@code
 * class Configuration implements WebMvcConfigurer {
 *     @Override
 *     public void addInterceptors(InterceptorRegistry registry) {
 *         registry.addInterceptor(new VaryInterceptor(policy));
 *     }
 * }
 * }</pre>
 */
public final class VaryInterceptor implements HandlerInterceptor {
    private final SpeculationPolicy policy;

    /**
     * Makes an interceptor.
     *
     * @param policy the policy of the filter
     */
    public VaryInterceptor(SpeculationPolicy policy) {
        this.policy = Objects.requireNonNull(policy);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (RefusingHandlers.contains(handler)) {
            policy.headersOfMarkedPaths().forEach((name, value) -> add(response, name, value));
        }
        return true;
    }

    /** Adds a value once. The filter adds it too if the path is marked, and this interceptor if the request is dispatched again. */
    private static void add(HttpServletResponse response, String name, String value) {
        if (!response.getHeaders(name).contains(value)) {
            response.addHeader(name, value);
        }
    }
}
