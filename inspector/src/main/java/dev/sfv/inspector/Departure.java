// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.RequestHead.OddLine;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.purpose.SpeculativeLoad;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A way in which a request departs from what the specifications say of such a request, or from what browsers send. Each is a
 * remark: that it is there does not make the request wrong for a server.
 *
 * <p>No order of the parameters of {@code prefetch} departs, since no specification gives it a meaning.
 */
enum Departure {
    SPACE_BEFORE_COLON(
            "RFC 9112, section 5.1",
            "a line has space between the name of a header and the colon: a server must answer 400; not read here",
            request -> request.has(OddLine.SPACE_BEFORE_COLON)),
    FOLDED_LINE(
            "RFC 9112, section 5.2",
            "a line begins with space, which continues the one before it: a server must answer 400, or join them, as here",
            request -> request.has(OddLine.FOLDED)),
    OTHER_LINE(
            "RFC 9112, sections 2.2 and 5",
            "a line is no header: a server should answer 400; not read here",
            request -> request.has(OddLine.OTHER)),
    MALFORMED_PURPOSE(
            "RFC 9651, section 4.2",
            "Sec-Purpose is malformed, and so ignored as if it were absent",
            request -> request.purposeValue().isMalformed()),
    EMPTY_PURPOSE(
            "RFC 9651, section 3.1",
            "Sec-Purpose is empty, where an empty List is not sent at all",
            request -> request.has(SecPurpose.NAME) && request.purposeValue().isEmpty()),
    OTHER_THAN_TOKEN(
            "Fetch, \"Sec-Purpose header\"",
            "Sec-Purpose has a member that is no token, and so no purpose",
            request -> request.purposeValue().hasOtherThanTokens()),
    NOT_DEFINED_YET(
            "Prefetch (WICG), \"The Sec-Purpose HTTP request header\"",
            "Sec-Purpose has a token or a parameter that is not defined: of the future, or misspelled; the case matters",
            request -> request.purposeValue().hasUndefined()),
    PARAMETER_OTHER_THAN_TRUE(
            "Prefetch (WICG), \"The Sec-Purpose HTTP request header\", \"create navigation params by fetching\"",
            "a parameter of prefetch is sent as true alone; any other value counts as true, but for ?0",
            request -> request.purposeValue().hasParameterOtherThanTrue()),
    REPEATED_PREFETCH(
            "Prefetch (WICG), \"create navigation params by fetching\"",
            "Sec-Purpose says prefetch more than once",
            request -> request.purposeValue().repeatsPrefetch()),
    SEVERAL_LINES(
            "Fetch, \"set a structured field value\"",
            "Sec-Purpose, its tags or the fetch metadata come on several lines, where a browser sends one",
            Departure::hasSeveralLines),
    NO_METADATA(
            "Fetch Metadata, \"append the Fetch metadata headers\"",
            "Sec-Purpose comes without Sec-Fetch-Dest or Sec-Fetch-Mode, which go to every https address",
            request -> request.isSpeculative()
                    && !(request.has(FetchMetadata.DESTINATION) && request.has(FetchMetadata.MODE))),
    LINK_PREFETCH_DESTINATION(
            "MDN, Sec-Purpose; web-platform-tests, prefetch-headers.https.html",
            "Sec-Fetch-Dest is not empty in a prefetch without navigation: links send empty, whatever they load",
            request -> request.isSpeculative()
                    && !request.secPurpose().isPrerender()
                    && request.metadata().isForSomething()),
    CONTRADICTING_METADATA(
            "Fetch, \"navigation request\"",
            "Sec-Fetch-Mode and Sec-Fetch-Dest contradict: only documents, frames, embeds and objects are navigated to",
            Departure::isContradictory),
    USER_ACTIVATION(
            "Fetch Metadata, \"set the Sec-Fetch-User header\"; Prefetch (WICG), \"prefetch\"",
            "Sec-Fetch-User is sent with a navigation that the user began, which a speculative load is not",
            request -> request.isSpeculative() && request.has(FetchMetadata.USER)),
    PRERENDER_ACROSS_SITES(
            "Prerendering Revamped (WICG), \"cross-site prerendering is not specified or implemented\"",
            "a prerender was begun by another site",
            request -> request.purpose().load() == SpeculativeLoad.NAVIGATION_PRERENDER
                    && request.metadata().isCrossSite()),
    OTHER_ACCEPT(
            "Fetch, \"document Accept header value\"; MDN, Sec-Purpose",
            "Accept does not name text/html, as that of a navigation and of a link prefetch does",
            request -> request.isFetchedAhead()
                    && Arrays.stream(request.value("Accept").split(",", -1))
                            .noneMatch(range -> range.strip().matches("(?i)text/html[ \t]*(;.*)?"))),
    OTHER_METHOD(
            "Prefetch (WICG), \"create a navigation request\"; Fetch, a request's method",
            "what is fetched ahead is fetched by GET",
            request -> request.isFetchedAhead()
                    && !request.method().isEmpty()
                    && !request.method().equals("GET")),
    TAGS_OF_NO_RULE(
            "Prefetch (WICG), \"create navigation params by fetching\"",
            "Sec-Speculation-Tags comes with something else than a navigation that speculation rules began",
            request -> request.has(SecSpeculationTags.NAME) && isOfNoRule(request)),
    TAGS_ACROSS_SITES(
            "Speculation Rules Tags (WICG), \"The cross-site case\"",
            "Sec-Speculation-Tags comes from another site; it is sent within a site only",
            request ->
                    request.has(SecSpeculationTags.NAME) && request.metadata().isCrossSite()),
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
            request -> isEarlyHint(request.value(Source.X_MOZ.headerName())));

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

    private static boolean hasSeveralLines(RequestHead request) {
        return Stream.of(
                        SecPurpose.NAME,
                        SecSpeculationTags.NAME,
                        FetchMetadata.DESTINATION,
                        FetchMetadata.MODE,
                        FetchMetadata.SITE,
                        FetchMetadata.USER)
                .anyMatch(name -> request.lines(name).size() > 1);
    }

    /** Without navigation, only a document contradicts, and not where {@link #LINK_PREFETCH_DESTINATION} says so already. */
    private static boolean isContradictory(RequestHead request) {
        boolean documentOfPrerender =
                request.secPurpose().isPrerender() && request.metadata().isDocumentWithoutNavigation();
        return request.isSpeculative() && (request.metadata().isNavigationElsewhere() || documentOfPrerender);
    }

    /** Of an unknown load, it is not known whether it is a navigation. */
    private static boolean isOfNoRule(RequestHead request) {
        SpeculativeLoad load = request.isSpeculative() ? request.purpose().load() : SpeculativeLoad.NONE;
        return switch (load) {
            case NONE, LINK_PREFETCH, SUBRESOURCE_PREFETCH, PRERENDER_SUBRESOURCE -> true;
            case NAVIGATION_PREFETCH, NAVIGATION_PRERENDER, UNKNOWN -> false;
        };
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
