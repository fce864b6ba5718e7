// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.purpose.SecSpeculationTags;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecSpeculationTagsTest {
    /** Each row: a value; whether it has the token null; the tags between slashes; the canonical form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what Chromium sends
                "null                                            | true  |                        | null",
                "\"my-tag\"                                      | false | my-tag                 | \"my-tag\"",
                "null, \"one\"                                   | true  | one                    | null, \"one\"",
                "\"my \\\"q\\\" \\\\ tag\", \"my-tag\", \"set-tag\" | false | my \"q\" \\ tag/my-tag/set-tag |"
                        + " \"my \\\"q\\\" \\\\ tag\", \"my-tag\", \"set-tag\"",
                // other orders, other members, parameters
                "\"b\", null, \"a\"                              | true  | b/a                    | null, \"b\", \"a\"",
                "\"a\", 1, other, (null \"x\"), ?1, \"b\"        | false | a/b                    | \"a\", \"b\"",
                "null;x, \"a\";y=1                               | true  | a                      | null, \"a\"",
                "\"\"                                            | false | ``                     | \"\"",
                "1                                               | false |                        |"
            })
    void reads(String value, boolean untagged, String tags, String canonical) {
        SecSpeculationTags read = SecSpeculationTags.FIELD.parseStrict(value);
        List<String> expected = tags == null ? List.of() : List.of(tags.split("/", -1));
        assertEquals(new SecSpeculationTags(untagged, expected), read);
        assertEquals(canonical == null ? "" : canonical, read.toString());
        assertEquals(read, SecSpeculationTags.FIELD.parse(read.toString()));
        expected.forEach(tag -> assertTrue(read.contains(tag)));
        assertFalse(read.contains("null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "null,", "a b"})
    void aMalformedFieldHasNoTags(String value) {
        assertEquals(SecSpeculationTags.NONE, SecSpeculationTags.FIELD.parse(value));
    }

    @Test
    void isAnImmutableValue() {
        List<String> tags = new ArrayList<>(List.of("a"));
        SecSpeculationTags value = new SecSpeculationTags(false, tags);
        tags.clear();
        assertEquals(List.of("a"), value.tags());
        assertThrows(UnsupportedOperationException.class, value.tags()::clear);
        assertThrows(IllegalArgumentException.class, () -> new SecSpeculationTags(false, List.of("\u00FC")));
    }
}
