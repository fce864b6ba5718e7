// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads JSON lines of all servers. */
class JsonLinesTest {
    /** Caddy hides the lines of cookies, unless it is told to log credentials. */
    @Test
    void aHeaderWithoutLinesIsPresent() {
        String line = """
                {"request":{"method":"GET","uri":"/","headers":{"Sec-Purpose":[]}},"resp_headers":{"Set-Cookie":[]}}
                """;
        LoggedRequest request = LogContent.of(line.getBytes(UTF_8)).single();
        assertEquals("{} {Set-Cookie=[]}", request.headers() + " " + request.responseHeaders());
    }

    /** The same request, as each server logs it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "caddy > {`level`:`info`,`ts`:1700000000.5,`request`:{`method`:`GET`,`uri`:`/a?b`,`headers`:"
                        + "{`Sec-Purpose`:[`prefetch`],`Accept`:[`*/*`]}},`status`:200,`size`:9,`resp_headers`:{`Set-Cookie`:[`A`]}}",
                "traefik > {`RequestMethod`:`GET`,`RequestPath`:`/a?b`,`DownstreamStatus`:200,`DownstreamContentSize`:9,"
                        + "`StartUTC`:`2023-11-14T22:13:20.5Z`,`request_Sec-Purpose`:`prefetch`,`downstream_Set-Cookie`:`A`}",
                "cloudflare > {`ClientRequestMethod`:`GET`,`ClientRequestURI`:`/a?b`,`EdgeResponseStatus`:200,`EdgeResponseBytes`:9,"
                        + "`EdgeStartTimestamp`:1700000000500000000,`RequestHeaders`:{`sec-purpose`:`prefetch`},`ResponseHeaders`:{`set-cookie`:`A`}}",
                "tomcat > {`host`:`h`,`time`:`[14/Nov/2023:22:13:20 +0000]`,`request`:`GET /a?b HTTP/1.1`,`statusCode`:`200`,`size`:`9`,"
                        + "`requestHeaders`:{`Sec-Purpose`:`prefetch`,`Priority`:`-`},`responseHeaders`:{`Set-Cookie`:`A`}}",
                "envoy > {`method`:`GET`,`path`:`/a?b`,`response_code`:200,`bytes_sent`:9,`start_time`:`2023-11-14T22:13:20.500Z`,"
                        + "`sec_purpose`:`prefetch`,`user_agent`:null}",
            })
    void recognizesTheLinesOfEachServer(String server, String line) {
        byte[] log = line.replace('`', '"').getBytes(UTF_8);
        assertEquals(server, LogFormats.recognize(log).orElseThrow().name());
        LoggedRequest request = LogContent.of(log).single();
        assertEquals("GET /a", request.method() + " " + request.path());
        assertEquals(200, request.status().orElseThrow());
        assertEquals(9, request.size().orElseThrow());
        assertEquals(1_700_000_000L, request.time().orElseThrow().getEpochSecond());
        assertEquals("{sec-purpose=[prefetch]}", request.headers().toString().toLowerCase(Locale.ROOT));
        assertEquals(
                server.equals("envoy") ? "{}" : "{set-cookie=[a]}",
                request.responseHeaders().toString().toLowerCase(Locale.ROOT));
    }

    /** Logbook writes the response as another object. */
    @Test
    void ignoresTheResponsesOfLogbook() {
        LogContent requests = LogContent.of("""
                {"origin":"remote","type":"request","method":"GET","uri":"http://a.example/a?b","headers":{"Sec-Purpose":["prefetch","x"]}}
                {"origin":"local","type":"response","duration":10,"status":200,"headers":{"Vary":["A"]}}
                """.getBytes(UTF_8));
        assertEquals("/a?b", requests.single().target());
        assertEquals("prefetch, x", requests.single().header("Sec-Purpose"));
        assertEquals(1, requests.others);
    }

    @Test
    void readsOtherKeys() {
        LogFormat format = LogFormats.ofKeys("method=m, target=req.to headers=req.h.* response-headers=res.*");
        LoggedRequest request = LogContent.of(format, """
                {"m":"GET","req":{"to":"/a","h":{"SEC_PURPOSE":"prefetch"}},"res":{"Set-Cookie":"A"}}
                """).single();
        assertEquals(
                "GET /a {SEC-PURPOSE=[prefetch]} {Set-Cookie=[A]}",
                request.method() + " " + request.target() + " " + request.headers() + " " + request.responseHeaders());
    }

    /** Some programs write keys with dots instead of nested objects, for example for the Elastic Common Schema. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'http':{'request':{'method':'GET','headers':{'Sec-Purpose':'prefetch'}}},'url':{'path':'/a'}}",
                "{'http.request.method':'GET','http.request.headers.Sec-Purpose':'prefetch','url.path':'/a'}",
                "{'http':{'request.method':'GET','request':{'headers.Sec-Purpose':'prefetch'}},'url.path':'/a','url':'/b'}",
            })
    void keysMayHaveDots(String line) {
        LogFormat format =
                LogFormats.ofKeys("method=http.request.method target=url.path headers=http.request.headers.*");
        LoggedRequest request = LogContent.of(format, line.replace('\'', '"')).single();
        assertEquals(
                "GET /a {Sec-Purpose=[prefetch]}", request.method() + " " + request.target() + " " + request.headers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "method=m > expected a key of headers, as in headers=request.headers.*",
                "headers > expected ROLE=KEY, found headers",
                "headers=a > expected a star at the end of a key of headers, and nowhere else, found a",
                "headers=* method=m* > expected a star at the end of a key of headers, and nowhere else, found m*",
            })
    void rejectsMalformedKeys(String keys, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> LogFormats.ofKeys(keys))
                        .getMessage());
    }

    /** Each of these lines is counted, and the request after it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{\"request\": > the line is not a JSON object: ",
                "{\"request\":{\"method\":\"GET\"} > the line is not a JSON object: Unexpected end-of-input: expected close marker for Object",
                "text > the line is not a JSON object: Unrecognized token 'text'",
                "{\"a\":\"\u0001\"} > the line is not a JSON object: Illegal unquoted character",
            })
    void hostileLinesAreCounted(String line, String reason) {
        assertUnreadable(line, reason);
    }

    @Test
    void deepJsonIsCounted() {
        assertUnreadable(
                "{\"a\":" + "[".repeat(500_000), "the line is not a JSON object: Document nesting depth (101) exceeds");
    }

    /** The stack must not overflow if a key has many dots. */
    @Test
    void keysWithManyDotsAreRead() {
        String line =
                "{\"a" + ".a".repeat(20_000) + "\":1,\"a" + ".".repeat(20_000) + "\":1,\"Sec-Purpose\":\"prefetch\"}";
        assertEquals(
                "{Sec-Purpose=[prefetch]}",
                LogContent.of(LogFormats.ofName("envoy"), line)
                        .single()
                        .headers()
                        .toString());
    }

    @Test
    void longLinesAreCounted() {
        assertUnreadable("{\"a\":\"" + "a".repeat(100_000_000) + "\"}", "the line has more than 1048576 bytes");
    }

    private static void assertUnreadable(String line, String reason) {
        LogContent requests = LogContent.of(
                LogFormats.ofName("caddy"),
                line + "\n{\"request\":{\"headers\":{\"Sec-Purpose\":[\"prefetch\"]}}}\n[]\n{}");
        assertEquals(1, requests.unreadable.size());
        assertTrue(requests.unreadable.get(0).startsWith("1: " + reason), requests.unreadable.get(0));
        assertEquals("prefetch", requests.all.get(0).header("Sec-Purpose"));
        assertEquals(1, requests.all.size());
        assertEquals(2, requests.others);
    }

    /** JSON is in UTF-8. */
    @Test
    void otherEncodingsAreNotRecognized() {
        String line = "{\"request\":{\"method\":\"GET\",\"headers\":{\"Sec-Purpose\":[\"prefetch\"]}}}\n";
        assertTrue(LogFormats.recognize(line.getBytes(UTF_8)).isPresent());
        assertTrue(LogFormats.recognize(line.getBytes(UTF_16)).isEmpty());
        LogContent requests = LogContent.of(
                LogFormats.ofName("caddy"), line.replace("GET", "\u00e4").getBytes(ISO_8859_1));
        assertEquals(List.of(), requests.all);
        assertTrue(requests.unreadable.get(0).contains("Invalid UTF-8"), requests.unreadable.get(0));
    }
}
