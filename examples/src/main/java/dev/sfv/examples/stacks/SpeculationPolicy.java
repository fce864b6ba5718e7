// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.VisitCounter.Counted;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a site does about speculative loads, the same in every stack: the adapters of this package ask it about each request, send
 * the headers that it wants, and answer at once where it wants that.
 *
 * <ul>
 *   <li>A speculative load of a marked path is refused, by 503: the browser forgets it, and asks again if the user comes.
 *   <li>Every answer of a marked path says {@code Vary: Sec-Purpose}, since it depends on it; a refusal is not stored at all. No
 *       other answer is touched, since what may be stored is for the page to say.
 *   <li>Requests of pages are counted, and visits, which a script on each page confirms when it is shown: {@code POST /visited}.
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
     * What to do with a request.
     *
     * @param request what it is for, by whichever header
     * @param load what kind of speculative load it is
     * @param counted what it counts as
     * @param status the status to answer at once and without a body, or {@link #PROCEED}
     * @param headers what to add to the headers of the answer, whoever gives it
     */
    public record Decision(
            RequestPurpose request, SpeculativeLoad load, Counted counted, int status, Map<String, String> headers) {
        /** In place of a status: let the site answer. */
        public static final int PROCEED = 0;

        /**
         * Tells whether it is for the site to answer.
         *
         * @return false if the status is to be sent at once
         */
        public boolean proceeds() {
            return status == PROCEED;
        }
    }

    /**
     * Decides about a request, and counts it. To be asked once for each.
     *
     * @param method its method
     * @param path its path, decoded, without the query
     * @param headerLines returns the lines of a header by its name, of which the case must not matter; none, or null, if there is
     *     no such header
     * @return what to do
     */
    public Decision decide(String method, String path, Function<String, List<String>> headerLines) {
        return decide(method, path, RequestPurpose.ofLines(headerLines), headerLines);
    }

    /**
     * Decides about a request of which the purpose has been read, and counts it. To be asked once for each.
     *
     * @param method its method
     * @param path its path, decoded, without the query
     * @param request what it is for, by whichever header
     * @param headerLines as in {@link #decide(String, String, Function)}
     * @return what to do
     */
    public Decision decide(
            String method, String path, RequestPurpose request, Function<String, List<String>> headerLines) {
        Decision decision = classify(method, path, request, headerLines);
        visits.count(decision.counted());
        return decision;
    }

    /**
     * Tells what is to be done with a request, without counting it.
     *
     * @param method its method
     * @param path its path, decoded, without the query
     * @param request what it is for, by whichever header
     * @param headerLines as in {@link #decide(String, String, Function)}
     * @return what to do
     */
    public Decision classify(
            String method, String path, RequestPurpose request, Function<String, List<String>> headerLines) {
        SpeculativeLoad load = load(request, headerLines);
        Counted counted = counted(method, path, request, load);
        if (isConfirmation(method, path)) {
            return new Decision(request, load, counted, CONFIRMED, Map.of());
        }
        if (!marked.test(path)) {
            return new Decision(request, load, counted, Decision.PROCEED, Map.of());
        }
        return load == SpeculativeLoad.NONE
                ? new Decision(request, load, counted, Decision.PROCEED, VARIES)
                : new Decision(request, load, counted, REFUSED, REFUSAL);
    }

    /** As {@link SpeculativeLoad#ofLines(Function)}, without reading {@code Sec-Purpose} again: no other header tells of a load. */
    static SpeculativeLoad load(RequestPurpose request, Function<String, List<String>> headerLines) {
        return request.source() == Source.SEC_PURPOSE
                ? SpeculativeLoad.ofLines(request.purpose(), headerLines)
                : SpeculativeLoad.NONE;
    }

    private Counted counted(String method, String path, RequestPurpose request, SpeculativeLoad load) {
        // The older headers are good enough for a statistic, and for nothing else.
        boolean speculative = load.visit() != Visit.NOW || request.purpose().isPrefetch();
        if (isConfirmation(method, path)) {
            // While a page is being prerendered, its script has no business to say that it is shown.
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
