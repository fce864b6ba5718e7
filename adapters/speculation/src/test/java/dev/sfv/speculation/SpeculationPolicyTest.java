// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.typed.FieldLines;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeculationPolicyTest {
    private static final String VARY = "Sec-Purpose, Purpose, X-Purpose, X-Moz";

    private static FieldLines lines(String header) {
        int colon = header.indexOf(':');
        return colon < 0
                ? name -> List.of()
                : FieldLines.ofMap(Map.of(
                        header.substring(0, colon),
                        List.of(header.substring(colon + 1).strip())));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose: prefetch, REFUSED",
        "Sec-Purpose: prefetch;prerender, REFUSED",
        "sec-purpose: prefetch;anonymous-client-ip, REFUSED",
        "Sec-Purpose: prefetch;prerender=?0, REFUSED",
        "Sec-Purpose: other, PASSED",
        "Sec-Purpose: \"prefetch\", PASSED",
        "Sec-Purpose: prefetch;;, PASSED",
        "Purpose: prefetch, REFUSED",
        "purpose: PreFetch, REFUSED",
        "X-Purpose: preview, REFUSED",
        "X-Purpose: prefetch, REFUSED",
        "X-Moz: prefetch, REFUSED",
        "X-Moz: early hint, PASSED",
        "X-Sec-Purpose: prefetch, PASSED",
        "Next-Router-Prefetch: 1, PASSED",
        "none, PASSED"
    })
    void decidesByDefault(String header, Outcome outcome) {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
        Decision decision = policy.decide("GET", "/logout", lines(header));
        assertEquals(outcome, decision.outcome());
        assertEquals(outcome == Outcome.REFUSED, policy.isSpeculative(lines(header)));
        assertEquals(VARY, decision.headers().get("Vary"));
        Decision unmarked = policy.decide("GET", "/", lines(header));
        assertEquals(Outcome.PASSED, unmarked.outcome());
        assertEquals(Map.of(), unmarked.headers());
        assertEquals(RequestPurpose.from(lines(header)), unmarked.purpose());
    }

    @Test
    void aRefusalHasStatusAndHeaders() {
        Decision decision =
                SpeculationPolicy.refusing("/logout").decide("GET", "/logout", lines("Sec-Purpose: prefetch"));
        assertFalse(decision.proceeds());
        assertEquals(503, decision.status());
        assertEquals(Map.of("Vary", VARY, "Cache-Control", "no-store"), decision.headers());
        assertEquals(SpeculativeLoad.UNKNOWN, decision.purpose().load());
        assertThrows(
                UnsupportedOperationException.class, () -> decision.headers().clear());
    }

    @Test
    void aRequestThatPassesHasNoStatus() {
        Decision decision = SpeculationPolicy.refusing("/logout").decide("GET", "/logout");
        assertTrue(decision.proceeds());
        Exception e = assertThrows(IllegalStateException.class, decision::status);
        assertEquals("status() of a request that the application answers: call proceeds() first", e.getMessage());
        assertEquals("PASSED {Vary=" + VARY + "}", decision.toString());
    }

    @Test
    void isRefusedByAnyPatternOrPredicate() {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/a", "/b")
                .refuse(path -> path.endsWith("/c"))
                .build();
        for (String path : List.of("/a", "/b", "/x/c")) {
            assertFalse(
                    policy.decide("GET", path, lines("Sec-Purpose: prefetch")).proceeds());
        }
        assertTrue(policy.decide("GET", "/d", lines("Sec-Purpose: prefetch")).proceeds());
    }

    @Test
    void aRefusalHasTheChosenStatus() {
        Decision decision = SpeculationPolicy.builder()
                .refuse("/**")
                .status(425)
                .build()
                .decide("HEAD", "/", lines("Purpose: prefetch"));
        assertEquals(425, decision.status());
        assertTrue(decision.toString().startsWith("REFUSED 425 {"), decision::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 200, 204, 302, 399, 600})
    void rejectsAStatusThatBrowsersWouldShow(int status) {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> SpeculationPolicy.builder().status(status));
        assertEquals("expected a status from 400 to 599, found: " + status, e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 599})
    void acceptsTheFirstAndTheLastStatus(int status) {
        SpeculationPolicy policy =
                SpeculationPolicy.builder().refuse("/**").status(status).build();
        assertEquals(
                status, policy.decide("GET", "/", lines("Purpose: prefetch")).status());
    }

    @Test
    void onlyTheChosenSourcesCount() {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/**")
                .sources(Source.X_SEC_PURPOSE, Source.SEC_PURPOSE)
                .build();
        assertFalse(policy.decide("GET", "/", lines("X-Sec-Purpose: prefetch")).proceeds());
        assertFalse(policy.decide("GET", "/", lines("Sec-Purpose: prefetch")).proceeds());
        assertTrue(policy.decide("GET", "/", lines("Purpose: prefetch")).proceeds());
        assertEquals(Map.of("Vary", "Sec-Purpose, X-Sec-Purpose"), policy.headersOfMarkedPaths());
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> SpeculationPolicy.builder().sources(Source.NONE));
        assertEquals("expected headers, found NONE", e.getMessage());
    }

    /** A request may have several headers with a purpose. A header that does not count must not hide one that counts. */
    @ParameterizedTest
    @CsvSource({
        "'', X-Sec-Purpose: prefetch, Purpose: prefetch, REFUSED",
        "'', X-Sec-Purpose: prefetch, X-Purpose: preview, REFUSED",
        "'', X-Sec-Purpose: prefetch, X-Moz: early hint, PASSED",
        "'', X-Sec-Purpose: prefetch, Sec-Purpose: other, PASSED",
        "X_MOZ, Purpose: prefetch, X-Moz: prefetch, REFUSED",
        "X_MOZ, Sec-Purpose: prefetch;prerender, X-Moz: prefetch, REFUSED",
        "X_MOZ, Sec-Purpose: other, X-Moz: prefetch, REFUSED",
        "X_MOZ, Sec-Purpose: prefetch, Purpose: prefetch, PASSED",
        "PURPOSE, X-Purpose: prefetch, X-Moz: prefetch, PASSED"
    })
    void aHeaderThatDoesNotCountIsNotRead(String source, String first, String second, Outcome outcome) {
        SpeculationPolicy.Builder builder = SpeculationPolicy.builder().refuse("/logout");
        SpeculationPolicy policy = (source.isEmpty() ? builder : builder.sources(Source.valueOf(source))).build();
        FieldLines both = name -> {
            List<String> lines = lines(first).get(name);
            return lines.isEmpty() ? lines(second).get(name) : lines;
        };
        Decision decision = policy.decide("GET", "/logout", both);
        assertEquals(outcome, decision.outcome());
        assertEquals(outcome == Outcome.REFUSED, policy.isSpeculative(both));
        assertEquals(RequestPurpose.from(both), decision.purpose());
    }

    @Test
    void withoutSourcesNothingIsRefused() {
        SpeculationPolicy policy =
                SpeculationPolicy.builder().refuse("/**").sources().build();
        Decision decision = policy.decide("GET", "/", lines("Sec-Purpose: prefetch"));
        assertTrue(decision.proceeds());
        assertEquals(Map.of(), decision.headers());
    }

    @Test
    void aHeaderOfAFrameworkCounts() {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/a")
                .sources(Source.SEC_PURPOSE)
                .header("Next-Router-Prefetch", "1")
                .build();
        assertEquals(
                "Sec-Purpose, Next-Router-Prefetch",
                policy.headersOfMarkedPaths().get("Vary"));
        Decision refused = policy.decide("GET", "/a", lines("next-router-prefetch: 1"));
        assertEquals(503, refused.status());
        assertEquals(RequestPurpose.NONE, refused.purpose());
        assertTrue(policy.decide("GET", "/a", lines("Next-Router-Prefetch: 2")).proceeds());
        assertTrue(policy.decide("GET", "/a", name -> null).proceeds());
        assertTrue(policy.decide("GET", "/b", lines("Next-Router-Prefetch: 1")).proceeds());
        assertFalse(policy.decide("GET", "/a", lines("Sec-Purpose: prefetch")).proceeds());
        assertEquals(
                List.of("Sec-Purpose", "X-Sec-Purpose", "Purpose", "X-Purpose", "X-Moz", "Next-Router-Prefetch"),
                policy.headerNames());
    }

    @Test
    void aHeaderOfAFrameworkCountsWithoutSources() {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/a")
                .sources()
                .header("A", "b")
                .build();
        assertEquals(503, policy.decide("GET", "/a", lines("A: b")).status());
        assertEquals(
                Map.of("Vary", "A", "Cache-Control", "no-store"),
                policy.decide("GET", "/a", lines("A: b")).headers());
    }

    @Test
    void eachValueOfAHeaderCounts() {
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/a")
                .sources(Source.PURPOSE)
                .header("Next-Prefetch", "1")
                .header("B", "c")
                .header("next-prefetch", "2")
                .header("purpose", "instant")
                .build();
        for (String header : List.of("next-prefetch: 1", "NEXT-PREFETCH: 2", "b: c", "Purpose: instant")) {
            assertFalse(policy.decide("GET", "/a", lines(header)).proceeds(), header);
        }
        assertTrue(policy.decide("GET", "/a", lines("Next-Prefetch: 3")).proceeds());
        assertEquals(Map.of("Vary", "Purpose, Next-Prefetch, B"), policy.headersOfMarkedPaths());
        assertEquals(
                List.of("Sec-Purpose", "X-Sec-Purpose", "Purpose", "X-Purpose", "X-Moz", "Next-Prefetch", "B"),
                policy.headerNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bad Name", "A\r\nX", "A: b", "\u00e9"})
    void rejectsANameThatIsNotOfAHeader(String name) {
        assertThrows(
                IllegalArgumentException.class,
                () -> SpeculationPolicy.builder().header(name, "1"));
    }

    @Test
    void aPathMayBeMarkedInAnotherWay() {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
        Decision refused = policy.decide("GET", "/annotated", lines("Sec-Purpose: prefetch"), () -> true);
        assertEquals(503, refused.status());
        assertEquals(VARY, refused.headers().get("Vary"));
        assertTrue(policy.decide("GET", "/plain", lines("Sec-Purpose: prefetch"), () -> false)
                .proceeds());
    }

    @Test
    void checksOtherMarksOnlyIfTheyMatter() {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
        assertTrue(policy.decide("GET", "/", lines("none"), () -> fail("an ordinary request"))
                .proceeds());
        assertTrue(policy.decide("GET", "/", lines("X-Sec-Purpose: prefetch"), () -> fail("does not count"))
                .proceeds());
        assertFalse(policy.decide("GET", "/logout", lines("Purpose: prefetch"), () -> fail("marked"))
                .proceeds());
    }

    @Test
    void callsListenersForEachDecision() {
        List<String> heard = new ArrayList<>();
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/a")
                .listener((method, path, decision) -> heard.add("1 " + method + " " + path + " " + decision.outcome()))
                .listener((method, path, decision) ->
                        heard.add("2 " + decision.purpose().load()))
                .count(new VisitCounter(path -> false))
                .build();
        policy.decide("GET", "/a", lines("Sec-Purpose: prefetch"));
        policy.decide("HEAD", "/a");
        policy.decide("POST", "/visited");
        assertEquals(
                List.of(
                        "1 GET /a REFUSED",
                        "2 UNKNOWN",
                        "1 HEAD /a PASSED",
                        "2 NONE",
                        "1 POST /visited CONFIRMED",
                        "2 NONE"),
                heard);
    }

    @Test
    void aConfirmationIsAnsweredAndNotRefused() {
        VisitCounter visits = new VisitCounter("/page"::equals);
        SpeculationPolicy policy =
                SpeculationPolicy.builder().refuse("/**").count(visits).build();
        Decision decision = policy.decide("POST", "/visited", lines("Sec-Purpose: prefetch;prerender"));
        assertEquals(Outcome.CONFIRMED, decision.outcome());
        assertEquals(204, decision.status());
        assertEquals(Map.of(), decision.headers());
        assertEquals(new VisitCounter.Counts(0, 0, 0), visits.counts());
        assertEquals(Outcome.PASSED, policy.decide("GET", "/visited").outcome());
        assertEquals(
                Outcome.PASSED,
                SpeculationPolicy.refusing("/a").decide("POST", "/visited").outcome());
    }

    @Test
    void laterChangesOfTheBuilderDoNotMatter() {
        SpeculationPolicy.Builder builder =
                SpeculationPolicy.builder().refuse("/a").header("B", "c");
        SpeculationPolicy policy = builder.build();
        builder.refuse("/b")
                .header("A", "b")
                .header("B", "d")
                .status(500)
                .sources()
                .listener((m, p, d) -> fail());
        assertEquals(
                503, policy.decide("GET", "/a", lines("Sec-Purpose: prefetch")).status());
        assertTrue(policy.decide("GET", "/b", lines("Sec-Purpose: prefetch")).proceeds());
        assertTrue(policy.decide("GET", "/a", lines("A: b")).proceeds());
        assertFalse(policy.decide("GET", "/a", lines("B: c")).proceeds());
    }

    /** The listener hears of it, the counter does not, and the answer is the one of a marked path. */
    @Test
    void aRequestThatHasPassedIsRefused() {
        List<String> told = new ArrayList<>();
        VisitCounter visits = new VisitCounter(PathPatterns.of("/page"));
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/logout")
                .status(425)
                .listener((method, path, decision) -> told.add(method + " " + path + " " + decision.outcome()))
                .count(visits)
                .build();
        FieldLines prefetch = lines("Sec-Purpose: prefetch");
        policy.decide("GET", "/page", prefetch);
        Decision refusal = policy.refuse("GET", "/page", prefetch);
        assertEquals(List.of("GET /page PASSED", "GET /page REFUSED"), told);
        assertEquals(new VisitCounter.Counts(1, 0, 0), visits.counts());
        assertEquals(policy.decide("GET", "/logout", prefetch).toString(), refusal.toString());
    }

    @Test
    void anOrdinaryRequestAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/logout", "/cart/**", "/files/*.pdf")
                .header("Next-Router-Prefetch", "1")
                .listener((method, path, decision) -> {})
                .count(new VisitCounter(PathPatterns.of("/page/**")))
                .build();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 100; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Decision unmarked = policy.decide("GET", "/page/1");
            Decision marked = policy.decide("GET", "/cart/1");
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            assertSame(unmarked, policy.decide("GET", "/page/1"));
            assertSame(marked, policy.decide("GET", "/cart/1"));
        }
        assertEquals(0, least);
    }

    @Test
    @SuppressWarnings("NullAway") // passes null on purpose
    void rejectsNull() {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/a");
        FieldLines none = lines("none");
        assertThrows(NullPointerException.class, () -> policy.decide(null, "/"));
        assertThrows(NullPointerException.class, () -> policy.decide("GET", null));
        assertThrows(NullPointerException.class, () -> policy.decide("GET", "/", null));
        assertThrows(NullPointerException.class, () -> policy.decide("GET", "/", none, null));
        assertThrows(NullPointerException.class, () -> policy.refuse(null, "/", none));
        assertThrows(NullPointerException.class, () -> policy.refuse("GET", null, none));
        assertThrows(NullPointerException.class, () -> policy.refuse("GET", "/", null));
        SpeculationPolicy.Builder builder = SpeculationPolicy.builder();
        assertThrows(NullPointerException.class, () -> builder.refuse((String) null));
        assertThrows(NullPointerException.class, () -> builder.refuse((Predicate<String>) null));
        assertThrows(NullPointerException.class, () -> builder.header(null, "a"));
        assertThrows(NullPointerException.class, () -> builder.header("a", null));
        assertThrows(NullPointerException.class, () -> builder.listener(null));
        assertThrows(NullPointerException.class, () -> builder.count(null));
        assertThrows(NullPointerException.class, () -> builder.sources((Source) null));
        assertThrows(NullPointerException.class, () -> PathPatterns.of("/").test(null));
    }
}
