// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.PermissionsPolicy.Allowlist;
import dev.sfv.syntax.SfException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsPolicyTest {
    @Test
    void examplesOfTheSpecification() {
        assertEquals(
                Map.of("fullscreen", Allowlist.NONE, "geolocation", Allowlist.NONE),
                PermissionsPolicy.FIELD.parseStrict("fullscreen=(), geolocation=()"));
        assertEquals(
                Map.of("geolocation", new Allowlist(false, true, List.of("https://example.com"), Optional.empty())),
                PermissionsPolicy.FIELD.parseStrict("geolocation=(self \"https://example.com\")"));
    }

    /** Parts of another form are ignored: an item of an Inner List, or a whole entry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=*                              | a=*",
                "a=(*)                            | a=*",
                "a=self                           | a=(self)",
                "a=\"https://a.example\"          | a=(\"https://a.example\")",
                "a=(\"https://a.example\" self *) | a=(* self \"https://a.example\")",
                "a=(self 1 src Self ?1 :AQ==:)    | a=(self)",
                "a=(1)                            | a=()",
                "a, b=1, c=none, d=SELF, e=()     | e=()",
                "a=(), a=1                        | ``",
                "a=();report-to=x                 | a=();report-to=x",
                "a=();report-to=\"x\"             | a=();report-to=x",
                "a=();report-to=\"x y\"           | a=();report-to=\"x y\"",
                "a=*;report-to=1;y                | a=*",
                "a=(self;x \"b\";y)               | a=(self \"b\")",
            })
    void reads(String value, String canonical) {
        Map<String, Allowlist> policy = PermissionsPolicy.FIELD.parseStrict(value);
        assertEquals(canonical, PermissionsPolicy.FIELD.serialize(policy));
        assertEquals(policy, PermissionsPolicy.REPORT_ONLY.parseStrict(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=(", "a=(self, b=()", "a='self'", "a=(x ?), b=()", "geolocation 'none'"})
    void aMalformedFieldDeclaresNothing(String value) {
        assertEquals(Map.of(), PermissionsPolicy.FIELD.parse(value));
        assertThrows(SfException.class, () -> PermissionsPolicy.FIELD.parseStrict(value));
    }

    @Test
    void policiesAreWritten() {
        Map<String, Allowlist> policy = new LinkedHashMap<>();
        policy.put("camera", Allowlist.NONE.withReportTo("main"));
        policy.put("geolocation", Allowlist.SELF);
        policy.put("fullscreen", Allowlist.ALL);
        assertEquals(
                "camera=();report-to=main, geolocation=(self), fullscreen=*",
                PermissionsPolicy.FIELD.serialize(policy));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Allowlist(false, false, List.of("https://é.example"), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> Allowlist.NONE.withReportTo("é"));
    }
}
