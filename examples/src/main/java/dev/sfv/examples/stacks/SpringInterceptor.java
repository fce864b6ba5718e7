// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * For Spring MVC, in a {@code WebMvcConfigurer}.
 *
 * <pre>{@code
 * registry.addInterceptor(new SpringInterceptor(policy));
 * }</pre>
 *
 * <p>Spring asks an interceptor about requests for which it has found a handler, and about no others. So
 * {@link SpeculationPolicy#CONFIRMATION_PATH} needs one, whatever it does, since it is never reached by {@code POST}:
 *
 * <pre>{@code
 * registry.addStatusController(SpeculationPolicy.CONFIRMATION_PATH, HttpStatus.NO_CONTENT);
 * }</pre>
 *
 * <p>To see every request, also those for which there is no page, use {@link ServletFilter} instead.
 */
public final class SpringInterceptor implements HandlerInterceptor {
    private static final String[] NAMES = SpeculationPolicy.headerNames().toArray(String[]::new);

    private final SpeculationPolicy policy;

    /**
     * Makes an interceptor.
     *
     * @param policy what to do about speculative loads
     */
    public SpringInterceptor(SpeculationPolicy policy) {
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
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true; // the end of asynchronous work, for instance, is the same request once more
        }
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        Decision decision = policy.decide(request.getMethod(), path, purpose(request));
        decision.headers().forEach(response::addHeader);
        if (!decision.proceeds()) {
            response.setStatus(decision.status());
        }
        return decision.proceeds();
    }
}
