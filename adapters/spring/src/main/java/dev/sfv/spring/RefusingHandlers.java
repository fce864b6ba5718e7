// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import java.util.Objects;
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
     * {@return whether speculative loads of a handler are refused} The handler must be a {@link HandlerMethod} whose method or type has the
     * annotation.
     *
     * @param handler a handler of any kind
     */
    public static boolean contains(Object handler) {
        return Objects.requireNonNull(handler) instanceof HandlerMethod method
                && (method.hasMethodAnnotation(RefuseSpeculation.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RefuseSpeculation.class));
    }
}
