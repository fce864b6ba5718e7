// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in reports. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "999_949, 999.9 kB",
        "999_950, 1.0 MB",
        "999_999, 1.0 MB",
        "999_950_000, 1.0 GB",
        "9_223_372_036_854_775_807, 9.2 EB",
    })
    void bytesHaveTheUnitThatMakesThemShort(String bytes, String text) {
        assertEquals(text, Numbers.bytes(Long.parseLong(bytes.replace("_", ""))).replace('\u00a0', ' '));
    }
}
