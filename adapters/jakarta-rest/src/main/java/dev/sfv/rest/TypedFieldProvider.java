// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.typed.TypedField;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Passes structured fields to resource methods as parameters.
 *
 * <pre>{@code
 * application.register(TypedFieldProvider.class);
 * }</pre>
 *
 * <pre>{@code
 * @Path("/images")
 * class Images {
 *     @GET
 *     public String image(@HeaderParam("Priority") @DefaultValue("") Priority priority) {
 *         return "urgency " + priority.urgency();
 *     }
 * }
 * }</pre>
 *
 * <p>The type of the parameter can be any public type {@code T} that has a {@code public static final} constant {@code TypedField<T>} for
 * the field in {@code @HeaderParam}. The name of the constant does not matter. Several lines are combined. A malformed field counts as
 * absent.
 *
 * <p>Always write {@code @DefaultValue("")}: the parameter then has the default of an absent field. Without it, some implementations pass null.
 *
 * <p>Quarkus ignores converters that are registered in code. It finds this one if it indexes the artifact: set
 * {@code quarkus.index-dependency.sfv.group-id=dev.sfv} and {@code quarkus.index-dependency.sfv.artifact-id=sfv-jakarta-rest}.
 *
 * <p>For a field whose type is a List, a Map or an Optional, use {@link RestFields#get(HttpHeaders, TypedField)}.
 */
@Provider
public final class TypedFieldProvider implements ParamConverterProvider {
    private final HttpHeaders headers;

    /**
     * Makes a provider. The implementation of Jakarta REST calls this if the class is registered.
     *
     * @param headers a proxy for the headers of the current request
     */
    public TypedFieldProvider(@Context HttpHeaders headers) {
        this.headers = Objects.requireNonNull(headers);
    }

    /** {@return a converter; null if the parameter is not a header, or if its type has no constant for the header} */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"
    }) // the type argument of the field is this type; the interface requires null
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return (ParamConverter<T>) find(type, annotations)
                .map(field -> new Converter<>(field, headers))
                .orElse(null);
    }

    private static Optional<TypedField<?>> find(Class<?> type, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(HeaderParam.class::isInstance)
                .map(annotation -> ((HeaderParam) annotation).value())
                .flatMap(name -> fieldsOf(type).filter(field -> field.name().equalsIgnoreCase(name)))
                .findFirst();
    }

    private static Stream<TypedField<?>> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(constant -> isFieldOf(type, constant))
                .map(TypedFieldProvider::value);
    }

    private static boolean isFieldOf(Class<?> type, Field constant) {
        return Modifier.isPublic(type.getModifiers())
                && Modifier.isStatic(constant.getModifiers())
                && constant.getType() == TypedField.class
                && constant.getGenericType() instanceof ParameterizedType field
                && field.getActualTypeArguments()[0].equals(type);
    }

    private static TypedField<?> value(Field constant) {
        try {
            return (TypedField<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("expected a constant in an exported package, found: " + constant, e);
        }
    }

    /** Lazy, because there is no request when an application starts. */
    @ParamConverter.Lazy
    private record Converter<T>(TypedField<T> field, HttpHeaders headers) implements ParamConverter<T> {
        /**
         * Reads the lines from the request, because Jakarta REST passes only the first line.
         *
         * @param first the first line, or the default value if there is none; null if there is no default value either
         */
        @Override
        public T fromString(String first) {
            List<String> lines = headers.getRequestHeader(field.name());
            return lines == null || lines.isEmpty() ? field.parse(first) : field.parse(lines);
        }

        @Override
        public String toString(T value) {
            return field.serialize(value);
        }
    }
}
