// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import dev.sfv.inspector.log.LoggedRequest.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of an access log: fields, with texts between them.
 *
 * @param fields its fields, in order
 * @param tail the text after the last field, with the end of the line
 * @param escapes the way in which values are escaped
 */
record AccessLogPattern(List<Field> fields, String tail, Escapes escapes) {
    /**
     * A field of a line.
     *
     * @param before the text before it
     * @param role its role, if it is used
     * @param header the name of the header, if it is one
     */
    record Field(String before, Optional<Role> role, String header) {}

    /** Ends a line, so that the last field is followed by a text too. */
    static final String END = "\n";

    private static final String COMMON = "%h %l %u %t \"%r\" %>s %b";
    private static final String COMBINED = COMMON + " \"%{Referer}i\" \"%{User-Agent}i\"";

    /**
     * A field: {@code %{i,NAME}} (Undertow), {@code %{NAME}i} and {@code %b} (Apache httpd, Tomcat, Jetty), {@code $name} (nginx). Apache
     * httpd allows a condition on the status after the percent sign.
     */
    private static final Pattern FIELD = Pattern.compile(
            "%\\{([a-z]),([^}]*)}|%[!<>0-9,]*(?:\\{([^}]*)})?(\\^t[io]|[A-Za-z])|\\$\\{?([a-z0-9_]+)}?");

    /**
     * Reads a pattern, as it is in the configuration of the server. It may begin with {@code common} or {@code combined}. Quotes may be
     * escaped, as in the configuration of Apache httpd, or in the XML of Tomcat.
     *
     * @throws IllegalArgumentException with a message for users, if it has no header with the purpose
     */
    static AccessLogPattern parse(String pattern) {
        String text = pattern.replace("\\\"", "\"")
                .replace("&quot;", "\"")
                .replaceFirst("^combined\\b", Matcher.quoteReplacement(COMBINED))
                .replaceFirst("^common\\b", Matcher.quoteReplacement(COMMON));
        List<Field> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String before = text.substring(end, matcher.start());
            require(
                    fields.isEmpty() || !before.isEmpty(),
                    "expected a text between two fields of a pattern, before " + matcher.group());
            fields.add(field(before, matcher));
            end = matcher.end();
        }
        require(
                fields.stream().anyMatch(field -> WantedHeaders.OF_PURPOSE.has(field.header())),
                "expected a pattern with a header that has the purpose, as in: combined \"%{Sec-Purpose}i\"");
        return new AccessLogPattern(List.copyOf(fields), text.substring(end) + END, escapes(text));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Only Undertow writes a comma before the name of a header. */
    private static Escapes escapes(String text) {
        return text.contains("%{i,") ? Escapes.NONE : Escapes.BACKSLASH;
    }

    private static Field field(String before, Matcher matcher) {
        if (matcher.group(1) != null) {
            return ofLetter(before, matcher.group(1), matcher.group(2));
        }
        if (matcher.group(4) != null) {
            return ofLetter(before, matcher.group(4), matcher.group(3) == null ? "" : matcher.group(3));
        }
        return ofVariable(before, matcher.group(5));
    }

    private static Field ofLetter(String before, String letter, String name) {
        return switch (letter) {
            case "r" -> new Field(before, Optional.of(Role.REQUEST_LINE), "");
            case "m" -> new Field(before, Optional.of(Role.METHOD), "");
            case "U" -> new Field(before, Optional.of(Role.TARGET), "");
            case "s" -> new Field(before, Optional.of(Role.STATUS), "");
            case "b", "B", "O" -> new Field(before, Optional.of(Role.SIZE), "");
            case "t" -> new Field(before, Optional.of(Role.TIME), "");
            case "i" -> new Field(before, Optional.of(Role.HEADER), name);
            case "o" -> new Field(before, Optional.of(Role.RESPONSE_HEADER), name);
            default -> new Field(before, Optional.empty(), "");
        };
    }

    private static Field ofVariable(String before, String name) {
        if (name.startsWith("http_")) {
            return new Field(before, Optional.of(Role.HEADER), headerName(name.substring("http_".length())));
        }
        if (name.startsWith("sent_http_")) {
            return new Field(
                    before, Optional.of(Role.RESPONSE_HEADER), headerName(name.substring("sent_http_".length())));
        }
        return new Field(before, roleOf(name), "");
    }

    private static String headerName(String variable) {
        return variable.replace('_', '-');
    }

    private static Optional<Role> roleOf(String variable) {
        return switch (variable) {
            case "request" -> Optional.of(Role.REQUEST_LINE);
            case "request_method" -> Optional.of(Role.METHOD);
            case "request_uri", "uri" -> Optional.of(Role.TARGET);
            case "status" -> Optional.of(Role.STATUS);
            case "body_bytes_sent", "bytes_sent" -> Optional.of(Role.SIZE);
            case "time_local", "time_iso8601", "msec" -> Optional.of(Role.TIME);
            default -> Optional.empty();
        };
    }

    /** {@return the text after a field} */
    String after(int field) {
        return field + 1 < fields.size() ? fields.get(field + 1).before() : tail;
    }
}
