// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.util.Optional;

/**
 * A line of a request.
 *
 * @param name the name of a header, or of a pseudo-header of HTTP/2 with its colon
 * @param value the value, without spaces and tabs around it
 */
public record HeaderLine(String name, String value) {
    private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

    /**
     * Splits a line.
     *
     * @param line the line without its end
     * @return the header, or empty if the line is not a header
     */
    public static Optional<HeaderLine> of(String line) {
        int colon = line.indexOf(':', 1);
        if (colon < 0 || !isName(line, colon)) {
            return Optional.empty();
        }
        return Optional.of(new HeaderLine(line.substring(0, colon), withoutSpaceAround(line.substring(colon + 1))));
    }

    private static boolean isName(String line, int end) {
        int begin = line.startsWith(":") ? 1 : 0;
        for (int i = begin; i < end; i++) {
            char c = line.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && SYMBOLS.indexOf(c) < 0) {
                return false;
            }
        }
        return begin < end;
    }

    /**
     * Removes spaces and tabs around a text. Control characters stay, because they make the field malformed.
     *
     * @param text the text
     * @return the text without them
     */
    public static String withoutSpaceAround(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
