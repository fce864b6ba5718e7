// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Finds the annotation {@link RefuseSpeculation} on handlers.
 *
 * <pre>{@code
 * HandlerMethod handler = new HandlerMethod(new Cart(), "add", String.class);
 * RefusingHandlers.contains(handler);      // true
 * RefusingHandlers.contains(new Object()); // false
 * }</pre>
 */
public final class RefusingHandlers {
    private RefusingHandlers() {}

    /**
     * Returns whether speculative loads of a handler are refused.
     *
     * @param handler a handler of any kind
     * @return true if it is a {@link HandlerMethod} whose method or type has the annotation
     */
    public static boolean contains(Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(RefuseSpeculation.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RefuseSpeculation.class));
    }
}
