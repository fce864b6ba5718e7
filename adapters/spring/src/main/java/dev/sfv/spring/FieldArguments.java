// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Reads a structured field by the type of its value. The argument resolvers use it for the parameters of handlers.
 *
 * <pre>{@code
 * FieldLines lines = FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch"), "priority", List.of("u=1", "i")));
 * FieldArguments.supports(Priority.class); // true
 * FieldArguments.supports(String.class);   // false
 * FieldArguments.read(Priority.class, lines).urgency();       // 1
 * FieldArguments.read(SecPurpose.class, lines).isPrefetch();  // true
 * FieldArguments.read(SpeculativeLoad.class, lines);          // UNKNOWN
 * }</pre>
 *
 * <p>Each of these types is supported:
 *
 * <ul>
 *   <li>{@link RequestPurpose} and {@link SpeculativeLoad}, which depend on several headers;
 *   <li>a type {@code T} that has a constant {@code public static final TypedField<T> FIELD}, such as {@link dev.sfv.purpose.SecPurpose},
 *       types of {@code sfv-fields} such as {@code Priority}, and your own. A field whose values are of type List, Map or Optional is not
 *       supported.
 * </ul>
 */
public final class FieldArguments {
    private static final String CONSTANT = "FIELD";

    /** Finds the constants once for each type, and does not prevent the unloading of a type. */
    private static final ClassValue<Optional<Function<FieldLines, ?>>> READERS = new ClassValue<>() {
        @Override
        protected Optional<Function<FieldLines, ?>> computeValue(Class<?> type) {
            return reader(type);
        }
    };

    private FieldArguments() {}

    /**
     * {@return whether {@link #read} supports a type}
     *
     * @param type the type of a parameter
     */
    public static boolean supports(Class<?> type) {
        return READERS.get(type).isPresent();
    }

    /**
     * Reads the value of a type. A malformed value throws no exception.
     *
     * @param <T> the type
     * @param type the type
     * @param lines the lines of the request
     * @return the value; the default of the field if it is absent or malformed
     * @throws IllegalArgumentException if the type is not supported
     */
    public static <T> T read(Class<T> type, FieldLines lines) {
        Function<FieldLines, ?> reader = READERS.get(type)
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a type with a constant FIELD, found: " + type));
        return type.cast(reader.apply(lines));
    }

    private static Optional<Function<FieldLines, ?>> reader(Class<?> type) {
        if (type == RequestPurpose.class) {
            return Optional.of(RequestPurpose::from);
        }
        if (type == SpeculativeLoad.class) {
            return Optional.of(lines -> RequestPurpose.from(lines).load());
        }
        return Optional.ofNullable(ReflectionUtils.findField(type, CONSTANT, TypedField.class))
                .filter(field -> isConstantOf(type, field))
                .map(field -> (TypedField<?>) ReflectionUtils.getField(field, null))
                .map(field -> field::from);
    }

    private static boolean isConstantOf(Class<?> type, Field field) {
        int modifiers = field.getModifiers();
        return Modifier.isPublic(modifiers)
                && Modifier.isStatic(modifiers)
                && Modifier.isFinal(modifiers)
                && ResolvableType.forField(field).getGeneric().resolve() == type
                && field.trySetAccessible(); // because the type itself may not be public
    }
}
