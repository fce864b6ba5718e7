// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.spring.FieldArguments;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Passes structured fields to the handlers of Spring MVC as parameters. It supports the types of {@link FieldArguments}.
 *
 * <pre>{@code
 * import dev.sfv.fields.Priority;
 * import dev.sfv.purpose.SpeculativeLoad;
 * import dev.sfv.spring.web.FieldArgumentResolver;
 * import java.util.List;
 * import org.springframework.web.bind.annotation.*;
 * import org.springframework.web.method.support.HandlerMethodArgumentResolver;
 * import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
 *
 * class Configuration implements WebMvcConfigurer {
 *     @Override
 *     public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
 *         resolvers.add(new FieldArgumentResolver());
 *     }
 * }
 * @RestController
 * class Pages {
 *     @GetMapping("/page")
 *     String page(SpeculativeLoad load, Priority priority) {
 *         return load + " at urgency " + priority.urgency();
 *     }
 * }
 * }</pre>
 *
 * <p>The argument is the default of the field if the field is absent or malformed. It is never null.
 */
public final class FieldArgumentResolver implements HandlerMethodArgumentResolver {
    /** Makes a resolver. */
    public FieldArgumentResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return FieldArguments.supports(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return FieldArguments.read(parameter.getParameterType(), name -> lines(request, name));
    }

    private static List<String> lines(NativeWebRequest request, String name) {
        String[] lines = request.getHeaderValues(name);
        return lines == null ? List.of() : List.of(lines);
    }
}
