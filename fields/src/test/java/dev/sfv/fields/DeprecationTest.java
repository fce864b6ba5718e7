// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfSyntax;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeprecationTest {
    private static final Instant DATE = Instant.parse("2023-06-30T23:59:59Z");

    @Test
    void examplesOfTheSpecification() throws IOException {
        List<SpecificationExample> examples = SpecificationExample.of("rfc9745", "Deprecation");
        assertEquals(3, examples.size());
        for (SpecificationExample example : examples) {
            Optional<Deprecation> deprecation = Deprecation.FIELD.parseStrict(example.lines());
            assertEquals(Optional.of(new Deprecation(DATE)), deprecation);
            assertEquals(example.lines().get(0), Deprecation.FIELD.serialize(deprecation));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1688169599", "?1", "true", "Fri, 30 Jun 2023 23:59:59 GMT", "@1.5", "@1, @2", "", "(@1)"})
    void valuesOtherThanDatesAreIgnored(String value) {
        assertEquals(Optional.empty(), Deprecation.FIELD.parse(value));
        assertTrue(Deprecation.FIELD.tryParse(value).toFault().isPresent());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, SfSyntax.MAX_NUMBER, -SfSyntax.MAX_NUMBER})
    void anyDateIsReadAndWritten(long seconds) {
        Optional<Deprecation> deprecation = Optional.of(new Deprecation(Instant.ofEpochSecond(seconds)));
        assertEquals("@" + seconds, Deprecation.FIELD.serialize(deprecation));
        assertEquals(deprecation, Deprecation.FIELD.parseStrict("@" + seconds + ";x=1"));
    }

    @Test
    void itIsInForceFromItsDateOn() {
        Deprecation deprecation = new Deprecation(DATE.plusMillis(999));
        assertEquals(DATE, deprecation.date());
        assertTrue(deprecation.isInForce(DATE));
        assertFalse(deprecation.isInForce(DATE.minusMillis(1)));
        assertThrows(IllegalArgumentException.class, () -> new Deprecation(Instant.MAX));
    }
}
