// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.inspector.log.LogListener;
import dev.sfv.inspector.log.LoggedRequest;
import dev.sfv.purpose.SpeculativeLoad;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts requests, and merges summaries. */
class SummaryTest {
    private static final Instant TIME = Instant.parse("2026-11-26T23:30:00Z");

    private static Summary summary(List<Consumer<LogListener>> events) {
        Summary summary = new Summary(new DangerousUrls(List.of(Pattern.compile("/shop"))));
        events.forEach(event -> event.accept(summary.listenerFor("log")));
        return summary;
    }

    private static Summary sum(Summary... parts) {
        Summary sum = summary(List.of());
        for (Summary part : parts) {
            sum.addAll(part);
        }
        return sum;
    }

    private static List<Object> everything(Summary summary) {
        return List.of(
                summary.formats(),
                summary.input(),
                summary.firstUnreadable(),
                summary.truncated(),
                summary.purposes(),
                summary.loads(),
                summary.sources(),
                summary.browsers(),
                summary.days().rows(),
                summary.paths().rows(),
                summary.tags().rows(),
                summary.responses(),
                summary.bytes(),
                summary.prefetchUses(),
                summary.dangerous().rows(),
                summary.textComparisons(),
                summary.faults().byCount());
    }

    @Provide
    Arbitrary<List<Consumer<LogListener>>> logs() {
        return Arbitraries.oneOf(requests().map(SummaryTest::request), otherEvents())
                .list()
                .ofMaxSize(20);
    }

    private static Consumer<LogListener> request(LoggedRequest request) {
        return log -> log.request(request);
    }

    private static Arbitrary<Consumer<LogListener>> otherEvents() {
        return Arbitraries.of(
                LogListener::otherLine,
                log -> log.unreadable(3, "b"),
                log -> log.unreadable(3, "a"),
                log -> log.unreadable(4, "a"),
                log -> log.truncated("x"),
                log -> log.end(7, 100));
    }

