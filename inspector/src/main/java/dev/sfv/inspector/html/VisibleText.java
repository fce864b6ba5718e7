// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

/** Text of a page, in ASCII, so it is the same in every encoding. */
final class VisibleText {
    private VisibleText() {}

    /**
     * Escapes a text. Characters that are invisible, or that change how others are displayed, are replaced with {@code \}{@code u} and
     * their number: control characters, characters that set the direction of text, lone surrogates.
     */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        if (c != '\n' && isInvisible(c)) {
            escaped.append(String.format("\\u%04x", c));
        } else if (c > '~' || "<>&\"'".indexOf(c) >= 0) {
            escaped.append("&#").append(c).append(';');
        } else {
            escaped.append((char) c);
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
