// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both policies, and their forms that only report. */
class CrossOriginPoliciesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "same-origin                    | same-origin",
                "same-origin;report-to=\"x\"    | same-origin;report-to=\"x\"",
                "same-origin-allow-popups;y     | same-origin-allow-popups",
                "noopener-allow-popups          | noopener-allow-popups",
                "unsafe-none                    | unsafe-none",
                "same-origin;report-to=x        | same-origin",
                "same-origin;report-to=:eA==:   | same-origin",
                "Same-Origin                    | unsafe-none",
                "same-origin-plus-coep          | unsafe-none",
                "other;report-to=\"x\"          | unsafe-none;report-to=\"x\"",
                "\"same-origin\"                | unsafe-none",
                "same-origin, same-origin       | unsafe-none",
                "(same-origin)                  | unsafe-none",
                "``                             | unsafe-none",
            })
    void opener(String value, String canonical) {
        CrossOriginOpenerPolicy policy = CrossOriginOpenerPolicy.FIELD.parse(value);
        assertEquals(canonical, CrossOriginOpenerPolicy.FIELD.serialize(policy));
        assertEquals(policy, CrossOriginOpenerPolicy.REPORT_ONLY.parse(value));
        assertEquals(policy, CrossOriginOpenerPolicy.REPORT_ONLY.parseStrict(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "require-corp                   | require-corp",
                "require-corp;report-to=\"x\"   | require-corp;report-to=\"x\"",
                "credentialless;y               | credentialless",
                "unsafe-none                    | unsafe-none",
                "require-corp;report-to=x       | require-corp",
                "require-corp;report-to=:eA==:  | require-corp",
                "Require-Corp                   | unsafe-none",
                "\"require-corp\"               | unsafe-none",
                "require-corp, require-corp     | unsafe-none",
                "1                              | unsafe-none",
                "``                             | unsafe-none",
            })
    void embedder(String value, String canonical) {
        CrossOriginEmbedderPolicy policy = CrossOriginEmbedderPolicy.FIELD.parse(value);
        assertEquals(canonical, CrossOriginEmbedderPolicy.FIELD.serialize(policy));
        assertEquals(policy, CrossOriginEmbedderPolicy.REPORT_ONLY.parse(value));
        assertEquals(policy, CrossOriginEmbedderPolicy.REPORT_ONLY.parseStrict(canonical));
    }

    @Test
    void absentMeansUnsafeNone() {
        assertEquals(
                CrossOriginOpenerPolicy.of(CrossOriginOpenerPolicy.Value.UNSAFE_NONE),
                CrossOriginOpenerPolicy.FIELD.parse(List.of()));
        assertEquals(
                CrossOriginEmbedderPolicy.of(CrossOriginEmbedderPolicy.Value.UNSAFE_NONE),
                CrossOriginEmbedderPolicy.FIELD.parse(List.of()));
    }

    @Test
    void endpointsAreAscii() {
        Optional<String> bad = Optional.of("é");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CrossOriginOpenerPolicy(CrossOriginOpenerPolicy.Value.SAME_ORIGIN, bad));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CrossOriginEmbedderPolicy(CrossOriginEmbedderPolicy.Value.REQUIRE_CORP, bad));
    }
}
