// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.io.Serializable;
import java.util.Objects;

/**
 * The part of a text around a fault. Messages are built from it only on request.
 *
 * @param index the index in the text of the character at fault
 * @param part the text from {@link #begin} to {@link #end}
 * @param length the length of the text
 */
record Excerpt(int index, String part, int length) implements Serializable {
    /** How many characters are shown on either side of a fault, and how many of a path or of a value. */
    static final int REACH = 36;

    /** @throws IndexOutOfBoundsException if the index is not from 0 to the length of the text */
    static Excerpt of(String text, int index) {
        int length = text.length();
        Objects.checkFromToIndex(index, length, length);
        return new Excerpt(index, text.substring(begin(index), end(index, length)), length);
    }

    /** The index of the first character that is shown. */
    static int begin(int index) {
        return Math.max(0, index - REACH);
    }

    /** The index after the last character that is shown. */
    static int end(int index, int length) {
        return length - index <= REACH ? length : index + REACH;
    }

    /** {@return the index and the text, in one line} */
    String where() {
        return "at index " + index + " of: " + before() + after();
    }

    /** {@return a line of printable ASCII, and a caret below the character at fault} */
    String lineAndCaret() {
        String before = Printable.of(before());
        return before + Printable.of(after()) + '\n' + " ".repeat(before.length()) + '^';
    }

    private String before() {
        String before = part.substring(0, index - begin(index));
        return begin(index) > 0 ? Printable.CUT + before : before;
    }

    private String after() {
        String after = part.substring(index - begin(index));
        return end(index, length) < length ? after + Printable.CUT : after;
    }
}
