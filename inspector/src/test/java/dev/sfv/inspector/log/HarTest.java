// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HAR files, as browsers export them. */
class HarTest {
    private static final String BEGIN = """
            {
              "log": {
                "version": "1.2",
                "creator": {"name": "us", "entries": [{"request": {"method": "PUT"}}]},
                "pages": [{"id": "page_1"}],
                "entries": [
            """;
    private static final String ENTRY = """
                  {
                    "startedDateTime": "2026-11-26T10:00:01.123Z",
                    "request": {
                      "method": "GET",
                      "url": "https://a.example:8443/a?b#c",
                      "headers": [
                        {"name": "sec-purpose", "value": "prefetch"},
                        {"name": "Sec-Purpose", "value": "x"},
                        {"name": "Cookie", "value": "y"}
                      ],
                      "queryString": [{"name": "sec-purpose", "value": "z"}]
                    },
                    "response": {
                      "status": 204,
                      "headers": [{"name": "Set-Cookie", "value": "a=b", "comment": ""}],
                      "content": {"size": 9, "text": "long"}
                    }
                  }""";
    private static final String END = "\n]}}\n";

    @Test
    void hasRequestsAndResponses() {
        LoggedRequest request =
                LogContent.of((BEGIN + ENTRY + END).getBytes(UTF_8)).single();
        assertEquals("GET /a?b#c", request.method() + " " + request.target());
        assertEquals("{sec-purpose=[prefetch, x]}", request.headers().toString());
        assertEquals("{Set-Cookie=[a=b]}", request.responseHeaders().toString());
        assertEquals("2026-11-26T10:00:01.123Z", request.time().orElseThrow().toString());
        assertEquals(204, request.status().orElseThrow());
        assertEquals(9, request.size().orElseThrow());
        assertEquals(7, request.line());
    }

    @Test
    void readsFilesWithAByteOrderMark() {
        assertEquals(
                "har",
                LogFormats.recognize(("\ufeff" + BEGIN).getBytes(UTF_8))
                        .orElseThrow()
                        .name());
        assertEquals(
                1,
                LogContent.of(("\ufeff" + BEGIN + ENTRY + END).getBytes(UTF_8))
                        .all
                        .size());
    }

    @Test
    void readsTruncatedFilesUpToTheirEnd() {
        LogContent requests = LogContent.of((BEGIN + ENTRY + "," + ENTRY.substring(0, 200)).getBytes(UTF_8));
        assertEquals(1, requests.all.size());
        assertEquals(1, requests.unreadable.size());
        assertTrue(
                requests.unreadable.get(0).contains(": the rest of the file cannot be read: Unexpected end-of-input"),
                requests.unreadable.get(0));
    }

    @Test
    void reportsDeepNesting() {
        LogContent requests = LogContent.of((BEGIN + ENTRY + "," + "[".repeat(100_000)).getBytes(UTF_8));
        assertEquals(1, requests.all.size());
        assertTrue(requests.unreadable.get(0).contains("nesting depth"), requests.unreadable.get(0));
    }

    /** A body of 500 MB, which is skipped without being kept. */
    @Test
    void skipsBodiesOfAnyLength() throws IOException {
        String[] halves = ENTRY.split("long", -1);
        byte[] block = "a".repeat(1 << 20).getBytes(UTF_8);
        Stream<String> before = Stream.of(BEGIN, halves[0]);
        Stream<String> after = Stream.of(halves[1], END);
        List<InputStream> parts = Stream.of(
                        before.map(HarTest::stream),
                        Stream.generate(() -> new ByteArrayInputStream(block)).limit(500),
                        after.map(HarTest::stream))
                .flatMap(streams -> streams)
                .map(InputStream.class::cast)
                .toList();
        LogContent requests = new LogContent();
        new Har().read(new SequenceInputStream(Collections.enumeration(parts)), Progress.NONE, requests);
        assertEquals("prefetch, x", requests.single().header("Sec-Purpose"));
    }

    /** A URL of 100 MB, which is not kept as a whole. */
    @Test
    void reportsUrlsThatAreTooLong() throws IOException {
        String[] halves = ENTRY.split("/a\\?b", -1);
        byte[] block = "a".repeat(1 << 20).getBytes(UTF_8);
        Stream<InputStream> address = Stream.generate(() -> (InputStream) new ByteArrayInputStream(block))
                .limit(100);
        List<InputStream> parts = Stream.of(
                        Stream.of(stream(BEGIN + ENTRY + "," + halves[0])), address, Stream.of(stream(halves[1] + END)))
                .flatMap(streams -> streams)
                .toList();
        LogContent requests = new LogContent();
        new Har().read(new SequenceInputStream(Collections.enumeration(parts)), Progress.NONE, requests);
        assertEquals(1, requests.all.size());
        assertTrue(requests.unreadable.get(0).contains("exceeds the maximum allowed"), requests.unreadable.get(0));
    }

    @Test
    void isInUtf8() {
        assertTrue(LogFormats.recognize((BEGIN + ENTRY + END).getBytes(UTF_16)).isEmpty());
        byte[] wrong = (BEGIN + ENTRY.replace("prefetch", "\u00e4") + END).getBytes(ISO_8859_1);
        LogContent requests = LogContent.of(wrong);
        assertEquals(List.of(), requests.all);
        assertTrue(requests.unreadable.get(0).contains("Invalid UTF-8"), requests.unreadable.get(0));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
