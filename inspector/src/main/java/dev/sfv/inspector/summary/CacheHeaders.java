// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import dev.sfv.inspector.log.LoggedRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The headers of a response that the HTTP cache of a browser uses.
 *
 * <p>{@code Cache-Control} is not a structured field: its names are case-insensitive, its list may have empty members, and {@code
 * max-age="60"} has to be understood (RFC 9111, section 5.2). So it is split at the commas.
 */
final class CacheHeaders {
    private static final String COMMA = "\\s*,\\s*";

    /** Some of these are in every response. If none is logged, the log has no headers of responses. */
    private static final List<String> NAMES =
            List.of("Cache-Control", "Content-Type", "Date", "ETag", "Expires", "Last-Modified", "Vary");

    private final LoggedRequest request;
    private final Map<String, String> directives = new HashMap<>();

    CacheHeaders(LoggedRequest request) {
        this.request = request;
        for (String member : header("Cache-Control").toLowerCase(Locale.ROOT).split(COMMA, -1)) {
            String[] nameAndValue = member.replace("\"", "").strip().split("\\s*=\\s*", 2);
            directives.putIfAbsent(nameAndValue[0], nameAndValue[nameAndValue.length - 1]);
        }
    }

    private String header(String name) {
        return String.join(", ", request.responseHeaders().getOrDefault(name, List.of()));
    }

    private boolean has(String name) {
        return request.responseHeaders().containsKey(name);
    }

    boolean isEmpty() {
        return NAMES.stream().noneMatch(this::has);
    }

    boolean hasDirective(String name) {
        return directives.containsKey(name);
    }

    String[] vary() {
        return header("Vary").strip().split(COMMA, -1);
    }

    /** {@return the freshness lifetime in seconds, if it is explicit (section 4.2.1); 0 if it is invalid} */
    OptionalLong lifetime() {
        String maxAge = directives.get("max-age");
        if (maxAge != null) {
            return OptionalLong.of(seconds(maxAge));
        }
        Optional<Instant> begin = date("Date").or(request::time);
        if (!has("Expires") || begin.isEmpty()) {
            return OptionalLong.empty();
        }
        Instant end = date("Expires").orElse(begin.get());
        return OptionalLong.of(end.getEpochSecond() - begin.get().getEpochSecond());
    }

    /** {@return the age of the response in seconds, if it came from a cache on the way} */
    long age() {
        return seconds(header("Age"));
    }

    private static long seconds(String digits) {
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
    }

    private Optional<Instant> date(String name) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header(name), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
