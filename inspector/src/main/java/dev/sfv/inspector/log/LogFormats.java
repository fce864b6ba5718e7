// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats. */
public final class LogFormats {
    private static final List<LogFormat> NAMED = named();

    /** Access logs with the header at the end, as our documentation recommends. */
    private static final List<AccessLog> ACCESS_LOGS = List.of(
            AccessLog.ofPattern("combined \"%{Sec-Purpose}i\""), AccessLog.ofPattern("common \"%{Sec-Purpose}i\""));

    private LogFormats() {}

    private static List<LogFormat> named() {
        List<LogFormat> named = new ArrayList<>(List.of(new HeaderLines(), new Har()));
        named.addAll(JsonLines.servers());
        return List.copyOf(named);
    }

    /** {@return the names of the formats that need only a name} */
    public static List<String> names() {
        return NAMED.stream().map(LogFormat::name).toList();
    }

    /** {@return the formats that are tried if none is given, to be shown to users} */
    public static String tried() {
        return String.join(", ", names()) + ", and the patterns "
                + ACCESS_LOGS.stream().map(LogFormat::name).collect(Collectors.joining(" and "));
    }

    /**
     * Finds a format by name.
     *
     * @param name one of {@link #names()}, in any case of letters
     * @return the format
     * @throws IllegalArgumentException with a message for users, if there is no such format
     */
    public static LogFormat ofName(String name) {
        return NAMED.stream()
                .filter(format -> format.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + String.join(", ", names()) + ", found " + name));
    }

    /**
     * Makes the format of an access log with a pattern.
     *
     * @param pattern as in the configuration of Apache httpd, Tomcat, Jetty, Undertow or nginx
     * @return the format
     * @throws IllegalArgumentException with a message for users, if the pattern cannot be used
     */
    public static LogFormat ofPattern(String pattern) {
        return AccessLog.ofPattern(pattern);
    }

    /**
     * Makes a format of JSON lines with other keys.
     *
     * @param keys for each role its name and its key, as in {@code target=req.path headers=req.headers.*}
     * @return the format
     * @throws IllegalArgumentException with a message for users, if the keys are malformed
     */
    public static LogFormat ofKeys(String keys) {
        return JsonLines.ofKeys(keys);
    }

    /** Recognizes a log by its beginning. */
    static Optional<LogFormat> recognize(byte[] begin) {
        Beginning beginning = new Beginning(begin);
        if (beginning.isHar()) {
            return Optional.of(new Har());
        }
        return beginning.jsonLines().or(() -> beginning.accessLog(ACCESS_LOGS)).or(beginning::headerLines);
    }
}
