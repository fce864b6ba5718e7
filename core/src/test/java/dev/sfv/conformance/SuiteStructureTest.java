// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the official suite says of values: how they are parsed into the model, built, and serialized. */
class SuiteStructureTest {
    static Stream<Suite.Case> wellFormed() {
        return Suite.parsing().filter(record -> !record.mustFail());
    }

    static Stream<Suite.Case> malformed() {
        return Suite.parsing().filter(Suite.Case::mustFail);
    }

    static Stream<Suite.Case> serializable() {
        return Suite.serializing().filter(record -> !record.mustFail());
    }

    static Stream<Suite.Case> notSerializable() {
        return Suite.serializing().filter(Suite.Case::mustFail);
    }

    @Test
    void theSuiteIsWhole() {
        assertEquals(727, wellFormed().count());
        assertEquals(1591, Suite.parsing().count());
        assertEquals(544, Suite.serializing().count());
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void parsesToTheExpectedStructure(Suite.Case record) {
        FieldValue expected = record.build();
        byte[] surrounded = ("a=(" + record.fieldValue() + "),").getBytes(UTF_8);
        assertEquals(expected, record.type().parse(record.fieldValue()));
        assertEquals(expected, record.type().parse(surrounded, 3, surrounded.length - 5));
        assertEquals(expected, record.type().parse(record.lines()));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatMustFail(Suite.Case record) {
        byte[] octets = record.fieldValue().getBytes(UTF_8);
        assertThrows(SfException.class, () -> record.type().parse(record.fieldValue()));
        assertThrows(SfException.class, () -> record.type().parse(octets, 0, octets.length));
        assertThrows(SfException.class, () -> record.type().parse(record.lines()));
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
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
    @MethodSource("serializable")
    void serializesWhatCanBeBuilt(Suite.Case record) {
        assertEquals(record.canonical(), record.build().serialize());
    }

    @ParameterizedTest
    @MethodSource("notSerializable")
    void refusesToBuildWhatCannotBeSerialized(Suite.Case record) {
        assertThrows(IllegalArgumentException.class, record::build);
    }
}
