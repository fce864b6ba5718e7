// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedFieldProviderTest {
    private final TypedFieldProvider provider = new TypedFieldProvider((HttpHeaders) Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (self, method, arguments) -> null));

    /** Has constants that are not fields of this type. */
    public static final class Other {
        /** A field of another type. */
        public static final TypedField<?> LENGTH = TypedField.item("Other", MemberType.INTEGER);

        /** Not a field. */
        public static final Other OTHER = new Other();

        /** Not static. */
        public final TypedField<Other> field = LENGTH.map(length -> this, other -> null);
    }

    /** Has a constant that other packages cannot read. */
    static final class Hidden {
        /** The field. */
        public static final TypedField<Hidden> FIELD =
                TypedField.item("Hidden", MemberType.INTEGER).map(length -> new Hidden(), hidden -> Optional.empty());
    }

    /** The parameters, by their index. */
    @SuppressWarnings("unused") // read by reflection
    private static void parameters(
            @HeaderParam("priority") Priority priority,
            @HeaderParam("Urgency") Priority ofAnotherName,
            @QueryParam("Priority") Priority ofTheQuery,
            @HeaderParam("Cache-Status") CacheStatus oneOfAList,
            @HeaderParam("Other") Other other,
            @HeaderParam("Other") String text,
            @HeaderParam("Hidden") Hidden hidden,
            Priority body) {}

    private ParamConverter<?> converter(int index) {
        Parameter parameter = Arrays.stream(TypedFieldProviderTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("parameters"))
                .findFirst()
                .orElseThrow()
                .getParameters()[index];
        return provider.getConverter(parameter.getType(), parameter.getParameterizedType(), parameter.getAnnotations());
    }

    @Test
    void convertsAHeaderWhoseTypeHasAConstant() {
        assertNotNull(converter(0));
    }

    @Test
    void ignoresOtherParameters() {
        for (int i = 1; i < 8; i++) {
            int index = i;
            assertNull(converter(index), () -> "parameter " + index);
        }
    }

    @Test
    @SuppressWarnings("unchecked") // the first parameter is a Priority
    void serializes() {
        assertEquals("u=1, i", ((ParamConverter<Priority>) converter(0)).toString(new Priority(1, true)));
    }
}
