// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import dev.sfv.inspector.log.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a request that are compared: texts by name, without empty ones. */
final class Facts {
    private static final List<String> HEADERS =
            List.of("Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Purpose", "Sec-Speculation-Tags", "User-Agent");

    private final Map<String, String> texts = new TreeMap<>();

    private Facts(String method, String target, int status, long size, UnaryOperator<String> header) {
        set("method", method);
        set("target", target);
        set("status", Integer.toString(status));
        set("size", Long.toString(size));
        HEADERS.forEach(name -> set(name, header.apply(name)));
    }

    /** {@return the values of a request that was sent} */
    static Facts of(SentRequest request) {
        return new Facts(
                request.method(),
                request.pathAndQuery(),
                request.statusOfAnswer(),
                request.sizeOfAnswer(),
                request::header);
    }

    /** {@return the values of a request in a log} Some servers write a hyphen for a size of 0. */
    static Facts of(LoggedRequest request) {
        return new Facts(
                request.method(),
                request.target(),
                request.status().orElseThrow(),
                request.size().orElse(0),
                request::header);
    }

    /** Replaces a text, and returns the previous one. */
    String set(String name, String text) {
        String previous = text.isEmpty() ? texts.remove(name) : texts.put(name, text);
        return previous == null ? "" : previous;
    }

    /** {@return a line for each request} They are sorted, because servers log requests of different connections in any order. */
    static String sorted(Stream<Facts> all) {
        return all.map(Facts::toString).sorted().collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
