// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Accept-Query}. */
class AcceptQueryTest {
    static Stream<SpecificationExample> examples() throws IOException {
        return SpecificationExample.all().stream()
                .filter(example -> example.name().equals("Accept-Query"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheSpecification(SpecificationExample example) {
        List<AcceptQuery> accepted = AcceptQuery.FIELD.parseStrict(example.lines());
        assertEquals(2, accepted.size());
        assertEquals(accepted, AcceptQuery.FIELD.parseStrict(AcceptQuery.FIELD.serialize(accepted)));
    }

    @Test
    void theExampleOfTheSpecificationInDetail() throws IOException {
        SpecificationExample example = examples()
                .filter(each -> each.section().equals("3"))
                .findFirst()
                .orElseThrow();
        List<AcceptQuery> expected = List.of(
                AcceptQuery.of("application/jsonpath"), new AcceptQuery("application/sql", Map.of("charset", "UTF-8")));
        assertEquals(expected, AcceptQuery.FIELD.parseStrict(example.lines()));
        assertEquals("application/jsonpath, application/sql;charset=\"UTF-8\"", AcceptQuery.FIELD.serialize(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/sql                   | \"application/sql\"",
                "application/sql;charset=\"UTF-8\" | \"application/sql\";charset=UTF-8",
                "*/*                               | \"*/*\""
            })
    void tokensAndStringsAreEqual(String one, String other) {
        assertEquals(AcceptQuery.FIELD.parseStrict(one), AcceptQuery.FIELD.parseStrict(other));
        assertEquals(one, AcceptQuery.FIELD.serialize(AcceptQuery.FIELD.parseStrict(other)));
    }

    @Test
    void aRangeThatCannotBeATokenIsWrittenAsAString() {
        List<AcceptQuery> accepted = List.of(new AcceptQuery("3gpp/x", Map.of("a", "")));
        assertEquals("\"3gpp/x\";a=\"\"", AcceptQuery.FIELD.serialize(accepted));
        assertEquals(accepted, AcceptQuery.FIELD.parseStrict("\"3gpp/x\";a=\"\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/sql      | application/sql      | true",
                "application/sql      | Application/SQL      | true",
                "application/sql      | application/sqlx     | false",
                "application/sql      | application/sq       | false",
                "application/*        | application/sql      | true",
                "Application/*        | application/sql      | true",
                "application/*        | text/sql             | false",
                "application/*        | application          | false",
                "*/*                  | text/plain           | true",
                "*/sql                | application/sql      | false",
                "*/sql                | */sql                | false",
                "application/s*       | application/sql      | false",
            })
    void onlyTwoKindsOfRangesAreWildcards(String range, String mediaType, boolean expected) {
        assertEquals(expected, AcceptQuery.of(range).matches(mediaType));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b, 1            | [1]: expected a Token or a String, found the Integer 1, at index 5 of: a/b, 1",
                "(a/b)             | [0]: expected a Token, found an Inner List, at index 0 of: (a/b)",
                "a/b;q=0.5         | [0];q: expected a Token or a String, found the Decimal 0.5, at index 0 of: a/b;q=0.5",
                "a/b;q             | [0];q: expected a Token or a String, found the Boolean ?1, at index 0 of: a/b;q",
                "a                 | [0]: refused by the definition of this field (expected a media range, found: \"a\"), at index 1 of: a",
                "\"a/b;c=d\"       | [0]: refused by the definition of this field (expected a media range, found: \"a/b;c=d\"), at index 9 of: \"a/b;c=d\"",
                "a/b/c             | [0]: refused by the definition of this field (expected a media range, found: \"a/b/c\"), at index 5 of: a/b/c",
                "\"\"              | [0]: refused by the definition of this field (expected a media range, found: \"\"), at index 2 of: \"\"",
            })
    void aBadValueMakesTheFieldMalformed(String value, String message) {
        SfException e = assertThrows(SfException.class, () -> AcceptQuery.FIELD.parseStrict(value));
        assertEquals("Accept-Query: " + message, e.getMessage());
        assertEquals(List.of(), AcceptQuery.FIELD.parse(value));
    }

    @Test
    void rangesAreCopiedAndChecked() {
        Map<String, String> parameters = new HashMap<>(Map.of("a", "b"));
        AcceptQuery accepted = new AcceptQuery("x/y", parameters);
        parameters.clear();
        assertEquals("x/y;a=\"b\"", AcceptQuery.FIELD.serialize(List.of(accepted)));
        assertThrows(
                UnsupportedOperationException.class, () -> accepted.parameters().clear());
        assertThrows(IllegalArgumentException.class, () -> AcceptQuery.of("x"));
        assertThrows(IllegalArgumentException.class, () -> new AcceptQuery("x/y", Map.of("A", "b")));
        assertThrows(IllegalArgumentException.class, () -> new AcceptQuery("x/y", Map.of("a", "\u00e4")));
    }
}
