// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which types can be read, and their values. */
class FieldArgumentsTest {
    /** A field of an application, in a type that is not public. */
    record Window(long width) {
        public static final TypedField<Window> FIELD = TypedField.<Long>item("Example-Window", MemberType.INTEGER)
                .map(width -> new Window(width.orElse(-1L)), window -> Optional.of(window.width()));
    }

    record NotPublic(long width) {
        static final TypedField<NotPublic> FIELD =
                Window.FIELD.map(window -> new NotPublic(window.width()), any -> new Window(any.width()));
    }

    record OfAnotherType(long width) {
        public static final TypedField<Window> FIELD = Window.FIELD;
    }

    record AnotherName(long width) {
        public static final TypedField<Window> WINDOW = Window.FIELD;
    }

    record AnotherKind(long width) {
        public static final String FIELD = "Example-Window";
    }

    static class NotFinal {
        @SuppressWarnings("NonFinalStaticField")
        public static TypedField<NotFinal> FIELD = Window.FIELD.map(window -> new NotFinal(), any -> new Window(0));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                NotPublic.class,
                OfAnotherType.class,
                AnotherName.class,
                AnotherKind.class,
                NotFinal.class,
                CacheStatus.class,
                String.class,
                int.class,
                String[].class,
                List.class,
                Object.class
            })
    void rejectsOtherTypes(Class<?> type) {
        assertFalse(FieldArguments.supports(type));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> FieldArguments.read(type, name -> List.of()))
                .getMessage();
        assertEquals("expected a type with a constant FIELD, found: " + type, message);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {SecPurpose.class, RequestPurpose.class, SpeculativeLoad.class, Priority.class, Window.class})
    void readsSupportedTypes(Class<?> type) {
        assertTrue(FieldArguments.supports(type));
    }

    @Test
    void reads() {
        FieldLines lines = FieldLines.ofMap(Map.of(
                "sec-purpose", List.of("prefetch;prerender", "other"),
                "sec-fetch-dest", List.of("document"),
                "sec-fetch-mode", List.of("navigate"),
                "example-window", List.of("640")));
        assertEquals(
                "prefetch;prerender, other",
                FieldArguments.read(SecPurpose.class, lines).serialize());
        assertEquals(RequestPurpose.from(lines), FieldArguments.read(RequestPurpose.class, lines));
        assertSame(SpeculativeLoad.NAVIGATION_PRERENDER, FieldArguments.read(SpeculativeLoad.class, lines));
        assertEquals(new Window(640), FieldArguments.read(Window.class, lines));
    }

    @Test
    void malformedIsAbsent() {
        FieldLines lines = FieldLines.ofMap(Map.of("example-window", List.of("640;"), "sec-purpose", List.of(";")));
        assertEquals(new Window(-1), FieldArguments.read(Window.class, lines));
        assertSame(SecPurpose.NONE, FieldArguments.read(SecPurpose.class, lines));
        assertSame(SpeculativeLoad.NONE, FieldArguments.read(SpeculativeLoad.class, lines));
    }
}
