// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Counts the visits of pages. A page that was prefetched or prerendered is shown later or never, and sends no second request when it is
 * shown. So a script on each page sends {@code POST /visited} to confirm that the page is shown. The adapter answers this request with 204.
 *
 * <pre>{@code
 * VisitCounter visits = new VisitCounter(PathPatterns.of("/", "/products/**"));
 * SpeculationPolicy policy = SpeculationPolicy.builder().count(visits).build();
 * FieldLines prerender = FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch;prerender")));
 * policy.decide("GET", "/products/7", prerender);
 * visits.counts(); // Counts[requests=1, immediate=0, visits=0]
 * policy.decide("POST", "/visited").outcome(); // CONFIRMED
 * visits.counts(); // Counts[requests=1, immediate=0, visits=1]
 * }</pre>
 *
 * <p>The script calls {@code navigator.sendBeacon("/visited")} when it is loaded. If {@code document.prerendering} is true, it first waits
 * for the document's event {@code prerenderingchange}. It calls {@code sendBeacon} again at each event {@code pageshow} that is
 * {@code persisted}, because the user has then come back to a page that the browser has kept.
 *
 * <p>A counter is thread-safe.
 */
public final class VisitCounter {
    /** The path of confirmations, unless you choose another one. */
    public static final String CONFIRMATION_PATH = "/visited";

    private final Predicate<String> pages;
    private final String confirmationPath;
    private final LongAdder requests = new LongAdder();
    private final LongAdder immediate = new LongAdder();
    private final LongAdder visits = new LongAdder();

    /** The ways to count a request. */
    public enum Counted {
        /** The request is not for a page, or it confirms a page that cannot be shown yet. */
        NOTHING,
        /** A request for a page, for which the user waits. */
        REQUEST,
        /** A speculative request for a page. */
        SPECULATIVE_REQUEST,
        /** The script of a page confirms that the page is shown. */
        VISIT
    }

    /**
     * The counts so far.
     *
     * @param requests all requests for pages, speculative or not
     * @param immediate the requests for pages for which the user waits. A page that is shown after a prefetch or a prerender is missing
     *     here, because it sends no request when it is shown
     * @param visits the pages that were shown, as their scripts confirmed. Use this number
     */
    public record Counts(long requests, long immediate, long visits) {}

    /**
     * Makes a counter whose pages send their confirmations to {@value #CONFIRMATION_PATH}.
     *
     * @param pages returns whether a path is a page that people visit, for instance {@link PathPatterns}
     */
    public VisitCounter(Predicate<String> pages) {
        this(pages, CONFIRMATION_PATH);
    }

    /**
     * Makes a counter.
     *
     * @param pages returns whether a path is a page that people visit, for instance {@link PathPatterns}
     * @param confirmationPath the path to which the script of each page sends its confirmation, decoded, and without the context path
     * @throws IllegalArgumentException if the path does not start with {@code /}
     */
    public VisitCounter(Predicate<String> pages, String confirmationPath) {
        this.pages = Objects.requireNonNull(pages);
        this.confirmationPath = confirmationPath;
        if (!confirmationPath.startsWith("/")) {
            throw new IllegalArgumentException("expected a path that starts with '/', found: " + confirmationPath);
        }
    }

    /** {@return the counts so far} */
    public Counts counts() {
        return new Counts(requests.sum(), immediate.sum(), visits.sum());
    }

    /**
     * {@return how a request is counted, without counting it}
     *
     * @param method the method of the request
     * @param path its path, decoded, without the query and the context path
     * @param purpose its purpose
     */
    public Counted classify(String method, String path, RequestPurpose purpose) {
        Objects.requireNonNull(path);
        boolean speculative = purpose.visit() != Visit.NOW;
        if (isConfirmation(method, path)) {
            // While a page is being prerendered, its script must not confirm that it is shown.
            return speculative ? Counted.NOTHING : Counted.VISIT;
        }
        if (!method.equals("GET") || !pages.test(path)) {
            return Counted.NOTHING;
        }
        return speculative ? Counted.SPECULATIVE_REQUEST : Counted.REQUEST;
    }

    boolean isConfirmation(String method, String path) {
        return method.equals("POST") && path.equals(confirmationPath);
    }

    void count(String method, String path, RequestPurpose purpose) {
        switch (classify(method, path, purpose)) {
            case NOTHING -> {}
            case REQUEST -> {
                requests.increment();
                immediate.increment();
            }
            case SPECULATIVE_REQUEST -> requests.increment();
            case VISIT -> visits.increment();
        }
    }
}
