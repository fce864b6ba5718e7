// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientHintsTest {
    static List<TypedField<Optional<String>>> texts() {
        return List.of(
                ClientHints.PLATFORM,
                ClientHints.PLATFORM_VERSION,
                ClientHints.ARCH,
                ClientHints.BITNESS,
                ClientHints.MODEL);
    }

    static List<TypedField<Optional<Boolean>>> flags() {
        return List.of(ClientHints.MOBILE, ClientHints.WOW64);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsAreStrings(TypedField<Optional<String>> field) {
        assertEquals(Optional.of("Linux"), field.parseStrict("\"Linux\""));
        assertEquals(Optional.of("Linux"), field.parseStrict("\"Linux\";x"));
        assertEquals(Optional.of(""), field.parseStrict("\"\""));
        assertEquals("\"15.0.0\"", field.serialize(Optional.of("15.0.0")));
        for (String bad : List.of("Linux", "64", "?1", "", "\"x", "\"a\", \"b\"")) {
            assertEquals(Optional.empty(), field.parse(bad), bad);
        }
    }

    @ParameterizedTest
    @MethodSource("flags")
    void flagsAreBooleans(TypedField<Optional<Boolean>> field) {
        assertEquals(Optional.of(false), field.parseStrict("?0"));
        assertEquals(Optional.of(true), field.parseStrict("?1;x"));
        assertEquals("?0", field.serialize(Optional.of(false)));
        for (String bad : List.of("true", "1", "\"?1\"", "", "?2")) {
            assertEquals(Optional.empty(), field.parse(bad), bad);
        }
    }

    @Test
    void formFactorsAreAList() {
        assertEquals(List.of("Tablet", "XR"), ClientHints.FORM_FACTORS.parseStrict("\"Tablet\", \"XR\""));
        assertEquals("\"Tablet\", \"XR\"", ClientHints.FORM_FACTORS.serialize(List.of("Tablet", "XR")));
        assertEquals(List.of(), ClientHints.FORM_FACTORS.parse("Tablet"));
    }
}
