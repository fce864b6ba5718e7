// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import dev.sfv.inspector.log.LoggedRequest.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a JSON object that describe a request. A key of a nested object is written after the keys of the objects around it, with
 * dots between them: {@code request.headers.*}. The star means the name of a header.
 *
 * <p>The keys form a tree: an instance has the keys of one object, and the instances of the objects in it.
 */
final class JsonKeys {
    /** A role of a value, with the name of the header if it is one. */
    record Target(Role role, String header) {}

    private record Prefix(String text, Role role) {}

    private static final JsonKeys NOTHING = new JsonKeys();

    private final Map<String, JsonKeys> nested = new HashMap<>();
    private final List<Prefix> prefixes = new ArrayList<>();
    private Optional<Target> target = Optional.empty();

    private JsonKeys() {}

    /**
     * Reads keys from text.
     *
     * @param text for each role its name and its key: {@code method=request.method headers=request.headers.*}
     * @throws IllegalArgumentException with a message for users, if the text has another form
     */
    static JsonKeys parse(String text) {
        JsonKeys keys = new JsonKeys();
        boolean hasHeaders = false;
        for (String word : text.strip().split("[ ,]+", -1)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("expected ROLE=KEY, found " + word);
            }
            Role role = role(word.substring(0, equals));
            hasHeaders |= role == Role.HEADER;
            keys.add(role, word.substring(equals + 1));
        }
        if (!hasHeaders) {
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
        int dot = key.lastIndexOf('.');
        JsonKeys parent = dot < 0 ? this : make(key.substring(0, dot));
        if (isHeader) {
            parent.prefixes.add(new Prefix(key.substring(dot + 1, key.length() - 1), role));
        } else {
            parent.make(key.substring(dot + 1)).target = Optional.of(new Target(role, ""));
        }
    }

    private JsonKeys make(String key) {
        JsonKeys keys = this;
        for (String name : key.split("\\.", -1)) {
            keys = keys.nested.computeIfAbsent(name, unknown -> new JsonKeys());
        }
        return keys;
    }

    /** {@return the role of the value; empty if it has none} */
    Optional<Target> target() {
        return target;
    }

    /** {@return whether no value here has a role} */
    boolean isNothing() {
        return this == NOTHING;
    }

    /** {@return the keys in the value of a key of this object; a key with dots leads into nested objects} */
    JsonKeys of(String key) {
        JsonKeys keys = nested.get(key);
        if (keys != null) {
            return keys;
        }
        int dot = key.indexOf('.');
        if (dot >= 0) {
            JsonKeys outer = of(key.substring(0, dot));
            return outer.isNothing() ? NOTHING : outer.of(key.substring(dot + 1));
        }
        for (Prefix prefix : prefixes) {
            if (key.startsWith(prefix.text())) {
                return ofHeader(prefix.role(), key.substring(prefix.text().length()));
            }
        }
        return NOTHING;
    }

    /** Some servers write the name of a header with underscores. No wanted header has an underscore. */
    private static JsonKeys ofHeader(Role role, String key) {
        JsonKeys keys = new JsonKeys();
        keys.target = Optional.of(new Target(role, key.replace('_', '-')));
        return keys;
    }
}
