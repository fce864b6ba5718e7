// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static dev.sfv.contract.Answers.VARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.contract.Client;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo, as a client without a browser sees it. */
@Timeout(30)
class DemoServerTest {
    private static final String NAVIGATION = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    private static final String PREFETCH = "Sec-Purpose: prefetch\r\n" + NAVIGATION;

    private DemoServer server;
    private Happenings happenings;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(0);
        happenings = new Happenings(server);
    }

    @AfterEach
    void stop() throws IOException {
        happenings.close();
        server.close();
    }

    private Client.Answer send(String method, String path, String headers) throws IOException {
        return Client.send(server.port(), method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    @Test
    void tellsOfARequestAsItArrivesAndWhenItHasBeenAnswered() throws IOException {
        send("GET", "/shop/prefetched.html", PREFETCH + "Sec-Speculation-Tags: \"shop\", null\r\n");
        JsonNode arrival = happenings.read();
        JsonNode answered = happenings.read();

        assertEquals(0, arrival.at("/answer/status").asInt());
        assertEquals(200, answered.at("/answer/status").asInt());
        assertEquals(arrival.path("id"), answered.path("id"));
        assertEquals("GET", answered.path("method").asText());
        assertEquals("/shop/prefetched.html", answered.path("path").asText());
        assertEquals("[\"prefetch\"]", answered.at("/headers/sec-purpose").toString());
        assertEquals(
                "{\"page\":true,\"source\":\"Sec-Purpose\",\"purposes\":\"prefetch\",\"tags\":\"null, \\\"shop\\\"\","
                        + "\"load\":\"NAVIGATION_PREFETCH\",\"visit\":\"AT_ACTIVATION\",\"counted\":\"SPECULATIVE_REQUEST\"}",
                answered.path("meaning").toString());
    }

    @Test
    void countsWhatANaiveServerCountsAndWhatIsTrue() throws IOException {
        send("GET", "/shop/prefetched.html", PREFETCH);
        happenings.await("GET /shop/prefetched.html NAVIGATION_PREFETCH 200");
        assertEquals(List.of(1, 0, 0), happenings.counts());
        send("GET", "/shop/linked.html", NAVIGATION);
        happenings.await("GET /shop/linked.html NONE 200");
        assertEquals(List.of(2, 1, 0), happenings.counts());
        send("GET", "/shop/shop.css", "");
        happenings.await("GET /shop/shop.css NONE 200");
        assertEquals(List.of(2, 1, 0), happenings.counts());
        assertEquals(204, send("POST", "/visited", "Content-Length: 0\r\n").status());
        happenings.await("POST /visited NONE 204");
        assertEquals(List.of(2, 1, 1), happenings.counts());
    }

    @Test
    void aPageThatIsBeingPrerenderedIsNotVisited() throws IOException {
        send("POST", "/visited", "Content-Length: 0\r\nSec-Purpose: prefetch;prerender\r\n");
        JsonNode event = happenings.await("POST /visited UNKNOWN 204");
        assertEquals(List.of(0, 0, 0), happenings.counts());
        assertTrue(event.at("/answer/deed").asText().startsWith("Counted nothing"), event.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /visited,           Sec-Fetch-Mode: no-cors, NONE,    Answered 404.",
        "POST, /visited,           Purpose: prefetch,       UNKNOWN, Counted nothing: nobody can have seen that page yet.",
        "HEAD, /shop/linked.html,  Sec-Fetch-Mode: cors,    NONE,    Served it.",
        "POST, /shop/linked.html,  Sec-Fetch-Mode: cors,    NONE,    Answered 405.",
        "GET,  /shop/nothing.html, Sec-Fetch-Mode: cors,    NONE,    Answered 404.",
        "GET,  /shop/shop.css,     Sec-Fetch-Mode: cors,    NONE,    Served it."
    })
    void whatIsNoVisitIsNotCalledOne(String method, String path, String header, String load, String deed)
            throws IOException {
        int status =
                send(method, path, "Content-Length: 0\r\n" + header + "\r\n").status();
        JsonNode event = happenings.await(method + " " + path + " " + load + " " + status);
        assertEquals(deed, event.at("/answer/deed").asText());
        assertEquals(List.of(0, 0, 0), happenings.counts());
    }

    @Test
    void anOlderHeaderIsGoodEnoughForAStatistic() throws IOException {
        send("GET", "/shop/linked.html", "X-Moz: prefetch\r\n" + NAVIGATION);
        JsonNode event = happenings.await("GET /shop/linked.html UNKNOWN 200");
        assertTrue(event.at("/answer/deed").asText().startsWith("Served the page in advance."), event.toString());
        assertEquals(List.of(1, 0, 0), happenings.counts());
    }

    @Test
    void theStreamIsForReading() throws IOException {
        Client.Answer answer = send("HEAD", "/events", "");
        assertEquals(405, answer.status());
        assertEquals("GET", answer.header("allow"));
    }

    @Test
    void theOfferRefusesToBeLoadedInAdvance() throws IOException {
        Client.Answer refusal = send("GET", DemoServer.OFFER, PREFETCH);
        assertEquals(503, refusal.status());
        assertEquals("no-store", refusal.header("cache-control"));
        assertEquals(VARY, refusal.header("vary"));
        assertTrue(happenings
                .await("GET /shop/offer.html NAVIGATION_PREFETCH 503")
                .at("/answer/deed")
                .asText()
                .startsWith("Refused it"));

        Client.Answer page = send("GET", DemoServer.OFFER, NAVIGATION);
        assertEquals(200, page.status());
        assertEquals(VARY, page.header("vary"));
        happenings.await("GET /shop/offer.html NONE 200");
        assertEquals(List.of(2, 1, 0), happenings.counts());
    }

    @Test
    void theExpensivePageTakesItsTime() throws IOException {
        assertEquals(200, send("GET", DemoServer.EXPENSIVE, "").status());
        assertTrue(happenings
                        .await("GET /shop/expensive.html NONE 200")
                        .at("/answer/millis")
                        .asLong()
                >= 1_000);
    }

    @Test
    void aLaterDashboardIsToldWhatHasHappened() throws IOException {
        send("GET", "/shop/linked.html", "");
        JsonNode event = happenings.await("GET /shop/linked.html NONE 200");
        try (Happenings later = new Happenings(server)) {
            assertEquals(event, later.await("GET /shop/linked.html NONE 200"));
        }
    }

    @Test
    void aBrowserIsShownTheDashboard() throws IOException {
        Client.Answer answer = send("GET", "/", "Accept: text/html,*/*;q=0.8\r\n");
        assertEquals("text/html; charset=utf-8", answer.header("content-type"));
        assertTrue(answer.body().contains("<script src=\"/dashboard.js\" defer>"), answer.body());
    }

    @Test
    void anybodyElseIsToldWhatTheLibraryMakesOfTheirRequest() throws IOException {
        Client.Answer answer = send("GET", "/", "Accept: */*\r\nSec-Purpose: prefetch;prerender\r\n");
        assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
        assertTrue(answer.body().contains("\n  prerender            yes\n"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/shop/, text/html; charset=utf-8",
        "/shop/index.html, text/html; charset=utf-8",
        "/shop/shop.css, text/css; charset=utf-8",
        "/shop/visited.js, text/javascript; charset=utf-8",
        "/shop/picture.svg, image/svg+xml",
        "/dashboard.css, text/css; charset=utf-8"
    })
    void servesItsFiles(String path, String type) throws IOException {
        Client.Answer answer = send("GET", path, "");
        assertEquals(200, answer.status());
        assertEquals(type, answer.header("content-type"));
        assertFalse(answer.body().isEmpty());

        Client.Answer head = send("HEAD", path, "");
        assertEquals(200, head.status());
        assertEquals(answer.header("content-length"), head.header("content-length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/shop/nothing.html", "/shop/../DemoServer.class", "/shop/%2e%2e/EventStream.class", "/shop"})
    void servesNothingElse(String path) throws IOException {
        assertEquals(404, send("GET", path, "").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Purpose: prefetch;;prerender",
                "Sec-Purpose: pr\u00E9fetch",
                "Sec-Purpose:",
                "Referer: %%%",
                "Sec-Speculation-Tags: \"",
                "Accept:"
            })
    void whateverComesIsShown(String header) throws IOException {
        assertEquals(200, send("GET", "/shop/", header + "\r\n").status());
        assertEquals(
                "",
                happenings.await("GET /shop/ NONE 200").at("/meaning/purposes").asText());
    }
}
