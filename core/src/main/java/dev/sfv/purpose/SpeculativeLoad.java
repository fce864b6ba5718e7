// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import java.util.Set;

/**
 * The kind of a speculative load, and whether it counts as a visit. It follows from {@code Sec-Purpose} and the fetch metadata that
 * browsers send with it ({@code Sec-Fetch-Dest} and {@code Sec-Fetch-Mode}).
 *
 * <pre>{@code
 * SpeculativeLoad load = RequestPurpose.from(exchange.getRequestHeaders()::get).load();
 * if (load.visit() == SpeculativeLoad.Visit.NOW) {
 *     // count the visit; for AT_ACTIVATION, a script on the page reports it; NEVER is no visit
 * }
 * }</pre>
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
public enum SpeculativeLoad {
    /** Not speculative: no header has the purpose {@code prefetch}. */
    NONE(Visit.NOW),

    /**
     * A prefetch by {@code <link rel=prefetch>} or a {@code Link} header. Its destination is {@code empty}, whether it loads a page or
     * something that is never a visit.
     */
    LINK_PREFETCH(Visit.AT_ACTIVATION),

    /** A prefetch of a page by speculation rules: a navigation, to a document. */
    NAVIGATION_PREFETCH(Visit.AT_ACTIVATION),

    /** A prerender of a page by speculation rules: a navigation, to a document. */
    NAVIGATION_PRERENDER(Visit.AT_ACTIVATION),

    /**
     * A prefetch of a script, style sheet, image, font or the like for a page that the user may visit. Chromium's predictor sends it; it
     * is off by default (from Chromium's source, not measured).
     */
    SUBRESOURCE_PREFETCH(Visit.NEVER),

    /** A request that a page makes while it is being prerendered: for images, scripts and frames, and by its scripts. */
    PRERENDER_SUBRESOURCE(Visit.NEVER),

    /**
     * Speculative, but the fetch metadata is absent, contradictory, or not that of a known kind of load, or only a legacy header has the
     * purpose.
     */
    UNKNOWN(Visit.AT_ACTIVATION);

    /** Whether, and when, a request counts as a visit. */
    public enum Visit {
        /** The request is not speculative. It counts as soon as it is answered, if the server counts such requests at all. */
        NOW,
        /**
         * The request counts when the page is shown, if ever. The browser usually does not ask the server again then. Only a script on the
         * page can report it: at once if {@code document.prerendering} is false, otherwise at {@code prerenderingchange}.
         */
        AT_ACTIVATION,
        /** The request never counts: it is for a part of a page. */
        NEVER
    }

    /** The destinations of navigations. All others, including future ones, are destinations of subresources. */
    private static final Set<String> NAVIGATED = Set.of("document", "frame", "iframe", "embed", "object");

    private static final Set<String> FETCH_MODES = Set.of("no-cors", "cors");

    private final Visit visit;

    SpeculativeLoad(Visit visit) {
        this.visit = visit;
    }

    /**
     * Classifies a request whose {@code Sec-Purpose} has the purpose {@code prefetch}.
     *
     * @param destination the value of {@code Sec-Fetch-Dest}, or empty
     * @param mode the value of {@code Sec-Fetch-Mode}, or empty
     */
    static SpeculativeLoad of(boolean prerender, String destination, String mode) {
        boolean navigation = mode.equals("navigate");
        if (destination.isEmpty() || mode.isEmpty() || navigation != NAVIGATED.contains(destination)) {
            return UNKNOWN;
        }
        boolean document = destination.equals("document");
        if (prerender) {
            return document ? NAVIGATION_PRERENDER : PRERENDER_SUBRESOURCE;
        }
        if (document) {
            return NAVIGATION_PREFETCH;
        }
        if (!FETCH_MODES.contains(mode)) {
            return UNKNOWN;
        }
        return destination.equals("empty") ? LINK_PREFETCH : SUBRESOURCE_PREFETCH;
    }

    /** {@return whether, and when, such a request counts as a visit} */
    public Visit visit() {
        return visit;
    }
}
