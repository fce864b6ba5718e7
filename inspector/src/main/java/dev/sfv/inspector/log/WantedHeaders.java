// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import dev.sfv.fields.StructuredFields;
import dev.sfv.purpose.RequestPurpose.Source;
import java.util.Set;
import java.util.TreeSet;

/** The headers that are looked at. Others are not kept. */
final class WantedHeaders {
    static final WantedHeaders OF_REQUEST = new WantedHeaders(ofRequest());
    static final WantedHeaders OF_RESPONSE = new WantedHeaders(Set.of("Set-Cookie"));

    /** Those that tell the purpose of a request. */
    static final WantedHeaders OF_PURPOSE = new WantedHeaders(purposes());

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private WantedHeaders(Set<String> names) {
        this.names.addAll(names);
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

    /** Whether a name is one of these, in any case of letters. */
    boolean has(String name) {
        return names.contains(name);
    }
}
