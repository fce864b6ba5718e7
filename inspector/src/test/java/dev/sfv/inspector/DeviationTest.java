// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Capture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds deviations of requests from the specifications. */
class DeviationTest {
    private static List<Deviation> deviations(String text) throws UsageException, IOException {
        return Deviation.of(RequestReader.read(new ByteArrayInputStream(text.getBytes(ISO_8859_1))));
    }

    /** Of all 106 captures of browsers, only these six deviate. */
    @Test
    void browsersSeldomDeviate() throws IOException, UsageException {
        Map<String, List<Deviation>> deviating = new TreeMap<>();
        for (Capture capture : Capture.all()) {
            List<Deviation> deviations = deviations(capture.wireFormat());
            if (!deviations.isEmpty()) {
                deviating.put(capture.toString(), deviations);
            }
        }
        assertEquals(
                Map.of(
                        // <link rel=prefetch crossorigin>: Chromium accepts a signed exchange, or any type.
                        "chromium link-prefetch /r/link-prefetch/cors.png",
                        List.of(Deviation.OTHER_ACCEPT),
                        "chromium link-prefetch-xorigin /r/link-prefetch-xorigin/crosssite-cors.json",
                        List.of(Deviation.OTHER_ACCEPT),
                        // Scripts set these headers: one to be helpful (Turbo), and one to deceive.
                        "chromium turbo /t/turbo-b",
                        List.of(Deviation.FORGEABLE_SOURCE),
                        "chromium js-spoof /r/js-spoof/x.json",
                        List.of(Deviation.FORGEABLE_SOURCE, Deviation.FORGEABLE_BESIDE),
                        "firefox js-spoof /r/js-spoof/x.json",
                        List.of(Deviation.FORGEABLE_SOURCE, Deviation.FORGEABLE_BESIDE),
                        "firefox early /r/early/early.js",
                        List.of(Deviation.EARLY_HINT)),
                deviating);
    }

    private static final String LINK =
            "GET / HTTP/1.1|Sec-Purpose: prefetch|Sec-Fetch-Dest: empty|Sec-Fetch-Mode: no-cors";
    private static final String RULE =
            "GET / HTTP/1.1|Sec-Purpose: prefetch|Sec-Fetch-Dest: document|Sec-Fetch-Mode: navigate|Accept: text/html"
                    + "|Sec-Fetch-Site: same-origin";
    private static final String PRERENDER =
            "GET / HTTP/1.1|Sec-Purpose: prefetch;prerender|Sec-Fetch-Dest: document|Sec-Fetch-Mode: navigate"
                    + "|Accept: text/html|Sec-Fetch-Site: same-origin";
    private static final String PART =
            "POST / HTTP/1.1|Sec-Purpose: prefetch;prerender|Sec-Fetch-Dest: empty|Sec-Fetch-Mode: cors|Accept: */*";
    private static final String VISIT = "GET / HTTP/1.1|Sec-Fetch-Dest: document|Sec-Fetch-Mode: navigate";

