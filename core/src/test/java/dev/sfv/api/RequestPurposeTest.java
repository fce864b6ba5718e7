// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.testing.Null;
import dev.sfv.typed.FieldLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                // only the standard header counts, if it is well-formed and not empty
                "Sec-Purpose: example / Purpose: prefetch               | SEC_PURPOSE   | example",
                "Sec-Purpose: \"x\" / Purpose: prefetch                 | SEC_PURPOSE   |",
                "Sec-Purpose: prefetch;; / X-Moz: prefetch              | X_MOZ         | prefetch",
                "Sec-Purpose:  / X-Purpose: prefetch                    | X_PURPOSE     | prefetch",
                "Sec-Purpose: ,                                         | NONE          |",
                // otherwise, the legacy headers count in their order
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
                // the whole value counts, ignoring case
                "Purpose: PREFETCH                                      | PURPOSE       | prefetch",
                "X-Purpose: PreView                                     | X_PURPOSE     | preview",
                "Purpose: prefetch2                                     | NONE          |",
                "Purpose: prefetc4                                      | NONE          |",
                "Purpose: no prefetch                                   | NONE          |",
                "Purpose: prefetch, prefetch                            | NONE          |",
                "X-Purpose: prev\u0131ew                                | NONE          |",
                "X-Purpose: PREV\u0130EW                                | NONE          |"
            })
    void readsTheHeaders(String headers, Source source, String purposes) {
        RequestPurpose request = RequestPurpose.from(parse(headers));
        assertEquals(source, request.source());
        assertEquals(purposes == null ? "" : purposes, request.secPurpose().serialize());
        assertEquals(
                "prefetch".equals(purposes) || "prefetch;prerender".equals(purposes),
                request.secPurpose().isPrefetch());
        SpeculativeLoad load = request.secPurpose().isPrefetch() ? SpeculativeLoad.UNKNOWN : SpeculativeLoad.NONE;
        assertEquals(load, request.load(), "without fetch metadata");
        assertEquals(load.visit(), request.visit());
    }

    private static FieldLines parse(String headers) {
        return FieldLines.ofMap(Stream.of(headers.split(" / ", -1))
                .map(header -> header.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> List.of(parts[1].strip()))));
    }

    private static RequestPurpose of(String name, String... lines) {
        return RequestPurpose.from(FieldLines.ofMap(Map.of(name, Arrays.asList(lines))));
    }

    /** In Turkish, the lower case of I is not i. */
    @Test
    void doesNotDependOnTheLocale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(Source.X_PURPOSE, of("X-Purpose", "PREVIEW").source());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void anEmptySecPurposeIsIgnored(String empty) {
        assertEquals(
                Source.PURPOSE,
                RequestPurpose.from(FieldLines.ofCombined(Map.of("Sec-Purpose", empty, "Purpose", "prefetch")::get))
                        .source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0prefetch", "prefetch\u0001", " prefetch", "prefetch\n", ""})
    void legacyValuesAreComparedAsTheyAre(String value) {
        assertEquals(Source.NONE, of("Purpose", value).source());
    }

    @Test
    void readsAllLinesOfAHeader() {
        RequestPurpose request = of("Sec-Purpose", "example", "prefetch");
        assertEquals("example, prefetch", request.secPurpose().serialize());
        assertEquals(Source.NONE, of("Sec-Purpose").source());
        assertEquals(Source.NONE, of("X-Moz").source());
        assertEquals(Source.NONE, of("X-Moz", "prefetch", "prefetch").source());
        assertEquals(Source.NONE, of("Sec-Purpose", "prefetch", "").source(), "the value is malformed");
    }

    @Test
    void aLineThatIsNullIsNotAPurpose() {
        Map<String, List<String>> headers =
                Map.of("Sec-Purpose", Arrays.asList(Null.STRING), "Purpose", List.of("prefetch"));
        assertEquals(
                Source.PURPOSE, RequestPurpose.from(FieldLines.ofMap(headers)).source());
        Map<String, List<String>> twoLines = Map.of("Sec-Purpose", Arrays.asList("prefetch", Null.STRING));
        assertEquals(
                Source.NONE, RequestPurpose.from(FieldLines.ofMap(twoLines)).source());
        assertEquals(Source.NONE, of("X-Moz", Null.STRING).source());
    }

    @Test
    void aHeaderThatIsNullIsAbsent() {
        assertEquals(Source.NONE, RequestPurpose.from(name -> Null.LINES).source());
        RequestPurpose request = RequestPurpose.from(name -> name.equals("X-Moz") ? List.of("prefetch") : Null.LINES);
        assertEquals(Source.X_MOZ, request.source());
    }

    @Test
    void isNeverNull() {
        assertThrows(
                NullPointerException.class,
                () -> new RequestPurpose(SecPurpose.NONE, Null.SOURCE, SpeculativeLoad.NONE));
        assertThrows(
                NullPointerException.class,
                () -> new RequestPurpose(Null.SEC_PURPOSE, Source.NONE, SpeculativeLoad.NONE));
        assertThrows(
                NullPointerException.class,
                () -> new RequestPurpose(SecPurpose.NONE, Source.NONE, Null.SPECULATIVE_LOAD));
    }

    @Test
    void sharesItsAnswers() {
        assertSame(SecPurpose.PREFETCH, of("Purpose", "prefetch").secPurpose());
        assertSame(SecPurpose.NONE, of("A", "b").secPurpose());
        assertSame(of("A", "b"), of("C", "d"));
    }

    /** For each combination of values that browsers send, there is one object. The result for another spelling is equal. */
    @ParameterizedTest
    @CsvSource({
        "prefetch                    , document, navigate, NAVIGATION_PREFETCH",
        "prefetch;prerender          , document, navigate, NAVIGATION_PRERENDER",
        "prefetch;prerender          , image   , no-cors , PRERENDER_SUBRESOURCE",
        "prefetch;anonymous-client-ip, document, navigate, NAVIGATION_PREFETCH",
        "prefetch                    , empty   , cors    , LINK_PREFETCH",
        "prefetch                    , script  , no-cors , SUBRESOURCE_PREFETCH",
        "prefetch                    , ?1      , no-cors , UNKNOWN"
    })
    void sharesTheUsualAnswers(String purpose, String destination, String mode, SpeculativeLoad load) {
        String headers = "Sec-Fetch-Dest: " + destination + " / Sec-Fetch-Mode: " + mode + " / Sec-Purpose: ";
        RequestPurpose usual = RequestPurpose.from(parse(headers + purpose));
        assertEquals(new RequestPurpose(SecPurpose.parse(purpose), Source.SEC_PURPOSE, load), usual);
        assertSame(usual, RequestPurpose.from(parse(headers + purpose)));
        RequestPurpose unusual = RequestPurpose.from(parse(headers + purpose + ";x"));
        assertEquals(load, unusual.load());
        assertNotEquals(usual, unusual);
        RequestPurpose otherSpelling = RequestPurpose.from(parse(headers + purpose + ", 1"));
        assertEquals(usual, otherSpelling);
        assertNotSame(usual, otherSpelling);
    }

    /** A stack may make a new list for each call. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sec-Purpose: prefetch  | Sec-Purpose Sec-Fetch-Dest Sec-Fetch-Mode",
                "Sec-Purpose: prefetch;prerender / Purpose: x | Sec-Purpose Sec-Fetch-Dest Sec-Fetch-Mode",
                "Sec-Purpose: example   | Sec-Purpose",
                "Sec-Purpose: prefetch; | Sec-Purpose X-Sec-Purpose Purpose X-Purpose X-Moz",
                "Purpose: prefetch      | Sec-Purpose X-Sec-Purpose Purpose",
                "X-Moz: early hint      | Sec-Purpose X-Sec-Purpose Purpose X-Purpose X-Moz"
            })
    void readsEachHeaderAtMostOnce(String headers, String read) {
        List<String> names = new ArrayList<>();
        RequestPurpose.from(name -> {
            names.add(name);
            return parse(headers).get(name);
        });
        assertEquals(List.of(read.split(" ", -1)), names);
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
    void describesItsSource(Source source, String headerName, boolean forgeable, String vary) {
        assertEquals(headerName, source.headerName());
        assertEquals(forgeable, source.isForgeable());
        assertEquals(vary, source.vary());
    }

    @Test
    void namesTheHeadersThatItReads() {
        List<String> names = new ArrayList<>();
        RequestPurpose.from(name -> {
            names.add(name);
            return List.of();
        });
        assertEquals(names, RequestPurpose.headerNames());
    }
}
