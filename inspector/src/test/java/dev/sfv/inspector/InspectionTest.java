// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.FieldType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inspects a text that was typed or pasted, as a value, a header or a request. */
class InspectionTest {
    private static Report inspect(String text) throws UsageException {
        return Inspection.ofText(text, Optional.empty()).report();
    }

    private static String firstSection(Report report) {
        return report.sections().get(0).title();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prefetch;prerender | Value, as an Item",
                "a, b\\n | Value, as a List",
                "\\r\\n\\r\\na, b\\r\\n\\r\\nc | Value, as a List",
                "a:b | Value, as an Item",
                "Priority: u=9 | Priority, as a Dictionary",
                "Purpose: prefetch | Purpose",
                "Priority: u=1\\nPriority: i | Purpose",
                "GET / HTTP/1.1\\nPriority: u=1 | Purpose",
                "> GET / HTTP/1.1\\r\\n> Priority: u=1\\r\\n>\\r\\n | Purpose",
                "* Connected\\n> GET / HTTP/1.1\\n> Priority: u=1 | Purpose"
            })
    void recognizesTheKindOfText(String text, String section) throws UsageException {
        assertEquals(section, firstSection(inspect(text.replace("\\r", "\r").replace("\\n", "\n"))));
    }

    @Test
    void keepsTheRequestLineAndCombinesLines() throws UsageException {
        assertEquals("GET / HTTP/1.1", inspect("GET / HTTP/1.1\nPriority: u=1").title());
        Report report = inspect("Priority: u=1\nPriority: i");
        assertEquals("u=1, i", report.sections().get(1).facts().get("canonical"));
    }

    @Test
    void aValueOnTwoLinesIsMalformed() throws UsageException {
        Inspection inspection = Inspection.ofText("a,\nb", Optional.empty());
        assertEquals("""
                Value, as a List: expected a value, at index 2
                a,\\u000ab
                  ^
                """, inspection.complaint());
    }

    @Test
    void rejectsARequestLineWithoutHeaders() {
        UsageException refused = assertThrows(UsageException.class, () -> inspect("GET / HTTP/1.1"));
        assertEquals("expected a request with at least one header, found none", refused.getMessage());
    }

    @Test
    void usesTheGivenType() throws UsageException {
        assertEquals(
                "Value, as a Dictionary",
                firstSection(Inspection.ofText("a", Optional.of(FieldType.DICTIONARY))
                        .report()));
        assertEquals(
                "Priority, as a List",
                firstSection(Inspection.ofText("Priority: a", Optional.of(FieldType.LIST))
                        .report()));
    }
}
