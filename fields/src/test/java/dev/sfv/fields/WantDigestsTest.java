// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static dev.sfv.fields.WantDigests.WANT_CONTENT_DIGEST;
import static dev.sfv.fields.WantDigests.WANT_REPR_DIGEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfException;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Want-Content-Digest} and {@code Want-Repr-Digest}. */
class WantDigestsTest {
    static Stream<SpecificationExample> examples() throws IOException {
        return SpecificationExample.all().stream()
                .filter(example -> example.name().matches("Want-(Content|Repr)-Digest"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheSpecification(SpecificationExample example) {
        TypedField<WantDigests> field =
                example.name().equals("Want-Content-Digest") ? WANT_CONTENT_DIGEST : WANT_REPR_DIGEST;
        assertEquals(example.name(), field.name());
        WantDigests wish = field.parseStrict(example.lines());
        assertEquals(String.join(", ", example.lines()), field.serialize(wish));
        assertEquals(wish, field.parseStrict(field.serialize(wish)));
    }

    @Test
    void theExampleOfTheSpecificationInDetail() {
        WantDigests wish = WANT_REPR_DIGEST.parseStrict("sha-512=3, sha-256=10, unixsum=0");
        assertEquals(new WantDigests(Map.of("unixsum", 0L, "sha-256", 10L, "sha-512", 3L)), wish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sha-512 sha-256 unixsum | sha-256",
                "sha-512 unixsum         | sha-512",
                "same sha-512            | same",
                "sha-512 same            | sha-512",
                "unixsum md5             | ",
                "''                      | ",
            })
    void theMostPreferredIsChosen(String supported, String expected) {
        WantDigests wish = WANT_REPR_DIGEST.parseStrict("sha-512=3, sha-256=10, unixsum=0, same=3");
        assertEquals(Optional.ofNullable(expected), wish.preferred(List.of(supported.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=11          | Want-Repr-Digest: a: expected an Integer from 0 to 10, at index 2 of: a=11",
                "a=1, b=-1     | Want-Repr-Digest: b: expected an Integer from 0 to 10, at index 7 of: a=1, b=-1",
                "a=1.0         | Want-Repr-Digest: a: expected an Integer, found the Decimal 1.0, at index 2 of: a=1.0",
                "a             | Want-Repr-Digest: a: expected an Integer, found the Boolean ?1, at index 0 of: a",
                "a=1, a=x      | Want-Repr-Digest: a: expected an Integer, found the Token x, at index 7 of: a=1, a=x",
            })
    void aBadValueMakesTheFieldMalformed(String value, String message) {
        SfException e = assertThrows(SfException.class, () -> WANT_REPR_DIGEST.parseStrict(value));
        assertEquals(message, e.getMessage());
        assertEquals(new WantDigests(Map.of()), WANT_REPR_DIGEST.parse(value));
    }

    @Test
    void preferencesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new WantDigests(Map.of("A", 1L)));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new WantDigests(Map.of("a", 11L)));
        assertEquals("expected an Integer from 0 to 10, found: 11", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new WantDigests(Map.of("a", -1L)));
        assertThrows(
                UnsupportedOperationException.class,
                () -> new WantDigests(Map.of()).preferences().put("a", 1L));
    }
}
