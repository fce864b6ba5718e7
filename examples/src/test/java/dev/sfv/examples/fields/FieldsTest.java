// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are defined from outside, by the public API alone. */
class FieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                | 3 | false",
                "u=0               | 0 | false",
                "u=7, i            | 7 | true",
                "i=?0, u=1;x=(     | 3 | false",
                "i, future=(a b);c | 3 | true",
                // out of range or of a wrong type: ignored by itself
                "u=8, i            | 3 | true",
                "u=-1              | 3 | false",
                "u=1.0             | 3 | false",
                "u=high, i         | 3 | true",
                "u=(1), i=1        | 3 | false",
                "u=1, i=yes        | 1 | false",
                // of two, the last one
                "u=1, u=2          | 2 | false",
                "u=1, u=9          | 3 | false",
                "u=high, u=1       | 1 | false",
                // malformed: ignored as a whole
                "u=1, i,           | 3 | false"
            })
    void priority(String value, long urgency, boolean incremental) {
        assertEquals(new Priority(urgency, incremental), Priority.FIELD.parse(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"3|false|``", "0|false|u=0", "3|true|i", "5|true|u=5, i"})
    void priorityIsWrittenWithoutItsDefaults(long urgency, boolean incremental, String value) {
        Priority priority = new Priority(urgency, incremental);
        assertEquals(value, Priority.FIELD.serialize(priority));
        assertEquals(priority, Priority.FIELD.parseStrict(value));
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
        assertEquals(input, SignatureInput.FIELD.of(Map.of("Signature-Input", value)::get));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sig1",
                "sig1=\"@method\"",
                "sig1=(method)",
                "sig1=(\"a\" 1)",
                "sig1=(\"a\"), sig2=a",
                "sig1=(\"a\""
            })
    void signatureInputOfAWrongTypeIsMalformed(String value) {
        assertSame(SignatureInput.NONE, SignatureInput.FIELD.parse(value));
        assertThrows(SfException.class, () -> SignatureInput.FIELD.parseStrict(value));
    }
}
