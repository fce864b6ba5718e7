// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import dev.sfv.inspector.log.LoggedRequest.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a JSON object has what is told of a request. A key of a nested object is written after those around it, with dots between:
 * {@code request.headers.*}. The star stands for the name of a header.
 */
final class JsonKeys {
    /** A role of a value, with the name of the header if it is one. */
    record Target(Role role, String header) {}

    private record Prefix(String text, Role role) {}

    private final String text;
    private final Map<String, Role> exact = new HashMap<>();
    private final List<Prefix> prefixes = new ArrayList<>();

    private JsonKeys(String text) {
        this.text = text;
    }

    /**
     * Reads keys from text.
     *
     * @param text for each role its name and its key: {@code method=request.method headers=request.headers.*}
     * @throws IllegalArgumentException with a message for people, if that is something else
     */
    static JsonKeys parse(String text) {
        JsonKeys keys = new JsonKeys(text);
        for (String word : text.strip().split("[ ,]+", -1)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("expected ROLE=KEY, found " + word);
            }
            keys.add(role(word.substring(0, equals)), word.substring(equals + 1));
        }
        if (keys.prefixes.stream().noneMatch(prefix -> prefix.role() == Role.HEADER)) {
            throw new IllegalArgumentException("expected a key of headers, as in headers=request.headers.*");
        }
        return keys;
    }

    private static Role role(String name) {
        return switch (name) {
            case "method" -> Role.METHOD;
            case "target" -> Role.TARGET;
            case "request" -> Role.REQUEST_LINE;
            case "time" -> Role.TIME;
            case "status" -> Role.STATUS;
            case "size" -> Role.SIZE;
            case "headers" -> Role.HEADER;
            case "response-headers" -> Role.RESPONSE_HEADER;
            default ->
                throw new IllegalArgumentException(
                        "expected method, target, request, time, status, size, headers or response-headers, found "
                                + name);
        };
    }

    private void add(Role role, String key) {
        boolean isHeader = role == Role.HEADER || role == Role.RESPONSE_HEADER;
        if (isHeader != key.endsWith("*")) {
            throw new IllegalArgumentException(
                    "expected a star at the end of a key of headers, and nowhere else, found " + key);
        }
        if (isHeader) {
            prefixes.add(new Prefix(key.substring(0, key.length() - 1), role));
        } else {
            exact.put(key, role);
        }
    }

    /** {@return the role of the value of a key; empty if it has none} */
    Optional<Target> find(String key) {
        Role role = exact.get(key);
        if (role != null) {
            return Optional.of(new Target(role, ""));
        }
        for (Prefix prefix : prefixes) {
            if (key.startsWith(prefix.text())) {
                return Optional.of(new Target(
                        prefix.role(), headerName(key.substring(prefix.text().length()))));
            }
        }
        return Optional.empty();
    }

    /** Some servers write the name of a header with underscores. No header that is looked at has one. */
    private static String headerName(String key) {
        return key.replace('_', '-').toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
