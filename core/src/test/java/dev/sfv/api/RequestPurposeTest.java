// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPurposeTest {
    /** Each row: header lines, separated by slashes; the source; the purposes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Accept: */*                                            | NONE          |",
                "Sec-Purpose: prefetch                                  | SEC_PURPOSE   | prefetch",
                "sec-purpose: prefetch;prerender                        | SEC_PURPOSE   | prefetch;prerender",
                // the standard header decides alone, if it is well-formed and not empty
                "Sec-Purpose: example / Purpose: prefetch               | SEC_PURPOSE   | example",
                "Sec-Purpose: \"x\" / Purpose: prefetch                 | SEC_PURPOSE   |",
                "Sec-Purpose: prefetch;; / X-Moz: prefetch              | X_MOZ         | prefetch",
                "Sec-Purpose:  / X-Purpose: prefetch                    | X_PURPOSE     | prefetch",
                "Sec-Purpose: ,                                         | NONE          |",
                // the others in their order
                "X-Sec-Purpose: prefetch                                | X_SEC_PURPOSE | prefetch",
                "Purpose: prefetch                                      | PURPOSE       | prefetch",
                "X-Purpose: prefetch                                    | X_PURPOSE     | prefetch",
                "X-Moz: prefetch                                        | X_MOZ         | prefetch",
                "X-Moz: prefetch / X-Purpose: preview                   | X_PURPOSE     | preview",
                "X-Moz: prefetch / Purpose: prefetch                    | PURPOSE       | prefetch",
                "Purpose: prefetch / X-Sec-Purpose: prefetch            | X_SEC_PURPOSE | prefetch",
                "Purpose: preview / X-Purpose: prefetch                 | PURPOSE       | preview",
                // a preview is not a prefetch, and an early hint is neither
                "X-Purpose: preview                                     | X_PURPOSE     | preview",
                "X-Moz: early hint                                      | NONE          |",
                "X-Purpose: something / X-Moz: prefetch                 | X_MOZ         | prefetch",
                // whatever the case, and nothing but the whole value
                "Purpose: PREFETCH                                      | PURPOSE       | prefetch",
                "X-Purpose: PreView                                     | X_PURPOSE     | preview",
                "Purpose: prefetch2                                     | NONE          |",
                "Purpose: prefetc4                                      | NONE          |",
                "Purpose: no prefetch                                   | NONE          |",
                "Purpose: prefetch, prefetch                            | NONE          |",
                "X-Purpose: prev\u0131ew                                | NONE          |"
            })
    void asksTheHeaders(String headers, Source source, String purposes) {
        RequestPurpose request = RequestPurpose.of(parse(headers)::get);
        assertEquals(source, request.source());
        assertEquals(purposes == null ? "" : purposes, request.purpose().serialize());
        assertEquals(
                "prefetch".equals(purposes) || "prefetch;prerender".equals(purposes),
                request.purpose().isPrefetch());
    }

    /** In Turkish, the small letter of I is not i. */
    @Test
    void asksInNoLanguage() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(
                    Source.X_PURPOSE,
                    RequestPurpose.of(Map.of("X-Purpose", "PREVIEW")::get).source());
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static Map<String, String> parse(String headers) {
        Map<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : headers.split(" / ", -1)) {
            int colon = header.indexOf(':');
            map.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return map;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void anEmptySecPurposeDecidesNothing(String empty) {
        Map<String, String> headers = Map.of("Sec-Purpose", empty, "Purpose", "prefetch");
        assertEquals(Source.PURPOSE, RequestPurpose.of(headers::get).source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0prefetch", "prefetch\u0001", " prefetch", "prefetch\n", ""})
    void legacyValuesAreComparedAsTheyAre(String value) {
        assertEquals(
                Source.NONE, RequestPurpose.of(Map.of("Purpose", value)::get).source());
    }

    @Test
    void asksAllLinesOfAHeader() {
        Map<String, List<String>> headers = Map.of("Sec-Purpose", List.of("example", "prefetch"), "X-Moz", List.of());
        RequestPurpose request = RequestPurpose.ofLines(headers::get);
        assertEquals("example, prefetch", request.purpose().serialize());
        Map<String, List<String>> noLines = Map.of("X-Moz", List.of());
        assertEquals(Source.NONE, RequestPurpose.ofLines(noLines::get).source());
        Map<String, List<String>> twoLines = Map.of("X-Moz", List.of("prefetch", "prefetch"));
        assertEquals(Source.NONE, RequestPurpose.ofLines(twoLines::get).source());
    }

    @Test
    void aLineThatIsNullIsNoPurpose() {
        Map<String, List<String>> headers =
                Map.of("Sec-Purpose", Arrays.asList(Null.STRING), "Purpose", List.of("prefetch"));
        assertEquals(Source.PURPOSE, RequestPurpose.ofLines(headers::get).source());
    }

    @Test
    void isNeverNull() {
        assertThrows(NullPointerException.class, () -> new RequestPurpose(SecPurpose.NONE, Null.SOURCE));
        assertThrows(NullPointerException.class, () -> new RequestPurpose(Null.SEC_PURPOSE, Source.NONE));
    }

    @Test
    void sharesItsAnswers() {
        assertSame(
                SecPurpose.PREFETCH,
                RequestPurpose.of(Map.of("Purpose", "prefetch")::get).purpose());
        assertSame(SecPurpose.NONE, RequestPurpose.of(Map.of("A", "b")::get).purpose());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEC_PURPOSE   | Sec-Purpose   | false | Sec-Purpose",
                "X_SEC_PURPOSE | X-Sec-Purpose | true  | Sec-Purpose, X-Sec-Purpose",
                "PURPOSE       | Purpose       | true  | Sec-Purpose, X-Sec-Purpose, Purpose",
                "X_PURPOSE     | X-Purpose     | true  | Sec-Purpose, X-Sec-Purpose, Purpose, X-Purpose",
                "X_MOZ         | X-Moz         | true  | Sec-Purpose, X-Sec-Purpose, Purpose, X-Purpose, X-Moz",
                "NONE          | ''            | false | Sec-Purpose, X-Sec-Purpose, Purpose, X-Purpose, X-Moz"
            })
    void tellsOfItsSource(Source source, String headerName, boolean forgeable, String vary) {
        assertEquals(headerName, source.headerName());
        assertEquals(forgeable, source.isForgeable());
        assertEquals(vary, source.vary());
    }
}
