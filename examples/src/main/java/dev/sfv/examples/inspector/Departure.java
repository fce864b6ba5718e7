// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.inspector;

import dev.sfv.header.RequestPurpose.Source;
import dev.sfv.header.SecPurpose;
import dev.sfv.header.SecSpeculationTags;
import dev.sfv.header.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A way in which a request departs from what the specifications say of such a request, or from what browsers send. Each is a
 * remark: that it is there does not make the request wrong for a server.
 */
enum Departure {
    MALFORMED_PURPOSE(
            "RFC 9651, section 4.2",
            "Sec-Purpose is malformed, and so ignored as if it were absent",
            request -> isMalformed(request.lines(SecPurpose.NAME))),
    SEVERAL_PURPOSE_LINES(
            "Fetch, \"set a structured field value\"",
            "Sec-Purpose comes on several lines, where a browser sends one",
            request -> request.lines(SecPurpose.NAME).size() > 1),
    REPEATED_PREFETCH(
            "Prefetch (WICG), \"create navigation params by fetching\"",
            "Sec-Purpose says prefetch more than once",
            request -> request.secPurpose().purposes().stream()
                            .filter(purpose -> purpose.token().equals("prefetch"))
                            .count()
                    > 1),
    NO_METADATA(
            "Fetch Metadata, \"append the Fetch metadata headers\"",
            "Sec-Purpose comes without Sec-Fetch-Dest or Sec-Fetch-Mode, which go to every https address",
            request -> isSpeculative(request) && !(request.has(Names.DESTINATION) && request.has(Names.MODE))),
    LINK_PREFETCH_DESTINATION(
            "MDN, Sec-Purpose; web-platform-tests, prefetch-headers.https.html",
            "a prefetch that is no navigation is a link's, of which Sec-Fetch-Dest is empty, whatever the link says",
            Departure::isLinkPrefetchElsewhere),
    CONTRADICTING_METADATA(
            "Fetch, \"navigation request\"",
            "Sec-Fetch-Mode and Sec-Fetch-Dest contradict: only documents, frames, embeds and objects are navigated to",
            Departure::isContradictory),
    OTHER_ACCEPT(
            "Fetch, \"document Accept header value\"; MDN, Sec-Purpose",
            "Accept does not name text/html, as that of a navigation and of a link prefetch does",
            request -> isFetchedAhead(request)
                    && Arrays.stream(request.value("Accept").split(",", -1))
                            .noneMatch(range -> range.strip().matches("(?i)text/html[ \t]*(;.*)?"))),
    OTHER_METHOD(
            "Prefetch (WICG), \"create a navigation request\"; Fetch, a request's method",
            "what is fetched ahead is fetched by GET",
            request -> isFetchedAhead(request)
                    && !request.method().isEmpty()
                    && !request.method().equals("GET")),
    TAGS_OF_NO_RULE(
            "Prefetch (WICG), \"create navigation params by fetching\"",
            "Sec-Speculation-Tags comes with something else than a navigation that speculation rules began",
            request -> request.has(SecSpeculationTags.NAME) && Names.WITHOUT_TAGS.contains(request.load())),
    TAGS_ACROSS_SITES(
            "Speculation Rules Tags (WICG), \"The cross-site case\"",
            "Sec-Speculation-Tags comes from another site; it is sent within a site only",
            request -> request.has(SecSpeculationTags.NAME)
                    && request.token("Sec-Fetch-Site").equals("cross-site")),
    FORGEABLE_SOURCE(
            "Fetch, \"forbidden request-header\"",
            "the purpose comes from a header that any script on a page can set",
            request -> request.purpose().source().isForgeable()),
    FORGEABLE_BESIDE(
            "Fetch, \"forbidden request-header\"",
            "an older header is there that any script on a page can set; it did not decide",
            Departure::hasForgeableBeside),
    EARLY_HINT(
            "measured, Firefox 153; docs/sec-purpose.md",
            "X-Moz: early hint is a preload by Early Hints (103), for a page that the user waits for; not a prefetch",
            request -> isEarlyHint(request.value(Names.X_MOZ)));

    /** What the rules above ask for. */
    private static final class Names {
        static final String DESTINATION = "Sec-Fetch-Dest";
        static final String MODE = "Sec-Fetch-Mode";
        static final String X_MOZ = Source.X_MOZ.headerName();

        /** The destinations of a navigation request, as Fetch lists them. */
        static final Set<String> NAVIGATED = Set.of("document", "embed", "frame", "iframe", "object");

        /** Of an unknown load, it is not known whether it is a navigation. */
        static final Set<SpeculativeLoad> WITHOUT_TAGS =
                EnumSet.of(SpeculativeLoad.NONE, SpeculativeLoad.LINK_PREFETCH, SpeculativeLoad.PRERENDER_SUBRESOURCE);
    }

    private final String specification;
    private final String message;

    @SuppressWarnings("ImmutableEnumChecker") // the predicates hold nothing
    private final Predicate<RequestHead> applies;

    Departure(String specification, String message, Predicate<RequestHead> applies) {
        this.specification = specification;
        this.message = message;
        this.applies = applies;
    }

    /** All departures of a request. */
    static List<Departure> of(RequestHead request) {
        return Arrays.stream(values())
                .filter(departure -> departure.applies.test(request))
                .toList();
    }

    /** Where it is said how such a request should be. */
    String specification() {
        return specification;
    }

    /** What is remarkable, for people. */
    String message() {
        return message;
    }

    private static boolean isMalformed(List<String> lines) {
        try {
            SecPurpose.parseStrict(lines);
            return false;
        } catch (SfException e) {
            return true;
        }
    }

    private static boolean isSpeculative(RequestHead request) {
        return request.load() != SpeculativeLoad.NONE;
    }

    /** Whether it is known to be what a link or a rule asks for, and not a part of a prerendered page. */
    private static boolean isFetchedAhead(RequestHead request) {
        return switch (request.load()) {
            case LINK_PREFETCH, NAVIGATION_PREFETCH, NAVIGATION_PRERENDER -> true;
            case NONE, PRERENDER_SUBRESOURCE, UNKNOWN -> false;
        };
    }

    private static boolean isLinkPrefetchElsewhere(RequestHead request) {
        String mode = request.token(Names.MODE);
        String destination = request.token(Names.DESTINATION);
        return isSpeculative(request)
                && !request.secPurpose().isPrerender()
                && !mode.isEmpty()
                && !mode.equals("navigate")
                && !destination.isEmpty()
                && !destination.equals("empty");
    }

    /** Without navigation, only a document contradicts, and not where {@link #LINK_PREFETCH_DESTINATION} says so already. */
    private static boolean isContradictory(RequestHead request) {
        String mode = request.token(Names.MODE);
        String destination = request.token(Names.DESTINATION);
        if (!isSpeculative(request) || mode.isEmpty() || destination.isEmpty()) {
            return false;
        }
        return mode.equals("navigate")
                ? !Names.NAVIGATED.contains(destination)
                : destination.equals("document") && request.secPurpose().isPrerender();
    }

    private static boolean hasForgeableBeside(RequestHead request) {
        return Arrays.stream(Source.values())
                .filter(source ->
                        source.isForgeable() && source != request.purpose().source())
                .map(source -> request.value(source.headerName()))
                .anyMatch(value -> !value.isEmpty() && !isEarlyHint(value));
    }

    private static boolean isEarlyHint(String value) {
        return value.equalsIgnoreCase("early hint");
    }
}
