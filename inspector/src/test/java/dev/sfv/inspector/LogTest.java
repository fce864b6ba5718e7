// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.ProgramRun.inspect;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sfv.contract.Capture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log of header lines. */
class LogTest {
    private static JsonNode summary(String log) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(ProgramRun.of(log, "--json", "--log", "-").out());
    }

    private static final String LOG = """
            GET / HTTP/1.1
            Host: localhost
            sec-purpose:\tprefetch;prerender\t
            Sec-Fetch-Dest: document
            Sec-Fetch-Mode: navigate
            GET / HTTP/1.1
            Priority: u=
            Sec-Purpose: prefetch;;prerender
            x-sec-purpose: prefetch

            127.0.0.1 - - [22/Nov/2026:21:26:30 +0000] "GET / HTTP/1.1" 200
            Sec-Purpose: prefetch;anonymous-client-ip
            Sec-Purpose: prefetch;;prerender
            :method: GET
            X-Purpose: preview
            """;

    @Test
    void isSummedUp() {
        assertEquals(new ProgramRun(Inspector.MALFORMED, """
                -

                Requests, by purpose
                  prerender                                    1
                  anonymous prefetch                           1
                  prefetch                                     1
                  other                                        1
                  none                                         1

                Responses to speculative requests
                                3 with                   0 bytes: unknown

                Speculative requests, by path
                                2 of               2  100 %  /

                Speculative requests, by browser
                                3 of               5   60 %  other
                                3 of               5   60 %  all

                Requests, by kind of load
                  none                                         2
                  link prefetch                                0
                  navigation prefetch                          0
                  navigation prerender                         1
                  subresource prefetch                         0
                  prerender subresource                        0
                  unknown                                      2

                Requests, by the header with the purpose
                  Sec-Purpose                                  2
                  X-Sec-Purpose                                1
                  Purpose                                      0
                  X-Purpose                                    1
                  X-Moz                                        0
                  none                                         1

                Malformed Sec-Purpose: expected a key (starting with a-z or '*')
                  fields                                       2
                  first in                       -:6
                  prefetch;;prerender
                           ^

                Malformed Priority: expected a value
                  fields                                       1
                  first in                       -:6
                  u=
                    ^

                Sec-Purpose compared as text
                  equals("prefetch") misses                    2
                  equals("prefetch") is wrong                  0
                  contains("prefetch") misses                  0
                  contains("prefetch") is wrong                2

                Input
                  read as                        headers
                  lines                                       15
                  bytes                                      371
                  requests                                     5
                  fields checked                               7
                  other lines                                  2
                  unreadable lines                             0
                """, ""), ProgramRun.of(LOG, "--log", "-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // only one header
                "Sec-Purpose: prefetch|Sec-Purpose: prefetch|Sec-Purpose: prefetch > 3",
                // an empty line, a request line
                "Sec-Purpose: prefetch|Priority: u=1||Sec-Fetch-Mode: cors > 2",
                "GET / HTTP/1.1|HEAD /x HTTP/2|:method: GET|:path: / > 3",
                "Sec-Purpose: prefetch|GET / HTTP/1.1|Priority: u=1 > 2",
                // a second occurrence of a header that is wanted, or not
                "Sec-Purpose: prefetch|Priority: u=1|sec-purpose: prefetch|priority: u=1 > 2",
                "x-moz: prefetch|X-Moz: prefetch > 2",
                "GET / HTTP/1.1|Cookie: a|Cookie: b|Sec-Purpose: prefetch > 1",
                // other lines do not count
                "Host: localhost|get / HTTP/1.1|GET /|Purpose|| Purpose: prefetch|Purpose: prefetch > 1",
            })
    void isDividedIntoRequests(String log, int requests) throws IOException {
        assertEquals(requests, summary(log.replace('|', '\n')).get("requests").intValue());
    }

    @Test
    void countsTheKindsOfCapturedRequests() throws IOException {
        String log = Capture.all().stream().map(Capture::wireFormat).collect(Collectors.joining("\n"));
        JsonNode summary = summary(log);
        assertEquals(106, summary.get("requests").intValue());
        assertEquals(
                "{\"PRERENDER\":25,\"ANONYMOUS_PREFETCH\":1,\"PREFETCH\":28,\"OTHER\":0,\"NONE\":52}",
                summary.get("purposes").toString());
        assertEquals(
                "{\"SEC_PURPOSE\":51,\"X_SEC_PURPOSE\":3,\"PURPOSE\":0,\"X_PURPOSE\":0,\"X_MOZ\":0,\"NONE\":52}",
                summary.get("sources").toString());
        assertEquals("[]", summary.get("malformed").toString());
    }

    @Test
    void sumsUpSeveralFiles(@TempDir Path folder) throws IOException {
        String first = Files.writeString(folder.resolve("first"), "Sec-Purpose: prefetch")
                .toString();
        String second = Files.writeString(folder.resolve("second"), "Priority: u=1\nSec-Fetch-Dest: ;\n")
                .toString();
        ProgramRun outcome = inspect("--log", first, second);
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertEquals("2", outcome.fact("requests"));
        assertEquals(second + ":1", outcome.fact("first in"));
    }

    @Test
    void readsLongLogs() throws IOException {
        byte[] block = "Sec-Purpose: prefetch\nSec-Purpose: prefetch;prerender\nanything\n"
                .repeat(1000)
                .getBytes(ISO_8859_1);
        InputStream log = new SequenceInputStream(
                Collections.enumeration(Stream.<InputStream>generate(() -> new ByteArrayInputStream(block))
                        .limit(400)
                        .toList()));
        ProgramRun outcome = ProgramRun.of(Style.PLAIN, log, "--log", "-");
        assertEquals(Inspector.OK, outcome.status());
        assertEquals("800,000", outcome.fact("requests"));
        assertEquals("400,000", outcome.fact("prerender"));
    }

    /** A line of 3 GB, which no array could hold. */
    @Test
    void readsPastLinesOfAnyLength() {
        InputStream log = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream("Sec-Purpose: prefetch;".getBytes(ISO_8859_1)),
                new Letters(3L << 30),
                new ByteArrayInputStream("\nSec-Purpose: prefetch\n".getBytes(ISO_8859_1)))));
        ProgramRun outcome = ProgramRun.of(Style.PLAIN, log, "--log", "-");
        assertEquals(Inspector.OK, outcome.status());
        assertEquals("1", outcome.fact("unreadable lines"));
        assertEquals("1", outcome.fact("prefetch"));
    }

    /** A stream of a number of letters. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }

    @ParameterizedTest
    @CsvSource({"1048575, 0", "1048576, 0", "1048577, 1"})
    void keepsLinesUpToTheLimit(int length, int tooLong) throws IOException {
        String line = "Sec-Purpose: " + "a".repeat(length - 13);
        JsonNode summary = summary(line + "\nSec-Purpose: prefetch");
        assertEquals(tooLong, summary.get("unreadable_lines").intValue());
        assertEquals(2 - tooLong, summary.get("requests").intValue());
    }

    /** The message lists the formats that were tried, and nothing is printed to standard output. */
    @Test
    void reportsALogThatIsNotRecognized() {
        assertEquals(
                new ProgramRun(Inspector.FAILED, "", """
                        inspect: nothing was recognized in -, which begins with: <html>\u001b[2J
                        Tried: headers, har, caddy, logbook, traefik, cloudflare, tomcat, envoy, and the patterns combined "%{Sec-Purpose}i" \
                        and common "%{Sec-Purpose}i".
                        Name the format with --format, --pattern or --keys.
                        """.replace("\u001b", "\\u001b")),
                ProgramRun.of("<html>\u001b[2J\nSec-Purpose", "--log", "-"));
    }

    @Test
    void reportsALogWithoutRequests() {
        assertEquals(
                "inspect: found no request\n", ProgramRun.of("", "--log", "-").err());
        assertEquals(
                new ProgramRun(
                        Inspector.FAILED,
                        "",
                        "inspect: found no request; -:1: the line does not match the pattern %{Sec-Purpose}i %s\n"),
                ProgramRun.of("prefetch\n", "--pattern", "%{Sec-Purpose}i %s", "--log", "-"));
    }

    @Test
    void showsTheFirstUnreadableLine() {
        ProgramRun outcome = ProgramRun.of(
                "prefetch 200\n\u001b\nb\n", "--pattern", "%{Sec-Purpose}i %s", "--log", "-", "--color=never");
        assertEquals(Inspector.OK, outcome.status());
        assertEquals("2", outcome.fact("unreadable lines"));
        assertEquals("-:2: the line does not match the pattern %{Sec-Purpose}i %s", outcome.fact("first unreadable"));
    }

    @Test
    void mayBeginWithAnEmptyLine() {
        assertEquals("1", ProgramRun.of("\nSec-Purpose: prefetch", "--log", "-").fact("requests"));
    }

    @Test
    void reportsALogThatEndsTooEarly(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("log.gz"), new byte[] {0x1f, (byte) 0x8b});
        assertEquals(
                "inspect: cannot read " + file + ": it ends too early\n",
                inspect("--log", file.toString()).err());
    }

    /** Requests of all kinds, in the pattern that is recognized. */
    private static final String ACCESS_LOG = """
            h - - [26/Nov/2026:10:00:01 +0100] "GET /shop/1?a HTTP/1.1" 200 1234 "-" "Chrome/156 Safari/1" "prefetch"
            h - - [26/Nov/2026:10:00:01 +0100] "GET /logout HTTP/1.1" 200 1000 "-" "Chrome/156 Safari/1" "prefetch;prerender"
            h - - [26/Nov/2026:10:00:02 +0100] "GET /logout HTTP/1.1" 503 0 "-" "Chrome/156 Safari/1" "prefetch;prerender"
            h - - [27/Nov/2026:00:00:01 +0100] "GET /shop/1 HTTP/1.1" 200 1234 "-" "Firefox/153" "-"
            h - - [27/Nov/2026:10:00:01 +0100] "GET /a\\x1b[2J\\n HTTP/1.1" 200 1234 "-" "Firefox/153" "no-prefetch"
            """;

    private static String between(String text, String begin, String end) {
        return text.substring(text.indexOf(begin), text.indexOf(end));
    }

    @Test
    void answersQuestions() {
        ProgramRun outcome = ProgramRun.of(ACCESS_LOG, "--log", "-", "--dangerous", "/1.a$");
        assertEquals(Inspector.OK, outcome.status());
        assertEquals("""
                Responses to speculative requests
                                2 with               2,234 bytes: success
                                1 with                   0 bytes: server error
                            2,234 of           4,702   48 %  bytes of all responses

                Dangerous URLs that were loaded speculatively and not refused
                                1 of               2   50 %  /logout
                                1 of               1  100 %  /shop/1

                Speculative requests, by day (UTC)
                                0 of               1    0 %  2026-11-27
                                3 of               4   75 %  2026-11-26

                Speculative requests, by path
                                2 of               2  100 %  /logout
                                1 of               2   50 %  /shop/1
                                0 of               1    0 %  /a\\u001b[2J\\u000a

                Speculative requests, by browser
                                3 of               3  100 %  chrome
                                0 of               2    0 %  firefox
                                3 of               5   60 %  all

                """, between(outcome.out(), "Responses to speculative", "Requests, by kind of load"));
        assertEquals("""
                Sec-Purpose compared as text
                  equals("prefetch") misses                    2
                  equals("prefetch") is wrong                  0
                  contains("prefetch") misses                  0
                  contains("prefetch") is wrong                1

                """, between(outcome.out(), "Sec-Purpose compared", "Input"));
    }

    @Test
    void showsTheTopOfEachTable() throws IOException {
        String report = ProgramRun.of(ACCESS_LOG, "--log", "-", "--top", "1").out();
        assertTrue(report.contains("/logout\n  and 2 more\n"), report);
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(ProgramRun.of(ACCESS_LOG, "--log", "-", "--top=1", "--json")
                        .out());
        assertEquals(
                "{\"sampled\":false,\"rows\":[{\"text\":\"/logout\",\"all\":2,\"part\":2}]}",
                json.get("paths").toString());
    }

    /** A HAR file has the headers of responses, which decide whether a link prefetch can be used. */
    @Test
    void showsTheUseOfLinkPrefetches() throws IOException {
        String entry = """
                {"request": {"method": "GET", "url": "/", "headers": [
                  {"name": "sec-purpose", "value": "prefetch"},
                  {"name": "sec-fetch-mode", "value": "no-cors"}, {"name": "sec-fetch-dest", "value": "empty"}]},
                 "response": {"status": 200, "headers": [{"name": "cache-control", "value": "%s"}]}}""";
        String har = "{\"log\":{\"entries\":["
                + Stream.of("max-age=60", "private, max-age=1", "no-store")
                        .map(entry::formatted)
                        .collect(Collectors.joining(","))
                + "]}}";
        assertEquals(
                "{\"USED\":2,\"NO_LIFETIME\":0,\"STALE\":0,\"VARIES\":0,\"NOT_STORED\":1,\"FAILURE_USED\":0,\"FAILURE\":0,"
                        + "\"UNKNOWN\":0}",
                summary(har).get("prefetch_uses").toString());
        assertEquals("""
                Responses to link prefetches, by their use at the click
                                2  used: it is fresh, and the click does not ask the server
                                1  not stored: no-store: the click asks again

                """, between(ProgramRun.of(har, "--log", "-").out(), "Responses to link", "Sec-Purpose compared"));
    }
}