    /** Each row has a request that does not deviate, a change to it, and the deviations after the change. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                LINK + "|Accept: a/b, Text/HTML;q=0.9 > Text/HTML > text/xhtml > OTHER_ACCEPT",
                RULE + " > text/html > */* > OTHER_ACCEPT",
                RULE + " > |Accept: text/html > '' > OTHER_ACCEPT",
                RULE + " > GET > HEAD > OTHER_METHOD",
                RULE + " > GET / HTTP/1.1 > :method: POST > OTHER_METHOD",
                RULE + " > Sec-Fetch-Site > Sec-Fetch-User: ?1|Sec-Fetch-Site > USER_ACTIVATION",
                LINK + "|Accept: text/html > Accept > Sec-Fetch-User: ?1|Accept > USER_ACTIVATION",
                PART + " > Accept > Sec-Fetch-User: ?1|Accept > USER_ACTIVATION",
                VISIT + " > GET / HTTP/1.1 > GET / HTTP/1.1|Sec-Fetch-User: ?1 > ''",
                RULE + " > same-origin > cross-site > ''",
                PART + "|Sec-Fetch-Site: same-origin > same-origin > cross-site > ''",
                PRERENDER + " > same-origin > cross-site > PRERENDER_ACROSS_SITES",
                PRERENDER + " > same-origin > same-site > ''",
                RULE + " > Sec-Fetch-Mode: navigate > X: y > NO_METADATA",
                RULE + " > Sec-Fetch-Dest: document > X: y > NO_METADATA",
                RULE + " > document > image > CONTRADICTING_METADATA",
                RULE + " > navigate > no-cors > LINK_PREFETCH_DESTINATION",
                LINK + "|Accept: text/html > empty > image > LINK_PREFETCH_DESTINATION",
                PART + " > empty > document > CONTRADICTING_METADATA",
                RULE + "|Sec-Speculation-Tags: null > document > iframe > ''",
                PART + " > Accept > Sec-Speculation-Tags: null|Accept > TAGS_OF_NO_RULE",
                LINK + "|Accept: text/html > Accept > Sec-Speculation-Tags: null|Accept > TAGS_OF_NO_RULE",
                VISIT + " > GET / HTTP/1.1 > GET / HTTP/1.1|Sec-Speculation-Tags: null > TAGS_OF_NO_RULE",
                RULE + " > same-origin > cross-site|Sec-Speculation-Tags: null > TAGS_ACROSS_SITES",
                RULE + " > same-origin > none|Sec-Speculation-Tags: null > ''",
                VISIT + " > GET / HTTP/1.1 > GET / HTTP/1.1|Purpose: prefetch > FORGEABLE_SOURCE",
                VISIT + " > GET / HTTP/1.1 > GET / HTTP/1.1|X-Purpose: other > FORGEABLE_BESIDE",
                RULE + " > Accept > X-Moz: prefetch|Accept > FORGEABLE_BESIDE",
                RULE + " > Accept > X-Moz: Early Hint|Accept > EARLY_HINT",
                VISIT + " > document > image > ''"
            })
    void findsEachDeviation(String request, String part, String replacement, String deviations)
            throws UsageException, IOException {
        assertDeviates("", request);
        assertDeviates(deviations, request.replace(part, replacement));
    }

    /** Values of {@code Sec-Purpose}, in a request that does not deviate otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "prefetch > ``",
                "prefetch;prerender > ``",
                "prefetch;anonymous-client-ip;prerender > ``",
                "prefetch;prerender;anonymous-client-ip > ``",
                "prefetch;;b > MALFORMED_PURPOSE",
                "`` > EMPTY_PURPOSE",
                "\"prefetch\" > OTHER_THAN_TOKEN",
                "(prefetch) > OTHER_THAN_TOKEN",
                "prefetch, 1;a > OTHER_THAN_TOKEN",
                "Prefetch > NOT_DEFINED_YET",
                "other > NOT_DEFINED_YET",
                "prefetch, other;prerender=1 > NOT_DEFINED_YET",
                "prefetch;unknown > NOT_DEFINED_YET",
                "prefetch;prerender=1 > PARAMETER_OTHER_THAN_TRUE",
                "prefetch;anonymous-client-ip=?0 > PARAMETER_OTHER_THAN_TRUE",
                "prefetch;prerender=a;b=1 > NOT_DEFINED_YET PARAMETER_OTHER_THAN_TRUE",
                "prefetch, prefetch > REPEATED_PREFETCH",
            })
    void findsDeviationsInTheValue(String value, String deviations) throws UsageException, IOException {
        assertDeviates(deviations, RULE.replace("prefetch", value));
    }

    /** Browsers send each of these headers on one line. {@code Accept} may have several. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose: prefetch;prerender, REPEATED_PREFETCH SEVERAL_LINES",
        "Sec-Fetch-Dest: document, SEVERAL_LINES",
        "Sec-Fetch-Mode: navigate, SEVERAL_LINES",
        "Sec-Fetch-Site: same-origin, SEVERAL_LINES",
        "Accept: image/png, ''"
    })
    void findsHeadersWithSeveralLines(String line, String deviations) throws UsageException, IOException {
        assertDeviates(deviations, RULE + "|" + line);
    }

    /** Lines that are not headers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Sec-Purpose : other > SPACE_BEFORE_COLON",
                ":authority\t: a > SPACE_BEFORE_COLON",
                "X: a| b > FOLDED_LINE",
                "X: a|\tb|  c > FOLDED_LINE",
                "X : a| b > SPACE_BEFORE_COLON OTHER_LINE",
                "GET / HTTP/1.1 > OTHER_LINE",
                "a b: c > OTHER_LINE",
            })
    void findsOddLines(String lines, String deviations) throws UsageException, IOException {
        assertDeviates(deviations, RULE + "|" + lines);
    }

    private static void assertDeviates(String expected, String request) throws UsageException, IOException {
        assertEquals(
                expected,
                deviations(request.replace('|', '\n')).stream()
                        .map(Deviation::name)
                        .collect(Collectors.joining(" ")));
    }
}
