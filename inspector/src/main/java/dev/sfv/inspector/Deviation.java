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
 * A way in which a request deviates from the specifications, or from what browsers send. A deviation is a remark: a server can accept
 * the request.
 *
 * <p>The parameters of {@code prefetch} may have any order, because no specification gives the order a meaning.
 */
enum Deviation {
    SPACE_BEFORE_COLON(
            "RFC 9112, section 5.1",
            "there is a space between the name of a header and its colon. A server must answer 400. The line is ignored here",
            request -> request.has(OddLine.SPACE_BEFORE_COLON)),
    FOLDED_LINE(
            "RFC 9112, section 5.2",
            "a line begins with a space, so it continues the line before it. A server must answer 400, or join the lines, as is done here",
            request -> request.has(OddLine.FOLDED)),
    OTHER_LINE(
            "RFC 9112, sections 2.2 and 5",
            "a line is not a header. A server should answer 400. The line is ignored here",
            request -> request.has(OddLine.OTHER)),
    MALFORMED_PURPOSE(
            "RFC 9651, section 4.2",
            "Sec-Purpose is malformed. It is ignored as if it were absent",
            request -> request.purposeValue().isMalformed()),
    EMPTY_PURPOSE(
            "RFC 9651, section 3.1",
            "Sec-Purpose is empty. An empty List is not sent at all",
            request -> request.has(SecPurpose.NAME) && request.purposeValue().isEmpty()),
    OTHER_THAN_TOKEN(
            "Fetch, \"Sec-Purpose header\"",
            "Sec-Purpose has a member that is not a Token, so it is not a purpose",
            request -> request.purposeValue().hasOtherThanTokens()),
    NOT_DEFINED_YET(
            "Prefetch (WICG), \"The Sec-Purpose HTTP request header\"",
            "Sec-Purpose has a Token or a parameter that is not defined. It may be new or misspelled: upper and lower case differ",
            request -> request.purposeValue().hasUndefined()),
    PARAMETER_OTHER_THAN_TRUE(
            "Prefetch (WICG), \"The Sec-Purpose HTTP request header\", \"create navigation params by fetching\"",
            "a parameter of prefetch is not true. Browsers send only true. Other values count as true, except ?0",
            request -> request.purposeValue().hasParameterOtherThanTrue()),
    REPEATED_PREFETCH(
            "Prefetch (WICG), \"create navigation params by fetching\"",
            "Sec-Purpose contains prefetch more than once",
            request -> request.purposeValue().repeatsPrefetch()),
    SEVERAL_LINES(
            "Fetch, \"set a structured field value\"",
            "Sec-Purpose, Sec-Speculation-Tags or the fetch metadata have several lines. Browsers send one",
            Deviation::hasSeveralLines),
    NO_METADATA(
            "Fetch Metadata, \"append the Fetch metadata headers\"",
            "Sec-Purpose is present without Sec-Fetch-Dest or Sec-Fetch-Mode. Browsers send these to every https address",
            request -> request.isSpeculative()
                    && !(request.has(FetchMetadata.DESTINATION) && request.has(FetchMetadata.MODE))),
    LINK_PREFETCH_DESTINATION(
            "MDN, Sec-Purpose; web-platform-tests, prefetch-headers.https.html",
            "Sec-Fetch-Dest is not empty in a prefetch that is not a navigation. Links send empty for everything they load",
            request -> request.isSpeculative()
                    && !request.secPurpose().isPrerender()
                    && request.metadata().isForSomething()),
    CONTRADICTING_METADATA(
            "Fetch, \"navigation request\"",
            "Sec-Fetch-Mode and Sec-Fetch-Dest contradict each other: only documents, frames, embeds and objects are navigated to",
            Deviation::isContradictory),
    USER_ACTIVATION(
            "Fetch Metadata, \"set the Sec-Fetch-User header\"; Prefetch (WICG), \"prefetch\"",
            "Sec-Fetch-User is present. It belongs to a navigation that the user started. A speculative load is not such a navigation",
            request -> request.isSpeculative() && request.has(FetchMetadata.USER)),
    PRERENDER_ACROSS_SITES(
            "Prerendering Revamped (WICG), \"cross-site prerendering is not specified or implemented\"",
            "another site started this prerender",
            request -> request.purpose().load() == SpeculativeLoad.NAVIGATION_PRERENDER
                    && request.metadata().isCrossSite()),
    OTHER_ACCEPT(
            "Fetch, \"document Accept header value\"; MDN, Sec-Purpose",
            "Accept does not contain text/html. It does in navigations and link prefetches",
            request -> request.isFetchedAhead()
                    && Arrays.stream(request.value("Accept").split(",", -1))
                            .noneMatch(range -> range.strip().matches("(?i)text/html[ \t]*(;.*)?"))),
    OTHER_METHOD(
            "Prefetch (WICG), \"create a navigation request\"; Fetch, a request's method",
            "the method is not GET. Speculative loads use GET",
            request -> request.isFetchedAhead()
                    && !request.method().isEmpty()
                    && !request.method().equals("GET")),
    TAGS_OF_NO_RULE(
            "Prefetch (WICG), \"create navigation params by fetching\"",
            "Sec-Speculation-Tags is present, but the request is not a navigation that speculation rules started",
            request -> request.has(SecSpeculationTags.NAME) && isOfNoRule(request)),
    TAGS_ACROSS_SITES(
            "Speculation Rules Tags (WICG), \"The cross-site case\"",
            "Sec-Speculation-Tags comes from another site. Browsers send it only within a site",
            request ->
                    request.has(SecSpeculationTags.NAME) && request.metadata().isCrossSite()),
    FORGEABLE_SOURCE(
            "Fetch, \"forbidden request-header\"",
            "the purpose comes from a header that any script on a page can set",
            request -> request.purpose().source().isForgeable()),
    FORGEABLE_BESIDE(
            "Fetch, \"forbidden request-header\"",
            "there is a legacy header, which any script on a page can set. It was ignored",
            Deviation::hasForgeableBeside),
    EARLY_HINT(
            "measured, Firefox 153; docs/sec-purpose.md",
            "X-Moz: early hint is a preload for a page that the user waits for (status 103). It is not a prefetch",
            request -> isEarlyHint(request.value(Source.X_MOZ.headerName())));

    private final String specification;
    private final String message;

    @SuppressWarnings("ImmutableEnumChecker") // the predicates hold nothing
    private final Predicate<RequestHead> applies;

    Deviation(String specification, String message, Predicate<RequestHead> applies) {
        this.specification = specification;
        this.message = message;
        this.applies = applies;
    }

    /** {@return all deviations of a request} */
    static List<Deviation> of(RequestHead request) {
        return Arrays.stream(values())
                .filter(deviation -> deviation.applies.test(request))
                .toList();
    }

    /** {@return the specification that the request deviates from} */
    String specification() {
        return specification;
    }

    /** {@return a description of the deviation, to be shown to users} */
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

    /** In a mode other than navigate, only a document contradicts, unless {@link #LINK_PREFETCH_DESTINATION} already reports it. */
    private static boolean isContradictory(RequestHead request) {
        boolean documentOfPrerender =
                request.secPurpose().isPrerender() && request.metadata().isDocumentWithoutNavigation();
        return request.isSpeculative() && (request.metadata().isNavigationElsewhere() || documentOfPrerender);
    }

    /** An unknown load may be a navigation. */
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
