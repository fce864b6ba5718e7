// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.syntax.SfException;
import dev.sfv.typed.FieldLines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are defined from outside, by the public API alone. */
class FieldsTest {
    @ParameterizedTest
    @CsvFileSource(files = "../core/src/test/resources/priority.txt", delimiter = '|')
    void priority(String value, long urgency, boolean incremental) {
        assertEquals(new Priority(urgency, incremental), Priority.FIELD.parse(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"3|false|``", "0|false|u=0", "3|true|i", "7|true|u=7, i"})
    void priorityIsWrittenWithoutItsDefaults(long urgency, boolean incremental, String value) {
        Priority priority = new Priority(urgency, incremental);
        assertEquals(value, Priority.FIELD.serialize(priority));
        assertEquals(priority, Priority.FIELD.parseStrict(value));
    }

    @Test
    void anEmptyPriorityIsTheDefault() {
        assertEquals(Priority.DEFAULT, Priority.FIELD.parse(""));
        assertSame(Priority.DEFAULT, Priority.FIELD.parse(List.of()));
    }

    @Test
    void priorityHasARange() {
        assertThrows(IllegalArgumentException.class, () -> new Priority(8, false));
        assertThrows(IllegalArgumentException.class, () -> new Priority(-1, false));
    }

    @Test
    void signatureInput() {
        String value = "sig1=(\"@method\" \"@authority\";req);created=1618884473;keyid=\"k\", sig2=()";
        SignatureInput input = SignatureInput.FIELD.parseStrict(value);
        assertEquals(List.of("sig1", "sig2"), List.copyOf(input.signatures().keySet()));
        assertEquals(List.of("@method", "@authority"), input.componentNames("sig1"));
        assertEquals(List.of(), input.componentNames("sig2"));
        assertEquals(List.of(), input.componentNames("sig3"));
        assertEquals(value, SignatureInput.FIELD.serialize(input));
        assertThrows(UnsupportedOperationException.class, input.signatures()::clear);
        assertEquals(List.of("a"), SignatureInput.FIELD.parse("s=1, s=(\"a\")").componentNames("s"));
        assertEquals(input, SignatureInput.FIELD.from(FieldLines.ofMap(Map.of("signature-input", List.of(value)))));
    }

    @Test
    void componentsDifferByTheirParameters() {
        String value = "sig1=(\"a\" \"a\";req \"a\";key=\"k\" \"a\";key=\"l\" \"a\";key=\"k\";req)";
        assertEquals(value, SignatureInput.FIELD.serialize(SignatureInput.FIELD.parseStrict(value)));
    }

    @Test
    void theFaultOfASignatureInputIsLocated() {
        assertEquals(
                "Signature-Input: sig2[1]: expected a String, found the Token b",
                assertThrows(SfException.class, () -> SignatureInput.FIELD.parseStrict("sig1=(), sig2=(\"a\" b)"))
                        .getMessage());
        assertEquals(
                "Signature-Input: refused by the definition of this field (expected each component once, found: (\"a\" \"a\")), "
                        + "at index 11 of: s=(\"a\" \"a\")",
                assertThrows(SfException.class, () -> SignatureInput.FIELD.parseStrict("s=(\"a\" \"a\")"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sig1",
                "sig1=\"@method\"",
                "sig1=(method)",
                "sig1=(\"a\" 1)",
                "sig1=(\"a\"), sig2=a",
                "sig1=(\"a\" \"b\" \"a\")",
                "sig1=(\"a\";req;key=\"k\" \"a\";key=\"k\";req)",
                "sig1=(\"a\""
            })
    void signatureInputOfAWrongTypeIsMalformed(String value) {
        assertSame(SignatureInput.NONE, SignatureInput.FIELD.parse(value));
        assertThrows(SfException.class, () -> SignatureInput.FIELD.parseStrict(value));
    }
}
