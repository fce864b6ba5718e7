// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A request in a log. Parts that the log does not have are empty.
 *
 * @param line the number of its first line in the log
 * @param method the method, or an empty text
 * @param target the path with the query, or an empty text
 * @param time the time of the request
 * @param status the status of the response
 * @param size the size of the response in bytes
 * @param headers the lines of each header as they were sent, by name, which is case-insensitive
 * @param responseHeaders the same for the response
 */
public record LoggedRequest(
        long line,
        String method,
        String target,
        Optional<Instant> time,
        OptionalInt status,
        OptionalLong size,
        Map<String, List<String>> headers,
        Map<String, List<String>> responseHeaders) {
    /** {@return the path without the query} */
    public String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    /**
     * Returns the lines of a header, combined.
     *
     * @param name the name
     * @return the value; empty if there is none
     */
    public String header(String name) {
        List<String> lines = headers.getOrDefault(name, List.of());
        return lines.size() == 1 ? lines.get(0) : String.join(", ", lines);
    }

    /** A request that is being read. */
    static final class Draft {
        private final Headers headers = new Headers();
        private final Headers responseHeaders = new Headers();
        private String method = "";
        private String target = "";
        private Optional<Instant> time = Optional.empty();
        private OptionalInt status = OptionalInt.empty();
        private OptionalLong size = OptionalLong.empty();
        private boolean empty = true;

        /** Takes a value in its role. Values that cannot be understood are ignored, for example a status that is not a number. */
        void set(Role role, String header, String value) {
            empty = false;
            switch (role) {
                case REQUEST_LINE -> requestLine(value);
                case METHOD -> method = value;
                case TARGET -> target = withoutOrigin(value);
                case TIME -> time = LogTime.parse(value);
                case STATUS -> number(value, 3).ifPresent(code -> status = OptionalInt.of((int) code));
                case SIZE -> size = number(value, 15);
                case HEADER -> add(headers, WantedHeaders.OF_REQUEST, header, value);
                case RESPONSE_HEADER -> add(responseHeaders, WantedHeaders.OF_RESPONSE, header, value);
            }
        }

        private void requestLine(String line) {
            int space = line.indexOf(' ');
            method = space < 0 ? line : line.substring(0, space);
            int end = line.indexOf(' ', space + 1);
            target = space < 0 ? "" : withoutOrigin(line.substring(space + 1, end < 0 ? line.length() : end));
        }

        /** {@return the path and the query of a URL} */
        private static String withoutOrigin(String address) {
            int origin = address.indexOf("://");
            if (address.startsWith("/") || origin < 0) {
                return address;
            }
            int path = address.indexOf('/', origin + 3);
            return path < 0 ? "/" : address.substring(path);
        }

        private static OptionalLong number(String value, int digits) {
            boolean isNumber = !value.isEmpty() && value.length() <= digits && hasDigitsOnly(value);
            return isNumber ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
        }

        private static boolean hasDigitsOnly(String value) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        private static void add(Headers all, WantedHeaders wanted, String name, String value) {
            if (wanted.has(name)) {
                all.add(name, value);
            }
        }

        boolean hasHeader(String name) {
            return headers.containsKey(name);
        }

        /** {@return whether it has no values yet} */
        boolean isEmpty() {
            return empty;
        }

        /** {@return whether it has more than a time or a status, which other lines of a log can have too} */
        boolean isRequest() {
            return !method.isEmpty() || !target.isEmpty() || !headers.isEmpty();
        }

        LoggedRequest finish(long line) {
            return new LoggedRequest(line, method, target, time, status, size, headers, responseHeaders);
        }
    }

    /** The meaning of a value in a log. */
    enum Role {
        REQUEST_LINE,
        METHOD,
        TARGET,
        TIME,
        STATUS,
        SIZE,
        HEADER,
        RESPONSE_HEADER
    }
}
