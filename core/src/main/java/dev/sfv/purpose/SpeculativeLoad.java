// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.syntax.SfReader;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What kind of speculative load a request is, by {@code Sec-Purpose} and the fetch metadata that browsers send beside it
 * ({@code Sec-Fetch-Dest}, {@code Sec-Fetch-Mode}), and whether it counts as a visit.
 *
 * <pre>{@code
 * SpeculativeLoad load = SpeculativeLoad.ofLines(exchange.getRequestHeaders()::get);
 * if (load.visit() == SpeculativeLoad.Visit.NOW) {
 *     // count it; any other is counted when a script on the page says that it is shown, if ever
 * }
 * }</pre>
 *
 * <p>The older headers are not asked: a script can set them, and what sends them sends them with requests of any kind.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
public enum SpeculativeLoad {
    /** Not speculative: {@code Sec-Purpose} does not say {@code prefetch}. */
    NONE(Visit.NOW),

    /**
     * A prefetch by {@code <link rel=prefetch>} or a {@code Link} header: its destination is {@code empty}, whatever it
     * loads: a page, or something that is never a visit.
     */
    LINK_PREFETCH(Visit.AT_ACTIVATION),

    /** A prefetch of a page by speculation rules: a navigation, to a document. */
    NAVIGATION_PREFETCH(Visit.AT_ACTIVATION),

    /** A prerender of a page by speculation rules: a navigation, to a document. */
    NAVIGATION_PRERENDER(Visit.AT_ACTIVATION),

    /** What a page that is being prerendered loads for itself: images, scripts, frames, what its scripts fetch and send. */
    PRERENDER_SUBRESOURCE(Visit.NEVER),

    /** Speculative, but the fetch metadata is absent or contradicts. */
    UNKNOWN(Visit.AT_ACTIVATION);

    /** Whether, and when, a request counts as a visit. */
    public enum Visit {
        /** As soon as it is answered, as far as speculation goes: whatever a server counts as a visit otherwise. */
        NOW,
        /**
         * When the page is shown, if ever, and if it is a page. As a rule, the browser does not ask the server again then, so
         * that only a script on the page can tell: at once where {@code document.prerendering} is false, else at {@code prerenderingchange}.
         */
        AT_ACTIVATION,
        /** Not at all: it is part of a page. */
        NEVER
    }

    private static final TypedField<String> DESTINATION = token("Sec-Fetch-Dest");
    private static final TypedField<String> MODE = token("Sec-Fetch-Mode");

    /** The destinations that are navigated to, and no others. What a prerendering page loads may have any destination. */
    private static final Set<String> NAVIGATED = Set.of("document", "frame", "iframe", "embed", "object");

    private final Visit visit;

    SpeculativeLoad(Visit visit) {
        this.visit = visit;
    }

    /** A field of the fetch metadata, which is empty where it is absent. */
    private static TypedField<String> token(String name) {
        return TypedField.item(name, "", SfReader::tokenValue, (token, field) -> field.writeToken(token));
    }

    /**
     * Classifies a request.
     *
     * @param headers returns the value of a header by its name, of which the case must not matter; the values of several lines
     *     joined by {@code ", "}; null if there is none
     * @return what kind of speculative load it is
     */
    public static SpeculativeLoad of(Function<String, String> headers) {
        SecPurpose purpose = SecPurpose.FIELD.of(headers);
        return purpose.isPrefetch() ? of(purpose, DESTINATION.of(headers), MODE.of(headers)) : NONE;
    }

    /**
     * Classifies a request.
     *
     * @param headers returns the lines of a header by its name, of which the case must not matter, in the order in which they
     *     came; none, or null, if there is no such header
     * @return what kind of speculative load it is
     */
    public static SpeculativeLoad ofLines(Function<String, List<String>> headers) {
        return ofLines(SecPurpose.FIELD.ofLines(headers), headers);
    }

    /**
     * Classifies a request of which {@code Sec-Purpose} has been read already, for instance out of octets.
     *
     * @param purpose what it says
     * @param headers returns the lines of a header by its name, as in {@link #ofLines(Function)}; it is asked for the fetch
     *     metadata alone
     * @return what kind of speculative load it is
     */
    public static SpeculativeLoad ofLines(SecPurpose purpose, Function<String, List<String>> headers) {
        Objects.requireNonNull(headers);
        return purpose.isPrefetch() ? of(purpose, DESTINATION.ofLines(headers), MODE.ofLines(headers)) : NONE;
    }

    private static SpeculativeLoad of(SecPurpose purpose, String destination, String mode) {
        if (destination.isEmpty() || NAVIGATED.contains(destination) != mode.equals("navigate") || mode.isEmpty()) {
            return UNKNOWN;
        }
        boolean document = destination.equals("document");
        if (purpose.isPrerender()) {
            return document ? NAVIGATION_PRERENDER : PRERENDER_SUBRESOURCE;
        }
        if (document) {
            return NAVIGATION_PREFETCH;
        }
        return destination.equals("empty") ? LINK_PREFETCH : UNKNOWN;
    }

    /**
     * Tells whether such a request counts as a visit.
     *
     * @return now, at activation, or never
     */
    public Visit visit() {
        return visit;
    }
}
