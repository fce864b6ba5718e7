// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.typed.FieldLines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * For Spring MVC: lets a method of a controller take a {@link SecPurpose}, a {@link RequestPurpose} or a {@link SpeculativeLoad}.
 * It is added to the resolvers in a {@code WebMvcConfigurer}.
 *
 * <pre>{@code
 * resolvers.add(new SecPurposeArgumentResolver());
 * }</pre>
 */
public final class SecPurposeArgumentResolver implements HandlerMethodArgumentResolver {
    private static final Map<Class<?>, Function<FieldLines, Object>> READERS = Map.of(
            SecPurpose.class, SecPurpose.FIELD::from,
            RequestPurpose.class, RequestPurpose::from,
            SpeculativeLoad.class, lines -> RequestPurpose.from(lines).load());

    private static final Source[] SOURCES =
            Source.values(); // and not the names of the policy, so that this class stands alone
    private static final FieldLines NO_LINES = name -> List.of();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return READERS.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var reader = Objects.requireNonNull(READERS.get(parameter.getParameterType()));
        return reader.apply(lines(request));
    }

    /** Returns no lines, and allocates nothing, if the request has none of the headers that may have a purpose. */
    static FieldLines lines(NativeWebRequest request) {
        for (Source source : SOURCES) {
            if (source != Source.NONE && request.getHeader(source.headerName()) != null) {
                return name -> lines(request, name);
            }
        }
        return NO_LINES;
    }

    private static List<String> lines(NativeWebRequest request, String name) {
        String[] lines = request.getHeaderValues(name);
        return lines == null ? List.of() : List.of(lines);
    }
}
