// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.syntax.SfException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptChTest {
    @Test
    void readsTheExampleOfItsSpecification() {
        AcceptCh accepted = AcceptCh.FIELD.parseStrict("Sec-CH-Example, Sec-CH-Example-2");
        assertEquals(AcceptCh.of("Sec-CH-Example", "Sec-CH-Example-2"), accepted);
        assertTrue(accepted.accepts("SEC-CH-EXAMPLE-2"));
        assertFalse(accepted.accepts("Sec-CH-Example-3"));
        assertEquals("Sec-CH-Example, Sec-CH-Example-2", AcceptCh.FIELD.serialize(accepted));
        assertEquals(AcceptCh.of("a"), AcceptCh.CRITICAL.parseStrict("a;x=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Sec-CH-UA\"", "a, 1", "(a b)", "a,", "a b"})
    void aMemberThatIsNotATokenMakesTheFieldMalformed(String value) {
        assertEquals(AcceptCh.of(), AcceptCh.FIELD.parse(value));
        assertEquals(AcceptCh.of(), AcceptCh.CRITICAL.parse(value));
        assertThrows(SfException.class, () -> AcceptCh.FIELD.parseStrict(value));
    }

    @Test
    void isACopyOfTokens() {
        List<String> names = new ArrayList<>(List.of("a"));
        AcceptCh accepted = new AcceptCh(names);
        names.add("b");
        assertEquals(List.of("a"), accepted.hints());
        assertThrows(IllegalArgumentException.class, () -> AcceptCh.of("a b"));
        assertEquals("", AcceptCh.FIELD.serialize(AcceptCh.of()));
    }
}
