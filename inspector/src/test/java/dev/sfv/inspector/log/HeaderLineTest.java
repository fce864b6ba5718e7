// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Splits header lines, and rejects other lines. */
class HeaderLineTest {
    private static void assertIs(String name, String value, String line) {
        assertEquals(Optional.of(new HeaderLine(name, value)), HeaderLine.of(line));
    }

    @Test
    void hasANameAndAValue() {
        assertIs("Sec-Purpose", "prefetch;  a", "Sec-Purpose: prefetch;  a");
        assertIs("a", "b:c", "a:b:c");
        assertIs("a", "", "a:");
        assertIs("!#$%&'*+-.^_`|~09azAZ", "", "!#$%&'*+-.^_`|~09azAZ:");
        assertIs(":method", "GET", ":method: GET");
    }

    @Test
    void removesOnlySpacesAndTabsAroundTheValue() {
        assertIs("a", "b\tc", "a: \t b\tc\t ");
        assertIs("a", "\u000bb\u001f", "a: \u000bb\u001f");
        assertIs("a", "", "a: \t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "::", ": a", "a", "a b: c", " a: b", "a : b", "\u00e4: b", "[a]: b", "a/b: c", "@: b"})
    void rejectsOtherLines(String line) {
        assertEquals(Optional.empty(), HeaderLine.of(line));
    }
}
