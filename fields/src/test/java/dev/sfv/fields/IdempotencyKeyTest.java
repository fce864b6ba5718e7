// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Idempotency-Key}. */
class IdempotencyKeyTest {
    static Stream<SpecificationExample> examples() throws IOException {
        return SpecificationExample.all().stream()
                .filter(example -> example.name().equals("Idempotency-Key"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheSpecification(SpecificationExample example) {
        Optional<IdempotencyKey> key = IdempotencyKey.FIELD.parseStrict(example.lines());
        assertEquals(
                example.lines().get(0), '"' + key.orElseThrow().value() + '"', "without any character to be escaped");
        assertEquals(example.lines().get(0), IdempotencyKey.FIELD.serialize(key));
        assertEquals(key, IdempotencyKey.parseLenient(example.lines()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8e03978e-40d5-43e8-bc93-6894a57f9324     | 8e03978e-40d5-43e8-bc93-6894a57f9324",
                "clkyoesmbgybucifusbbtdsbohtyuuwz         | clkyoesmbgybucifusbbtdsbohtyuuwz",
                "AZaz09-._~:+/=                           | AZaz09-._~:+/=",
                "12345                                    | 12345",
                "1.5                                      | 1.5",
                "12345678901234567890                     | 12345678901234567890",
                "` \tabc \t`                              | abc",
                "\"8e03978e\"                             | 8e03978e",
                "\"a \\\"b\\\" c\"                        | a \"b\" c",
                "\"\";new=1                               | ",
            })
    void keysMayBeBare(String value, String key) {
        assertEquals(
                Optional.of(new IdempotencyKey(key == null ? "" : key)), IdempotencyKey.parseLenient(List.of(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-5",
                "abc;new=1",
                "abc def",
                "abc, def",
                "\"abc",
                "abc\"",
                "'abc'",
                ":AAEC:",
                "?1",
                "@5",
                "(abc)",
                "%\"abc\"",
                "\"abc\", \"def\"",
                "a\u00a0",
                "\u00e4bc",
                "abc\n"
            })
    void otherValuesAreRefused(String value) {
        assertThrows(SfException.class, () -> IdempotencyKey.parseLenient(List.of(value)));
        assertThrows(SfException.class, () -> IdempotencyKey.FIELD.parseStrict(value));
        assertEquals(Optional.empty(), IdempotencyKey.FIELD.parse(value));
    }

    @Test
    void bareKeysAreRefusedByTheDefinition() {
        SfException e = assertThrows(SfException.class, () -> IdempotencyKey.FIELD.parseStrict("abc"));
        assertEquals("Idempotency-Key: expected a String, found the Token abc, at index 0 of: abc", e.getMessage());
        e = assertThrows(SfException.class, () -> IdempotencyKey.parseLenient(List.of("abc;new")));
        assertEquals("Idempotency-Key: expected a String, found the Token abc, at index 0 of: abc;new", e.getMessage());
    }

    /** A client must not send more than one key (section 2.1). */
    @Test
    void severalLinesAreRefused() {
        assertThrows(SfException.class, () -> IdempotencyKey.parseLenient(List.of("abc", "abc")));
        assertThrows(SfException.class, () -> IdempotencyKey.parseLenient(List.of("\"abc\"", "\"abc\"")));
        assertThrows(SfException.class, () -> IdempotencyKey.parseLenient(Arrays.asList((String) null)));
        assertEquals(Optional.empty(), IdempotencyKey.parseLenient(List.of()));
    }

    @Test
    void aKeyIsTheTextOfAString() {
        assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey("\u00e4"));
        Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey(" \\ \" "));
        assertEquals(key, IdempotencyKey.FIELD.parseStrict(IdempotencyKey.FIELD.serialize(key)));
    }
}
