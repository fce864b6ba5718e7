// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.syntax.SfException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingEndpointsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "endpoint-1=\"https://example.com/reports\" | endpoint-1=\"https://example.com/reports\"",
                "a=\"/x?y#z\";p=1, b=\"\"                   | a=\"/x?y#z\", b=\"\"",
                "a=x, b=\"/y\", c, d=(\"/z\"), e=1          | b=\"/y\"",
                "a=\"https://[\", b=\"%\", c=\"/c\"         | c=\"/c\"",
                "a=\"/x\", a=1                              | ``",
                "a=1, a=\"/x\"                              | a=\"/x\"",
            })
    void ignoresEntriesThatAreNotUriReferences(String value, String canonical) {
        Map<String, URI> endpoints = ReportingEndpoints.FIELD.parseStrict(value);
        assertEquals(canonical, ReportingEndpoints.FIELD.serialize(endpoints));
        assertEquals(endpoints, ReportingEndpoints.FIELD.parseStrict(canonical));
    }

    @Test
    void aMalformedFieldHasNoEndpoints() {
        assertEquals(Map.of(), ReportingEndpoints.FIELD.parse("a=\"/x\", b=\"/y"));
        assertThrows(SfException.class, () -> ReportingEndpoints.FIELD.parseStrict("a=\"/x\", b=\"/y"));
    }

    @Test
    void writesAscii() {
        assertEquals("a=\"/%C3%A9\"", ReportingEndpoints.FIELD.serialize(Map.of("a", URI.create("/é"))));
    }
}
