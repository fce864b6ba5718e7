// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.ProgramRun.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.inspector.log.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pasted request. */
class RequestTest {
    private static final String REQUEST = """
            GET /next HTTP/1.1
            Host: localhost:8080
            sec-purpose: prefetch
            Sec-Speculation-Tags: null
            Sec-Speculation-Tags: "a"

            Sec-Purpose: not a header any longer
            """;

    private static final String REPORT = """
            GET /next HTTP/1.1

            Purpose
              source               Sec-Purpose
              prefetch             yes
              prerender            no
              anonymous-client-ip  no
              purposes             prefetch
              speculative load     unknown
              counts as a visit    at activation

            Sec-Purpose, as a List
              canonical            prefetch
              Token prefetch

            Sec-Speculation-Tags, as a List
              canonical            null, "a"
              untagged             yes
              tags                 a
              Token null
              String "a"

            Deviations
              Sec-Purpose, Sec-Speculation-Tags or the fetch metadata have several lines. Browsers send one
                  Fetch, "set a structured field value"
              Sec-Purpose is present without Sec-Fetch-Dest or Sec-Fetch-Mode. Browsers send these to every https address
                  Fetch Metadata, "append the Fetch metadata headers"
            """;

    @Test
    void isInspectedFromStandardInput() {
        assertEquals(new ProgramRun(Inspector.OK, REPORT, ""), ProgramRun.of(REQUEST));
        assertEquals(new ProgramRun(Inspector.OK, REPORT, ""), ProgramRun.of("\r\n" + REQUEST, "--request", "-"));
    }

    @Test
    void isInspectedFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("request.txt"), REQUEST);
        assertEquals(new ProgramRun(Inspector.OK, REPORT, ""), inspect("--request", file.toString()));
    }

    @Test
    void readsHttp2() {
        ProgramRun outcome = ProgramRun.of(":method: GET\r\n:path: /\r\nx-moz: prefetch\r\n");
        assertEquals(Inspector.OK, outcome.status());
        assertTrue(outcome.out().startsWith("Request\n"), outcome.out());
        assertTrue(outcome.out().contains("source               X-Moz\n"), outcome.out());
    }

    @Test
    void ignoresABodyOfAnyLength() {
        assertEquals(REPORT, ProgramRun.of(REQUEST + "x".repeat(3 << 20)).out());
    }

    @Test
    void readsTheOutputOfCurl() {
        String curl =
                """
                *   Trying 127.0.0.1:8080...
                * Connected to localhost (127.0.0.1) port 8080
                } [5 bytes data]
                """ + REQUEST.lines().limit(5).map(line -> "> " + line + "\r\n").collect(Collectors.joining()) + """
                >\s
                < HTTP/1.1 200 OK
                < Sec-Purpose: other
                """;
        assertEquals(new ProgramRun(Inspector.OK, REPORT, ""), ProgramRun.of(curl));
        assertEquals(new ProgramRun(Inspector.OK, REPORT, ""), ProgramRun.of(curl.replace("> \n", ">\n")));
    }

    @Test
    void reportsHeadersThatAServerRefuses() {
        ProgramRun outcome = ProgramRun.of("Sec-Purpose : prefetch\n");
        assertEquals(Inspector.OK, outcome.status());
        assertEquals("none", outcome.fact("source"));
        assertTrue(outcome.out().contains("RFC 9112, section 5.1"), outcome.out());
    }

    @Test
    void joinsFoldedLines() {
        ProgramRun joined = ProgramRun.of("GET / HTTP/1.1\nSec-Purpose:\n prefetch;\t\n\tprerender \nHost: a\n");
        assertEquals(Inspector.OK, joined.status());
        assertEquals("prefetch;prerender", joined.fact("purposes"));
        assertTrue(joined.out().contains("RFC 9112, section 5.2"), joined.out());
        // A parameter must not have a space before its semicolon.
        assertEquals(
                Inspector.MALFORMED,
                ProgramRun.of("Sec-Purpose: prefetch\n ;prerender\n").status());
    }

    @Test
    void rejectsInputThatIsTooLong() {
        String message = "inspect: the input is too long for a request; use --log for a log\n";
        ProgramRun refused = new ProgramRun(Inspector.FAILED, "", message);
        assertEquals(refused, ProgramRun.of("X: " + "y".repeat(Lines.LIMIT)));
        assertEquals(refused, ProgramRun.of(("X: " + "y".repeat(1000) + "\n").repeat(1100)));
    }

    @Test
    void rejectsARequestWithoutHeaders() {
        ProgramRun refused = ProgramRun.of("GET / HTTP/1.0\n\nSec-Purpose: prefetch\n");
        assertEquals("inspect: expected a request with at least one header, found none\n", refused.err());
        assertEquals(Inspector.FAILED, refused.status());
    }

    @Test
    void reportsEveryMalformedField() {
        ProgramRun outcome = ProgramRun.of("GET / HTTP/1.1\nPriority: u=\nSec-Purpose: ,\nsec-ch-ua: \"a\"\n");
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertTrue(outcome.out().contains("String \"a\""), outcome.out());
        assertEquals("""
                Priority, as a Dictionary: expected a value, at index 2
                u=
                  ^
                Sec-Purpose, as a List: expected a value, at index 0
                ,
                ^
                """, outcome.err());
    }

    @Test
    void printsOnlyPrintableAscii() {
        String hostile = "\u001B[2J\u007F\u009B2J";
        for (String format : new String[] {"--color=never", "--json"}) {
            ProgramRun outcome =
                    ProgramRun.of("GET /" + hostile + " HTTP/1.1\nSec-Purpose: \"" + hostile + "\"\n", format);
            assertEquals(Inspector.MALFORMED, outcome.status());
            assertFalse(outcome.out().matches("(?s).*[^\\x20-\\x7E\\n].*"), outcome.out());
            assertFalse(outcome.err().matches("(?s).*[^\\x20-\\x7E\\n].*"), outcome.err());
        }
    }
}
