// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import dev.sfv.testing.FieldReading;
import dev.sfv.testing.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of the official suite: parsed into the model, built, and serialized. */
class SuiteStructureTest {
    @Test
    void theSuiteIsComplete() {
        assertEquals(727, Suite.wellFormed().count());
        assertEquals(1591, Suite.parsing().count());
        assertEquals(544, Suite.serializing().count());
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#wellFormed")
    void parsesToTheExpectedStructure(Suite.Case record) {
        FieldValue expected = record.build();
        byte[] surrounded = ("a=(" + record.fieldValue() + "),").getBytes(UTF_8);
        assertEquals(expected, record.type().parse(record.fieldValue()));
        assertEquals(expected, FieldReading.parse(record.type(), surrounded, 3, surrounded.length - 5));
        assertEquals(expected, record.type().parse(record.lines()));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#malformed")
    void refusesValuesThatMustFail(Suite.Case record) {
        byte[] octets = record.fieldValue().getBytes(UTF_8);
        assertThrows(SfException.class, () -> record.type().parse(record.fieldValue()));
        assertThrows(SfException.class, () -> FieldReading.parse(record.type(), octets, 0, octets.length));
        assertThrows(SfException.class, () -> record.type().parse(record.lines()));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#wellFormed")
    void serializesToTheCanonicalForm(Suite.Case record) {
        FieldValue parsed = record.type().parse(record.lines());
        String serialized = parsed.serialize();
        assertEquals(record.canonical(), serialized);
        assertEquals(record.canonical(), record.build().serialize());
        FieldValue again = record.type().parse(serialized);
        assertEquals(parsed, again);
        assertEquals(parsed.hashCode(), again.hashCode());
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#serializable")
    void serializesValuesThatCanBeBuilt(Suite.Case record) {
        assertEquals(record.canonical(), record.build().serialize());
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#notSerializable")
    void refusesToBuildValuesThatCannotBeSerialized(Suite.Case record) {
        assertThrows(IllegalArgumentException.class, record::build);
    }
}