    private static Arbitrary<LoggedRequest> requests() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.of("", "/a", "/shop?b", "/logout"),
                        Arbitraries.of(0, 1, 2).map(days -> Optional.of(TIME.plusSeconds(86_400L * days))),
                        Arbitraries.of(0, 200, 204, 302, 404, 503),
                        Arbitraries.longs().between(0, 1000),
                        headers(),
                        Arbitraries.of(
                                Map.<String, List<String>>of(),
                                headers("Set-Cookie", "a"),
                                headers("Cache-Control", "max-age=1"),
                                headers("Vary", "*")))
                .as((line, target, time, status, size, headers, responseHeaders) -> new LoggedRequest(
                        line,
                        "GET",
                        target,
                        time,
                        OptionalInt.of(status),
                        OptionalLong.of(size),
                        headers,
                        responseHeaders));
    }

    private static Arbitrary<Map<String, List<String>>> headers() {
        return Combinators.combine(
                        Arbitraries.of("prefetch", "prefetch;prerender", "prefetch;;a", "no-prefetch", "="),
                        Arbitraries.of("u=1", "u=", "=", "u=2,"),
                        Arbitraries.of("\"a\"", "\"a\", \"b\"", "null"),
                        Arbitraries.of("Firefox/1", "Chrome/1", "curl"),
                        Arbitraries.of("empty", "document"))
                .as((purpose, priority, tags, agent, destination) -> headers(
                        "sec-purpose",
                        purpose,
                        "priority",
                        priority,
                        "sec-speculation-tags",
                        tags,
                        "user-agent",
                        agent,
                        "sec-fetch-mode",
                        "cors",
                        "sec-fetch-dest",
                        destination));
    }

    private static Map<String, List<String>> headers(String... namesAndValues) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return headers;
    }

    /** Merging is associative and commutative, and the empty summary is its neutral element. */
    @Property(tries = 500)
    void mergingGivesTheSummaryOfAllLogs(
            @ForAll("logs") List<Consumer<LogListener>> a,
            @ForAll("logs") List<Consumer<LogListener>> b,
            @ForAll("logs") List<Consumer<LogListener>> c) {
        List<Object> whole =
                everything(summary(Stream.of(a, b, c).flatMap(List::stream).toList()));
        assertEquals(whole, everything(sum(sum(summary(a), summary(b)), summary(c))));
        assertEquals(whole, everything(sum(summary(a), sum(summary(b), summary(c)))));
        assertEquals(whole, everything(sum(summary(c), summary(a), summary(b))));
        assertEquals(everything(summary(a)), everything(sum(summary(List.of()), summary(a))));
        assertEquals(whole, everything(sum(copy(summary(a)), copy(sum(copy(summary(b)), copy(summary(c)))))));
    }

    /** {@return a summary as another machine receives it} */
    private static Summary copy(Summary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(summary);
            out.flush();
            return (Summary) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static LoggedRequest request(String target, int status, String... headers) {
        return new LoggedRequest(
                1,
                "GET",
                target,
                Optional.of(TIME),
                OptionalInt.of(status),
                OptionalLong.of(100),
                headers(headers),
                headers("Set-Cookie", "a"));
    }

    private static Summary of(LoggedRequest... requests) {
        return summary(Arrays.stream(requests).map(SummaryTest::request).toList());
    }

    @Test
    void countsSharesByPathDayAndBrowser() {
        Summary summary = of(
                request("/a?b", 200, "Sec-Purpose", "prefetch", "User-Agent", "Chrome/1 Safari/1"),
                request("/a", 200, "User-Agent", "Chrome/1 Safari/1"),
                request("/b", 200, "User-Agent", "Firefox/1"));
        assertEquals(
                List.of(new ShareTable.Row("/a", new Share(2, 1)), new ShareTable.Row("/b", new Share(1, 0))),
                summary.paths().rows());
        assertEquals(
                List.of(new ShareTable.Row("2026-11-26", new Share(3, 1))),
                summary.days().rows());
        assertEquals(new Share(2, 1), summary.browsers().get(Browser.CHROME));
        assertEquals(new Share(1, 0), summary.browsers().get(Browser.FIREFOX));
        assertEquals(new Share(0, 0), summary.browsers().get(Browser.SAFARI));
    }

    @Test
    void countsLoadsAndTags() {
        Summary summary = of(
                request("/", 503, "Sec-Purpose", "prefetch", "Sec-Speculation-Tags", "\"a\", null"),
                request("/", 200, "Sec-Purpose", "prefetch", "Sec-Speculation-Tags", "\"a\""),
                request("/", 200, "Sec-Speculation-Tags", "\"b\""));
        assertEquals(2, summary.loads().get(SpeculativeLoad.UNKNOWN));
        assertEquals(
                List.of(new ShareTable.Row("a", new Share(2, 1))),
                summary.tags().rows());
    }

    @ParameterizedTest
    @CsvSource({
        "200, SUCCESS",
        "204, NO_CONTENT",
        "205, NO_CONTENT",
        "304, REDIRECTION",
        "404, CLIENT_ERROR",
        "503, SERVER_ERROR",
        "0, UNKNOWN",
        "999, UNKNOWN"
    })
    void countsResponses(int status, ResponseKind kind) {
        Summary summary = of(request("/", status, "Sec-Purpose", "prefetch"), request("/", status));
        assertEquals(new Summary.Responses(1, 100, 1), summary.responses().get(kind));
    }

    @Test
    void countsSharesOfBytesAndRequests() {
        Summary summary = of(request("/", 200, "Sec-Purpose", "prefetch"), request("/", 200), request("/", 404));
        assertEquals(new Share(300, 100), summary.bytes());
        assertEquals(new Share(3, 1), summary.requests());
    }

    @Test
    void countsTheUseOfLinkPrefetches() {
        String[] linkPrefetch = {"Sec-Purpose", "prefetch", "Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty"};
        Summary summary = of(request("/", 200, linkPrefetch), request("/", 200, "Sec-Purpose", "prefetch"));
        assertEquals(1, summary.prefetchUses().get(PrefetchUse.UNKNOWN));
        assertEquals(
                1,
                summary.prefetchUses().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** Only speculative requests are listed. The share is that of requests that were not refused. */
    @ParameterizedTest
    @CsvSource({
        "/logout, 1",
        "/sign-out, 1",
        "/logoutput, 0",
        "/oauth2/callback?code=a, 1",
        "/login?token=a, 1",
        "/unsubscribe, 1",
        "/verify/abc, 1",
        "/cart/add?id=1, 1",
        "/cart, 0",
        "/?add-to-cart=1, 1",
        "/posts/delete, 1",
        "/a, 0",
        "/shop, 1"
    })
    void listsDangerousUrls(String target, int count) {
        Summary summary = of(
                request(target, 200, "Sec-Purpose", "prefetch"),
                request(target, 503, "Sec-Purpose", "prefetch"),
                request(target, 200));
        assertEquals(count, summary.dangerous().rows().size());
        summary.dangerous().rows().forEach(row -> assertEquals(new Share(2, 1), row.share()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prefetch | 0 0 0 0",
                "prefetch;prerender | 1 0 0 0",
                "no-prefetch | 0 0 0 1",
                "\"prefetch\" | 0 0 0 1",
                "prefetch;; | 0 0 0 1",
                "`` | 0 0 0 0",
            })
    void countsErrorsOfTextComparisons(String value, String errors) {
        Map<TextComparison, TextComparison.Errors> tests =
                of(request("/", 200, "Sec-Purpose", value)).textComparisons();
        assertEquals(
                errors,
                tests.values().stream()
                        .map(test -> test.missed() + " " + test.wrong())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void keepsTheFirstFaultByPlace() {
        Summary summary = summary(List.of(
                log -> log.request(request("/", 200, "Priority", "u=")),
                log -> log.request(request("/", 200, "priority", "b="))));
        Faults.Occurrences faults =
                summary.faults().byCount().values().iterator().next();
        assertEquals(2, faults.count());
        assertEquals("log:1", faults.first().toString());
    }

    @Test
    void tablesAreBounded() {
        Summary summary = summary(IntStream.rangeClosed(0, Summary.LIMIT)
                .mapToObj(i -> request(request("/" + i, 200)))
                .toList());
        assertEquals(Summary.LIMIT, summary.paths().rows().size());
        assertTrue(summary.paths().isSampled());
        assertFalse(summary.days().isSampled());
    }

    @Test
    void longUrlsAreNotSearchedToTheirEnd() {
        String path = "/" + "a".repeat(1990);
        assertEquals(
                1,
                of(request(path + "/logout", 200, "Sec-Purpose", "prefetch"))
                        .dangerous()
                        .rows()
                        .size());
        assertEquals(
                0,
                of(request(path + "a".repeat(10) + "/logout", 200, "Sec-Purpose", "prefetch"))
                        .dangerous()
                        .rows()
                        .size());
    }
}
