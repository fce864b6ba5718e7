// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import dev.sfv.testing.Suite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the reader alone accepts and rejects the values of the official suite, with each of its three inputs. It accepts the
 * values that parsers may refuse ({@code can_fail}).
 */
class SuiteVerdictTest {
    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#parsing")
    void aStringIsAcceptedOrRejectedAsTheSuiteSays(Suite.Case record) {
        assertVerdict(record, SfReader.of(record.fieldValue()));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#parsing")
    void octetsAreAcceptedOrRejectedAsTheSuiteSays(Suite.Case record) {
        byte[] surrounded = ("\",;(" + record.fieldValue() + "\",;)").getBytes(UTF_8);
        assertVerdict(record, SfReader.of(surrounded, 4, surrounded.length - 8));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#parsing")
    void linesAreAcceptedOrRejectedAsTheSuiteSays(Suite.Case record) {
        assertVerdict(record, SfReader.of(record.lines()));
    }

    private static void assertVerdict(Suite.Case record, SfReader reader) {
        if (record.mustFail()) {
            assertThrows(SfException.class, () -> record.type().validate(reader));
        } else {
            record.type().validate(reader);
        }
    }
}
