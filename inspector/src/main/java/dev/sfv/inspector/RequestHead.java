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

/** What a request says before its body, and what the library makes of it. */
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
     * Takes a request.
     *
     * @param line its first line, or what else it is to be called
     * @param headers the lines of each header by its name
     * @param oddLines what else it has
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

    /** The names of all headers, in an order that does not depend on that of the request. */
    Iterable<String> names() {
        return lines.keySet();
    }

    /** What it is for, whichever header has the purpose. */
    RequestPurpose purpose() {
        return purpose;
    }

    /** What {@code Sec-Purpose} says, alone. */
    SecPurpose secPurpose() {
        return SecPurpose.parse(lines(SecPurpose.NAME));
    }

    /** How {@code Sec-Purpose} is written. */
    PurposeValue purposeValue() {
        return PurposeValue.of(lines(SecPurpose.NAME));
    }

    FetchMetadata metadata() {
        return FetchMetadata.of(this);
    }

    /** Whether {@code Sec-Purpose} itself says that it is speculative. */
    boolean isSpeculative() {
        return purpose.source() == Source.SEC_PURPOSE && purpose.load() != SpeculativeLoad.NONE;
    }

    /** Whether it is known to be what a link or a rule asks for, and not a part of a prerendered page. */
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

    /** The lines of a header, combined; empty if there is none. */
    String value(String name) {
        return String.join(", ", lines(name));
    }

    /** The token that a field consists of; empty if there is none, or something else. */
    String token(String name) {
        return SfItem.tryParse(lines(name))
                .flatMap(item -> item.get(ValueType.TOKEN))
                .orElse("");
    }

    /** The method, in HTTP/1.1 or HTTP/2; empty if it is not told. */
    String method() {
        Matcher requestLine = METHOD.matcher(line);
        return requestLine.lookingAt() ? requestLine.group(1) : value(":method");
    }
}
