// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.VisitCounter.Counted;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides what a site does about speculative loads, the same in every stack. The adapters of this package ask it about each request,
 * add the headers that it returns, and answer at once if it says so.
 *
 * <ul>
 *   <li>A speculative load of a marked path is refused with 503. The browser forgets the answer, and asks again if the user follows
 *       the link. Legacy headers refuse nothing, because a script can set them.
 *   <li>Every answer of a marked path gets {@code Vary: Sec-Purpose}, because it depends on this header. A refusal is not stored at
 *       all. No other answer is changed: the page decides what may be stored.
 *   <li>Requests of pages are counted. Visits are counted when a script on the page confirms that it is shown: {@code POST /visited}.
 * </ul>
 *
 * <p>A path is decoded, and beyond that as the stack hands it to its own routing. Stacks differ there: some have removed path
 * parameters ({@code /a;b=c}), dots ({@code /a/../b}) and empty segments ({@code //a}), some have not. Browsers send no dots.
 */
public final class SpeculationPolicy {
    /** Where the script on a page says that it is shown. */
    public static final String CONFIRMATION_PATH = "/visited";

    private static final int CONFIRMED = 204;
    private static final int REFUSED = 503;
    private static final Map<String, String> VARIES = Map.of("Vary", SecPurpose.NAME);
    private static final Map<String, String> REFUSAL = Map.of("Vary", SecPurpose.NAME, "Cache-Control", "no-store");

    private final Predicate<String> pages;
    private final Predicate<String> marked;
    private final VisitCounter visits;

    /**
     * Makes a policy.
     *
     * @param pages which paths are pages that people visit
     * @param marked which paths refuse to be loaded speculatively, because to load them is expensive or does something; what a
     *     prerendered page loads for itself and is refused is missing when it is shown, so mark pages rather than their parts
     * @param visits counts them
     */
    public SpeculationPolicy(Predicate<String> pages, Predicate<String> marked, VisitCounter visits) {
        this.pages = pages;
        this.marked = marked;
        this.visits = visits;
    }

    /**
     * {@return the names of the headers that may have a purpose} An adapter asks for each of them first, in the way that allocates
     * nothing in its stack: most requests have none.
     */
    static Stream<String> headerNames() {
        return Arrays.stream(Source.values())
                .filter(source -> source != Source.NONE)
                .map(Source::headerName);
    }

    /**
     * What to do with a request.
     *
     * @param purpose what the request is for
     * @param counted what the request counts as
     * @param status the status to answer at once and without a body, or {@link #PROCEED}
     * @param headers what to add to the headers of the answer, whoever gives it
     */
    public record Decision(RequestPurpose purpose, Counted counted, int status, Map<String, String> headers) {
        /** In place of a status: let the site answer. */
        public static final int PROCEED = 0;

        /**
         * Tells whether the site answers the request.
         *
         * @return false if the status is to be sent at once
         */
        public boolean proceeds() {
            return status == PROCEED;
        }
    }

    /**
     * Decides about a request, and counts it. Call this once for each request.
     *
     * @param method its method
     * @param path its path, decoded, without the query
     * @param purpose what it is for
     * @return what to do
     */
    public Decision decide(String method, String path, RequestPurpose purpose) {
        Decision decision = classify(method, path, purpose);
        visits.count(decision.counted());
        return decision;
    }

    /**
     * Decides about a request, without counting it.
     *
     * @param method its method
     * @param path its path, decoded, without the query
     * @param purpose what it is for
     * @return what to do
     */
    public Decision classify(String method, String path, RequestPurpose purpose) {
        Counted counted = counted(method, path, purpose);
        if (isConfirmation(method, path)) {
            return new Decision(purpose, counted, CONFIRMED, Map.of());
        }
        if (!marked.test(path)) {
            return new Decision(purpose, counted, Decision.PROCEED, Map.of());
        }
        return purpose.source() == Source.SEC_PURPOSE && purpose.secPurpose().isPrefetch()
                ? new Decision(purpose, counted, REFUSED, REFUSAL)
                : new Decision(purpose, counted, Decision.PROCEED, VARIES);
    }

    private Counted counted(String method, String path, RequestPurpose purpose) {
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

    private static boolean isConfirmation(String method, String path) {
        return method.equals("POST") && path.equals(CONFIRMATION_PATH);
    }
}
