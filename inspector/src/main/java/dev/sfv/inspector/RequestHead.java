// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.SfItem;
import dev.sfv.model.ValueType;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The request line and the headers of a request, and the meaning of its headers. */
final class RequestHead {
    /** A line that is neither a request line nor a header. */
    enum OddLine {
        /** It would be a header if there were no space before the colon. */
        SPACE_BEFORE_COLON,
        /** It continues a header. */
        FOLDED,
        OTHER
    }

    private static final Pattern METHOD = Pattern.compile("([A-Z]+) ");

    private final String line;
    private final Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<OddLine> oddLines;
    private final RequestPurpose purpose;

    /**
     * Makes the head of a request.
     *
     * @param line its first line, or another title
     * @param headers the lines of each header by its name
     * @param oddLines the kinds of its other lines
     */
    RequestHead(String line, Map<String, List<String>> headers, Set<OddLine> oddLines) {
        this.line = line;
        this.oddLines = Set.copyOf(oddLines);
        headers.forEach((name, values) ->
                lines.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(values));
        this.purpose = RequestPurpose.from(lines::get);
    }

    String line() {
        return line;
    }

    /** {@return the names of all headers, in an order that does not depend on that of the request} */
    Iterable<String> names() {
        return lines.keySet();
    }

    /** {@return the purpose of the request, from any header that can have it} */
    RequestPurpose purpose() {
        return purpose;
    }

    /** {@return the meaning of {@code Sec-Purpose} alone} */
    SecPurpose secPurpose() {
        return SecPurpose.parse(lines(SecPurpose.NAME));
    }

    /** {@return the way in which {@code Sec-Purpose} is written} */
    PurposeValue purposeValue() {
        return PurposeValue.of(lines(SecPurpose.NAME));
    }

    FetchMetadata metadata() {
        return FetchMetadata.of(this);
    }

    /** {@return whether the request is speculative according to {@code Sec-Purpose} itself} */
    boolean isSpeculative() {
        return purpose.source() == Source.SEC_PURPOSE && purpose.load() != SpeculativeLoad.NONE;
    }

    /** {@return whether the request is for the target of a link or a rule, and not for a part of a prerendered page} */
    boolean isFetchedAhead() {
        return switch (purpose.load()) {
            case LINK_PREFETCH, NAVIGATION_PREFETCH, NAVIGATION_PRERENDER -> true;
            case NONE, SUBRESOURCE_PREFETCH, PRERENDER_SUBRESOURCE, UNKNOWN -> false;
        };
    }

    boolean has(OddLine odd) {
        return oddLines.contains(odd);
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    List<String> lines(String name) {
        return lines.getOrDefault(name, List.of());
    }

    /** {@return the combined lines of a header; empty if it is absent} */
    String value(String name) {
        return String.join(", ", lines(name));
    }

    /** {@return the token that a field consists of; empty if the field is absent or is not a token} */
    String token(String name) {
        return SfItem.tryParse(lines(name))
                .flatMap(item -> item.get(ValueType.TOKEN))
                .orElse("");
    }

    /** {@return the method, in HTTP/1.1 or HTTP/2; empty if it is absent} */
    String method() {
        Matcher requestLine = METHOD.matcher(line);
        return requestLine.lookingAt() ? requestLine.group(1) : value(":method");
    }
}
