// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.util.stream.Collectors.groupingBy;

import dev.sfv.fields.StructuredFields;
import dev.sfv.purpose.RequestPurpose.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of the headers that are kept. Other headers are ignored. */
final class WantedHeaders {
    /** A lower-case letter and its upper-case letter have the same remainder. */
    private static final int LETTERS = 32;

    private static final int SLOTS = 40 * LETTERS;

    static final WantedHeaders OF_REQUEST = new WantedHeaders(ofRequest());

    /** {@code Set-Cookie}, and the headers that decide whether a browser may store the response and use it. */
    static final WantedHeaders OF_RESPONSE = new WantedHeaders(Set.of(
            "Age", "Cache-Control", "Content-Type", "Date", "ETag", "Expires", "Last-Modified", "Set-Cookie", "Vary"));

    /** The headers with the purpose of a request. */
    static final WantedHeaders OF_PURPOSE = new WantedHeaders(purposes());

    /** The names by length and first letter, which are quick to compare. A slot seldom has more than one name. */
    private final List<List<String>> names = new ArrayList<>(Collections.nCopies(SLOTS, List.of()));

    private WantedHeaders(Set<String> names) {
        Map<Integer, List<String>> bySlot = names.stream().collect(groupingBy(name -> slot(name, name.length())));
        bySlot.forEach(this.names::set);
    }

    private static int slot(String line, int end) {
        return (end * LETTERS + line.charAt(0) % LETTERS) % SLOTS;
    }

    private static Set<String> ofRequest() {
        Set<String> names = purposes();
        names.addAll(StructuredFields.STANDARD.asMap().keySet());
        names.add("User-Agent");
        return names;
    }

    private static Set<String> purposes() {
        Set<String> names = new TreeSet<>();
        for (Source source : Source.values()) {
            if (source != Source.NONE) {
                names.add(source.headerName());
            }
        }
        return names;
    }

    /** {@return whether a name is one of these; case is ignored} */
    boolean has(String name) {
        return has(name, name.length());
    }

    /** {@return whether the text of a line before an index is one of these names} */
    boolean has(String line, int end) {
        if (end <= 0) {
            return false;
        }
        for (String name : names.get(slot(line, end))) {
            if (name.length() == end && line.regionMatches(true, 0, name, 0, end)) {
                return true;
            }
        }
        return false;
    }
}
