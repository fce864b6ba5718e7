// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sfv.purpose.SecPurpose;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The beginning of a log, which is used to recognize its format. */
final class Beginning {
    /** The number of bytes that are read. */
    static final int LENGTH = 1 << 18;

    /** A HAR file is an object with the key "log". A byte order mark may be before it. */
    private static final Pattern HAR = Pattern.compile("(\\xEF\\xBB\\xBF)?\\s*\\{\\s*\"log\"\\s*:\\s*\\{");

    private final String text;

    Beginning(byte[] bytes) {
        this.text = new String(bytes, ISO_8859_1);
    }

    boolean isHar() {
        return HAR.matcher(text).lookingAt();
    }

    /** {@return the format whose keys have the most roles in any line} */
    Optional<LogFormat> jsonLines() {
        return JsonLines.servers().stream()
                .filter(server -> roles(server) > 0)
                .max(Comparator.comparingInt(this::roles))
                .map(server -> server);
    }

    private int roles(JsonLines server) {
        return text.lines()
                .filter(line -> line.startsWith("{"))
                .mapToInt(line -> server.rolesIn(line.getBytes(ISO_8859_1)))
                .max()
                .orElse(0);
    }

    /** {@return the first format that finds a purpose in any line} Without one, the header at the end could be another one. */
    Optional<LogFormat> accessLog(List<AccessLog> formats) {
        return formats.stream()
                .filter(format -> text.lines().anyMatch(line -> hasPurpose(format, line)))
                .findFirst()
                .map(format -> format);
    }

    private static boolean hasPurpose(AccessLog format, String line) {
        return format.match(line)
                .map(draft -> draft.finish(0).header(SecPurpose.NAME))
                .filter(value -> SecPurpose.parse(value).isPrefetch())
                .isPresent();
    }

    Optional<LogFormat> headerLines() {
        return text.lines().anyMatch(HeaderLines::isRecognized) ? Optional.of(new HeaderLines()) : Optional.empty();
    }
}
