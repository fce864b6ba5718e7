// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of resumable uploads. */
class UploadTest {
    @Test
    void examplesOfTheSpecification() throws IOException {
        assertEquals(
                32,
                check(UploadOffset.FIELD)
                        + check(UploadLength.FIELD)
                        + check(UploadComplete.FIELD)
                        + check(UploadLimit.FIELD));
    }

    /** Each example is written in the form in which it was read. */
    private static <T> int check(TypedField<T> field) throws IOException {
        List<SpecificationExample> examples = SpecificationExample.of("resumable-upload", field.name());
        for (SpecificationExample example : examples) {
            assertEquals(example.lines().get(0), field.serialize(field.parseStrict(example.lines())));
        }
        return examples.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "\"1\"", "a", "?1", "1, 2", "(1)", "", "1000000000000000"})
    void valuesOtherThanIntegersOfAtLeastZeroAreIgnored(String value) {
        assertEquals(Optional.empty(), UploadOffset.FIELD.parse(value));
        assertEquals(Optional.empty(), UploadLength.FIELD.parse(value));
        assertTrue(UploadOffset.FIELD.tryParse(value).toFault().isPresent());
        assertTrue(UploadLength.FIELD.tryParse(value).toFault().isPresent());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, SfSyntax.MAX_NUMBER})
    void offsetsAndLengthsAreReadAndWritten(long bytes) {
        assertEquals(Optional.of(new UploadOffset(bytes)), UploadOffset.FIELD.parse(bytes + ";x"));
        assertEquals("" + bytes, UploadOffset.FIELD.serialize(Optional.of(new UploadOffset(bytes))));
        assertEquals(Optional.of(new UploadLength(bytes)), UploadLength.FIELD.parse(bytes + ";x"));
        assertEquals("" + bytes, UploadLength.FIELD.serialize(Optional.of(new UploadLength(bytes))));
    }

    @Test
    void aNegativeNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new UploadOffset(-1));
        assertThrows(IllegalArgumentException.class, () -> new UploadLength(-1));
        assertThrows(IllegalArgumentException.class, () -> UploadLimit.NONE.withMaxSize(-1));
        assertThrows(IllegalArgumentException.class, () -> UploadLimit.NONE.withMaxAge(SfSyntax.MAX_NUMBER + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "true", "?2", "?1, ?0", "(?1)", ""})
    void valuesOtherThanBooleansAreIgnored(String value) {
        assertEquals(Optional.empty(), UploadComplete.FIELD.parse(value));
        assertEquals(Optional.of(true), UploadComplete.FIELD.parse("?1;x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-size=-1              | OUT_OF_RANGE",
                "max-size=1.0             | WRONG_KIND",
                "min-size=x               | WRONG_KIND",
                "max-append-size          | WRONG_KIND",
                "'max-age=1, min-append-size=()' | WRONG_KIND",
                "'max-age=1, max-age=-1'  | OUT_OF_RANGE",
                "'max-age=1, new=?'       | BOOLEAN_EXPECTED",
            })
    void aBadLimitMakesTheWholeFieldIgnored(String value, SfProblem problem) {
        assertEquals(UploadLimit.NONE, UploadLimit.FIELD.parse(value));
        assertEquals(
                problem,
                assertThrows(SfException.class, () -> UploadLimit.FIELD.parseStrict(value))
                        .problem());
    }

    @Test
    void limitsAreReadAndWritten() {
        UploadLimit all = new UploadLimit(
                OptionalLong.of(5), OptionalLong.of(1), OptionalLong.of(4), OptionalLong.of(2), OptionalLong.of(0));
        String value = "max-size=5, min-size=1, max-append-size=4, min-append-size=2, max-age=0";
        assertEquals(all, UploadLimit.FIELD.parseStrict("new=(a), " + value));
        assertEquals(value, UploadLimit.FIELD.serialize(all));
        assertEquals("", UploadLimit.FIELD.serialize(UploadLimit.NONE));
        assertEquals(
                "max-size=1, max-append-size=2, max-age=3",
                UploadLimit.FIELD.serialize(
                        UploadLimit.NONE.withMaxAge(3).withMaxAppendSize(2).withMaxSize(1)));
    }
}
