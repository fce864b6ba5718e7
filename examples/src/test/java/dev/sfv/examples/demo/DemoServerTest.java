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

/** Tests the demo with a client that is not a browser. */
@Timeout(30)
class DemoServerTest {
    private static final String NAVIGATION = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    private static final String PREFETCH = "Sec-Purpose: prefetch\r\n" + NAVIGATION;

    private DemoServer server;
    private RecordedEvents events;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(0);
        events = new RecordedEvents(server);
    }

    @AfterEach
    void stop() throws IOException {
        events.close();
        server.close();
    }

    private Client.Answer send(String method, String path, String headers) throws IOException {
        return Client.send(server.port(), method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    @Test
    void sendsAnEventWhenARequestArrivesAndAnotherWhenItIsAnswered() throws IOException {
        send("GET", "/shop/prefetched.html", PREFETCH + "Sec-Speculation-Tags: \"shop\", null\r\n");
        JsonNode arrival = events.read();
        JsonNode answered = events.read();

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
    void countsRequestsAndVisits() throws IOException {
        send("GET", "/shop/prefetched.html", PREFETCH);
        events.await("GET /shop/prefetched.html NAVIGATION_PREFETCH 200");
        assertEquals(List.of(1, 0, 0), events.counts());
        send("GET", "/shop/linked.html", NAVIGATION);
        events.await("GET /shop/linked.html NONE 200");
        assertEquals(List.of(2, 1, 0), events.counts());
        send("GET", "/shop/shop.css", "");
        events.await("GET /shop/shop.css NONE 200");
        assertEquals(List.of(2, 1, 0), events.counts());
        assertEquals(204, send("POST", "/visited", "Content-Length: 0\r\n").status());
        events.await("POST /visited NONE 204");
        assertEquals(List.of(2, 1, 1), events.counts());
    }

    @Test
    void doesNotCountAPageThatIsBeingPrerendered() throws IOException {
        send("POST", "/visited", "Content-Length: 0\r\nSec-Purpose: prefetch;prerender\r\n");
        JsonNode event = events.await("POST /visited UNKNOWN 204");
        assertEquals(List.of(0, 0, 0), events.counts());
        assertTrue(event.at("/answer/outcome").asText().startsWith("Did not count a visit"), event.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /visited,           Sec-Fetch-Mode: no-cors, NONE,    Answered with status 404.",
        "POST, /visited,           Purpose: prefetch,       UNKNOWN, 'Did not count a visit, because the page is not shown yet.'",
        "HEAD, /shop/linked.html,  Sec-Fetch-Mode: cors,    NONE,    Served.",
        "POST, /shop/linked.html,  Sec-Fetch-Mode: cors,    NONE,    Answered with status 405.",
        "GET,  /shop/nothing.html, Sec-Fetch-Mode: cors,    NONE,    Answered with status 404.",
        "GET,  /shop/shop.css,     Sec-Fetch-Mode: cors,    NONE,    Served."
    })
    void countsNothingElse(String method, String path, String header, String load, String outcome) throws IOException {
        int status =
                send(method, path, "Content-Length: 0\r\n" + header + "\r\n").status();
        JsonNode event = events.await(method + " " + path + " " + load + " " + status);
        assertEquals(outcome, event.at("/answer/outcome").asText());
        assertEquals(List.of(0, 0, 0), events.counts());
    }

    @Test
    void anOlderHeaderIsCountedToo() throws IOException {
        send("GET", "/shop/linked.html", "X-Moz: prefetch\r\n" + NAVIGATION);
        JsonNode event = events.await("GET /shop/linked.html UNKNOWN 200");
        assertTrue(event.at("/answer/outcome").asText().startsWith("Served the page in advance."), event.toString());
        assertEquals(List.of(1, 0, 0), events.counts());
    }

    @Test
    void theStreamAllowsGetOnly() throws IOException {
        Client.Answer answer = send("HEAD", "/events", "");
        assertEquals(405, answer.status());
        assertEquals("GET", answer.header("allow"));
    }

    @Test
    void theOfferIsNotSentInAdvance() throws IOException {
        Client.Answer refusal = send("GET", DemoServer.OFFER, PREFETCH);
        assertEquals(503, refusal.status());
        assertEquals("no-store", refusal.header("cache-control"));
        assertEquals(VARY, refusal.header("vary"));
        assertTrue(events.await("GET /shop/offer.html NAVIGATION_PREFETCH 503")
                .at("/answer/outcome")
                .asText()
                .startsWith("Refused."));

        Client.Answer page = send("GET", DemoServer.OFFER, NAVIGATION);
        assertEquals(200, page.status());
        assertEquals(VARY, page.header("vary"));
        events.await("GET /shop/offer.html NONE 200");
        assertEquals(List.of(2, 1, 0), events.counts());
    }

    @Test
    void theExpensivePageIsSlow() throws IOException {
        assertEquals(200, send("GET", DemoServer.EXPENSIVE, "").status());
        assertTrue(events.await("GET /shop/expensive.html NONE 200")
                        .at("/answer/millis")
                        .asLong()
                >= 1_000);
    }

    @Test
    void aLaterDashboardGetsEarlierEvents() throws IOException {
        send("GET", "/shop/linked.html", "");
        JsonNode event = events.await("GET /shop/linked.html NONE 200");
        try (RecordedEvents later = new RecordedEvents(server)) {
            assertEquals(event, later.await("GET /shop/linked.html NONE 200"));
        }
    }

    @Test
    void aBrowserGetsTheDashboard() throws IOException {
        Client.Answer answer = send("GET", "/", "Accept: text/html,*/*;q=0.8\r\n");
        assertEquals("text/html; charset=utf-8", answer.header("content-type"));
        assertTrue(answer.body().contains("<script src=\"/dashboard.js\" defer>"), answer.body());
    }

    @Test
    void anyOtherClientGetsAReportAboutItsRequest() throws IOException {
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
        "/dashboard.css, text/css; charset=utf-8",
        "/icon.svg, image/svg+xml",
        "/inspect, text/html; charset=utf-8",
        "/inspection.js, text/javascript; charset=utf-8"
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
    void servesNoOtherFiles(String path) throws IOException {
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
    void acceptsMalformedHeaders(String header) throws IOException {
        assertEquals(200, send("GET", "/shop/", header + "\r\n").status());
        assertEquals(
                "", events.await("GET /shop/ NONE 200").at("/meaning/purposes").asText());
    }

    private Client.Answer post(String target, String headers, String body) throws IOException {
        return Client.send(
                server.port(),
                "POST " + target + " HTTP/1.1\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private Client.Answer inspect(String target, String body) throws IOException {
        return post(target, "Host: localhost\r\nSec-Fetch-Site: same-origin\r\n", body);
    }

    @Test
    void inspectsAText() throws IOException {
        Client.Answer answer = inspect("/inspect/text", "Priority: u=9");
        assertEquals(200, answer.status());
        assertEquals("application/json", answer.header("content-type"));
        assertEquals(
                "{\"value\":\"u=9\",\"fields\":[{\"name\":\"Priority\",\"type\":\"DICTIONARY\",\"value\":\"u=9\",\"canonical\":\"u=9\","
                        + "\"meaning\":{\"is read as\":\"(empty)\",\"urgency\":\"3\",\"incremental\":false},"
                        + "\"remarks\":[\"u is ignored: it is not an Integer from 0 to 7\"],"
                        + "\"structure\":{\"u\":{\"kind\":\"INTEGER\",\"value\":9,\"parameters\":{}}}}]}",
                answer.body());
    }

    @ParameterizedTest
    @CsvSource({"ITEM, a, ITEM", "LIST, a, LIST", "DICTIONARY, a, DICTIONARY", ", a, ITEM", "other, 'a, b', LIST"})
    void inspectsAsTheTypeInTheQuery(String query, String value, String type) throws IOException {
        String target = query == null ? "/inspect/text" : "/inspect/text?" + query;
        String body = inspect(target, value).body();
        assertTrue(body.contains("\"type\":\"" + type + "\""), body);
    }

    @Test
    void refusesATextThatIsTooLong() throws IOException {
        assertEquals(
                200, inspect("/inspect/text", "a".repeat(TextInspector.LIMIT)).status());
        Client.Answer refused = inspect("/inspect/text", "a".repeat(TextInspector.LIMIT + 1));
        assertEquals(413, refused.status());
        assertEquals("The text is longer than 65536 bytes\n", refused.body());
    }

    @Test
    void saysThatARequestNeedsAHeader() throws IOException {
        Client.Answer refused = inspect("/inspect/text", "GET / HTTP/1.1");
        assertEquals(422, refused.status());
        assertEquals("expected a request with at least one header, found none\n", refused.body());
    }

    @Test
    void sumsUpALog() throws IOException {
        Client.Answer report = inspect("/inspect/log?a%26b.log", "GET / HTTP/1.1\nSec-Purpose: prefetch\n");
        assertEquals(200, report.status());
        assertEquals("text/html; charset=utf-8", report.header("content-type"));
        assertTrue(report.body().contains("a&#38;b.log"), report.body());
    }

    @Test
    void sumsUpAHar() throws IOException {
        String har =
                "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\": \"http://localhost/next\"}}]}}";
        Client.Answer report = inspect("/inspect/log?visit.har", har);
        assertEquals(200, report.status());
        assertTrue(report.body().contains("/next"), report.body());
    }

    @Test
    void saysThatNothingIsRecognizedInALog() throws IOException {
        Client.Answer refused = inspect("/inspect/log?novel.txt", "Call me Ishmael.");
        assertEquals(422, refused.status());
        assertTrue(refused.body().startsWith("nothing was recognized in novel.txt"), refused.body());
    }

    @Test
    void refusesALogOfUnknownLength() throws IOException {
        Client.Answer refused = Client.send(
                server.port(),
                "POST /inspect/log HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        assertEquals(413, refused.status());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, same-origin, 200",
        "localhost, none, 200",
        "localhost,, 200",
        "localhost:8080,, 200",
        "127.0.0.1:80,, 200",
        "[::1],, 200",
        "localhost, cross-site, 403",
        "localhost, same-site, 403",
        "localhost, \"none\", 403",
        "localhost, 'none, none', 403",
        "example.com, same-origin, 403",
        "localhost.example.com,, 403",
        "127.0.0.1.example.com,, 403"
    })
    void refusesRequestsOfOtherSites(String host, String site, int status) throws IOException {
        String headers = "Host: " + host + "\r\n" + (site == null ? "" : "Sec-Fetch-Site: " + site + "\r\n");
        assertEquals(status, post("/inspect/text", headers, "a").status());
        assertEquals(
                status,
                post("/inspect/log", headers, "Sec-Purpose: prefetch\n\n").status());
        if (status == 403) {
            assertEquals(
                    status,
                    Client.send(server.port(), "GET /events HTTP/1.1\r\n" + headers + "\r\n")
                            .status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inspect/text", "/inspect/log"})
    void inspectsByPostOnly(String path) throws IOException {
        Client.Answer refused = send("GET", path, "");
        assertEquals(405, refused.status());
        assertEquals("POST", refused.header("allow"));
    }
}
