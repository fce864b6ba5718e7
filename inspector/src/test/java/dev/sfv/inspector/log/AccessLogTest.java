// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads access logs with the patterns of servers. */
class AccessLogTest {
    private static final String HTTPD = "combined \"%{Sec-Purpose}i\"";
    private static final String LINE =
            "127.0.0.1 - bob [26/Nov/2026:10:00:01 +0100] \"GET /a?b=c HTTP/1.1\" 200 1234 \"-\" \"Agent\" \"";

    private static LoggedRequest read(String pattern, String line) {
        return LogContent.of(LogFormats.ofPattern(pattern), line).single();
    }

    @Test
    void readsAllPartsOfARequest() {
        LoggedRequest request = read(HTTPD, LINE + "prefetch;prerender\"");
        assertEquals(
                new LoggedRequest(
                        1,
                        "GET",
                        "/a?b=c",
                        Optional.of(Instant.parse("2026-11-26T09:00:01Z")),
                        OptionalInt.of(200),
                        OptionalLong.of(1234),
                        request.headers(),
                        request.responseHeaders()),
                request);
        assertEquals(
                "{User-Agent=[Agent], Sec-Purpose=[prefetch;prerender]}",
                request.headers().toString());
        assertEquals("/a", request.path());
    }

    /** The same request in the patterns of all servers. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '`',
            value = {
                "%h %l %u %t \"%r\" %>s %b \"%{Sec-Purpose}i\" ==> h - - [26/Nov/2026:10:00:01 +0100] \"GET /a HTTP/1.1\" 200 9 \"prefetch\"",
                "%h \\\"%r\\\" %>s %b \\\"%{Sec-Purpose}i\\\" ==> h \"GET /a HTTP/1.1\" 200 9 \"prefetch\"",
                "%h &quot;%r&quot; %s %b &quot;%{Sec-Purpose}i&quot; ==> h \"GET /a HTTP/1.1\" 200 9 \"prefetch\"",
                "%400,501{Sec-Purpose}i %m %U %<s %B %{Vary}o ==> prefetch GET /a 200 9 -",
                "common \"%{i,Sec-Purpose}\" ==> h - - [26/Nov/2026:10:00:01 +0100] \"GET /a HTTP/1.1\" 200 9 \"prefetch\"",
                "$remote_addr [$time_local] \"$request\" $status $body_bytes_sent \"$http_sec_purpose\" "
                        + "==> h [26/Nov/2026:10:00:01 +0100] \"GET /a HTTP/1.1\" 200 9 \"prefetch\"",
                "$time_iso8601|$request_method|$request_uri|$status|$bytes_sent|${http_sec_purpose} "
                        + "==> 2026-11-26T10:00:01+01:00|GET|/a|200|9|prefetch",
            })
    void readsTheSameRequestInThePatternOfEachServer(String pattern, String line) {
        LoggedRequest request = read(pattern, line);
        assertEquals("GET /a", request.method() + " " + request.path());
        assertEquals(200, request.status().orElseThrow());
        assertEquals(9, request.size().orElseThrow());
        assertEquals("prefetch", request.header("Sec-Purpose"));
    }

    /** Values as servers write them, and as they were sent, as a text of Java. */
    @ParameterizedTest
    @CsvSource(delimiterString = "==>", quoteCharacter = '`', textBlock = """
                    # nginx
                    "$http_sec_purpose"  ==> "a;b=\\x22c\\x22"    ==> a;b="c"
                    "$http_sec_purpose"  ==> "\\x5C\\xC3\\xA4\\x0A" ==> \\\\\\303\\244\\n
                    # Apache httpd
                    "%{Sec-Purpose}i"    ==> "a;b=\\"c\\\\\\""     ==> a;b="c\\\\"
                    "%{Sec-Purpose}i"    ==> "\\t\\v\\x7f\\b"      ==> \\t\\13\\177\\b
                    # Tomcat
                    "%{Sec-Purpose}i"    ==> "\\u00e4\\f\\r\\n"    ==> \\344\\f\\r\\n
                    # without quotes, and text that is not an escape
                    %{Sec-Purpose}i x    ==> a\\x2 x              ==> ax2
                    %{Sec-Purpose}i x    ==> a\\ x                ==> a\\\\
                    %{Sec-Purpose}i x    ==> a\\uzzzz x           ==> auzzzz
                    # Undertow: nothing is escaped, and several lines are in brackets
                    "%{i,Sec-Purpose}"   ==> "a;b="c\\""          ==> a;b="c\\\\"
                    "%{i,Sec-Purpose}" %s ==> "[a, b]" 200       ==> a, b
                    """)
    void undoesTheEscapesOfEachServer(String pattern, String line, String value) {
        assertEquals(value.translateEscapes(), read(pattern, line).header("Sec-Purpose"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a?next=https://b.example/c, /a?next=https://b.example/c",
        "http://a.example/b?c, /b?c",
        "https://a.example, /",
        "*, *"
    })
    void theTargetHasNoOrigin(String logged, String target) {
        assertEquals(
                target,
                read("%{Sec-Purpose}i %r", "- GET " + logged + " HTTP/1.1").target());
    }

    @ParameterizedTest
    @CsvSource({"-", "''"})
    void aHeaderMayBeAbsent(String logged) {
        assertEquals(
                "{}",
                read("\"%{Sec-Purpose}i\" %s", "\"" + logged + "\" 200")
                        .headers()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "anything",
                "\"prefetch",
                "\"prefetch\\\"",
                "x \"prefetch\"",
                "\"prefetch\" x",
            })
    void otherLinesAreUnreadable(String line) {
        LogContent requests = LogContent.of(LogFormats.ofPattern("\"%{Sec-Purpose}i\""), line + "\n\n\"prefetch\"");
        assertEquals(List.of("1: the line does not match the pattern \"%{Sec-Purpose}i\""), requests.unreadable);
        assertEquals(3, requests.all.get(0).line());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "[10/Oct/2000:13:55:36 -0700] > 2000-10-10T20:55:36Z",
                "2026-11-26T10:00:01Z > 2026-11-26T10:00:01Z",
                "2026-11-26T10:00:01.123+0100 > 2026-11-26T09:00:01.123Z",
                "1700000000 > 2023-11-14T22:13:20Z",
                "1700000000.25 > 2023-11-14T22:13:20.250Z",
                "1700000000250 > 2023-11-14T22:13:20.250Z",
                "1700000000250001 > 2023-11-14T22:13:20.250001Z",
                "1700000000250000001 > 2023-11-14T22:13:20.250000001Z",
                "[01/Jan/2026:00:00:00 +0530] > 2025-12-31T18:30:00Z",
                "29/Feb/2024:23:59:59 +0000 > 2024-02-29T23:59:59Z",
                "29/Feb/2026:23:59:59 +0000 > ``",
                "01/Foo/2026:00:00:00 +0000 > ``",
                "01/Jan/2026:25:00:00 +0000 > ``",
                "01/Jan/2026:00:00:00 +9900 > ``",
                "0a/Jan/2026:00:00:00 +0000 > ``",
                "yesterday > ``",
                "[] > ``",
                "2026-13-26T10:00:01Z > ``",
            })
    void readsTimesInManyFormats(String logged, String time) {
        assertEquals(time, LogTime.parse(logged).map(Instant::toString).orElse(""));
    }

    @Test
    void fieldsNeedATextBetweenThem() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> LogFormats.ofPattern("%{Sec-Purpose}i%s"));
        assertEquals("expected a text between two fields of a pattern, before %s", refusal.getMessage());
    }

    /** A value in quotes may contain the text that follows the quotes in the pattern. */
    @Test
    void aQuoteEndsAValue() {
        LoggedRequest request = read("\"%{Sec-Purpose}i\" %s \"%{User-Agent}i\"", "\"a\\\" 1 \\\"\" 200 \"b c\"");
        assertEquals("a\" 1 \"", request.header("Sec-Purpose"));
        assertEquals("b c", request.header("User-Agent"));
    }
}
