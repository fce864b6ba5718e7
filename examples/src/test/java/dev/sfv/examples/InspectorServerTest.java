// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server, over a real socket, on what real browsers send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectorServerTest {
    private final InspectorServer server;

    InspectorServerTest() throws IOException {
        server = InspectorServer.start(0);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static List<Capture> captures() throws IOException {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void classifiesWhatBrowsersSend(Capture capture) throws IOException {
        Expectation expected = expectationOf(capture);
        Client.Answer answer = Client.send(server.port(), capture.wireFormat());
        assertEquals(200, answer.status());
        assertEquals(expected.source(), answer.fact("source"));
        assertEquals(expected.purposes(), answer.fact("purposes"));
        assertEquals(expected.load(), answer.fact("speculative load"));
        assertEquals(expected.visit(), answer.fact("counts as a visit"));
        for (String fact : List.of("prefetch", "prerender", "anonymous-client-ip")) {
            assertEquals(expected.purposes().contains(fact) ? "yes" : "no", answer.fact(fact));
        }
        assertFalse(answer.body().contains("malformed"), answer.body());
    }

    private static Expectation expectationOf(Capture capture) throws IOException {
        return Expectation.all().stream()
                .filter(expectation -> expectation.isAbout(capture))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no expectation of " + capture));
    }

    @Test
    void everyCaptureIsThereAndEveryExpectationIsOfUse() throws IOException {
        assertEquals(106, captures().size());
        Set<Expectation> used = new HashSet<>();
        for (Capture capture : captures()) {
            used.add(expectationOf(capture));
        }
        assertEquals(Set.copyOf(Expectation.all()), used);
    }

    private Client.Answer get(String... headerLines) throws IOException {
        return Client.send(
                server.port(),
                "GET /x?a=%3Cb%3E HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headerLines) + "\r\n\r\n");
    }

    @Test
    void answersInPlainText() throws IOException {
        Client.Answer answer = get("Sec-Purpose: prefetch; prerender");
        assertEquals("text/plain; charset=utf-8", answer.headers().get("content-type"));
        assertEquals("""
                GET /x?a=%3Cb%3E

                Purpose
                  source               Sec-Purpose
                  prefetch             yes
                  prerender            yes
                  anonymous-client-ip  no
                  purposes             prefetch;prerender
                  speculative load     unknown
                  counts as a visit    at activation

                Sec-Purpose, as a List
                  canonical            prefetch;prerender
                  Token prefetch
                    ;prerender: Boolean ?1

                Departures
                  Sec-Purpose comes without Sec-Fetch-Dest or Sec-Fetch-Mode, which go to every https address
                      Fetch Metadata, "append the Fetch metadata headers"
                """, answer.body());
    }

    @Test
    void drawsWhatIsMalformed() throws IOException {
        Client.Answer answer = get("Sec-Purpose: prefetch;;prerender", "Purpose: prefetch");
        assertEquals("Purpose", answer.fact("source"));
        assertTrue(answer.body().contains("""
                                  malformed            a key is expected, which begins with a-z or *
                                  at index             9
                                  prefetch;;prerender
                                           ^
                                """), answer.body());
    }

    @Test
    void combinesFieldLines() throws IOException {
        Client.Answer answer = get("Sec-Purpose: example", "sec-purpose: prefetch;anonymous-client-ip");
        assertEquals("example, prefetch;anonymous-client-ip", answer.fact("purposes"));
        assertEquals("yes", answer.fact("anonymous-client-ip"));
    }

    @Test
    void aPageEscapesWhatItShows() throws IOException {
        Client.Answer answer = get("Accept: text/html", "Sec-CH-UA: \"<script>&\"", "Sec-Purpose: <b>");
        assertTrue(answer.isPage());
        assertTrue(answer.body().contains("String &quot;&lt;script&gt;&amp;&quot;"), answer.body());
        assertFalse(answer.body().contains("<script>"), answer.body());
        assertFalse(answer.body().contains("<b>"), answer.body());
    }

    @Test
    void octetsOutsideAsciiAreShownEscaped() throws IOException {
        Client.Answer answer = get("Sec-Purpose: pr\u00E9fetch");
        assertEquals("none", answer.fact("source"));
        assertTrue(answer.body().contains("pr\\u00e9fetch\n    ^"), answer.body());
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        String request = "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertEquals(200, Client.send(server.port(), request).status());
    }
}
