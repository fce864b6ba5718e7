// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.util.Objects;

/**
 * Says that a field value is malformed: how, where, and with a picture of it.
 *
 * <p>It is made for input that an attacker may choose. It has no stack trace, keeps a short excerpt of the value and not the
 * value, and builds its texts only when they are asked for. These hold printable ASCII alone (and the line break of the
 * diagram): every other character of the value is shown as {@code \}{@code u} and four hexadecimal digits.
 *
 * <pre>{@code
 * try {
 *     SfReader reader = SfReader.of("a=1, b=\"open");
 *     while (reader.nextEntry()) {}
 * } catch (SfException e) {
 *     e.problem();    // STRING_NOT_CLOSED
 *     e.index();      // 7
 *     e.getMessage(); // the String is not closed, at index 7 of: a=1, b="open
 *     String diagram = e.diagram();
 *     // a=1, b="open
 *     //        ^
 * }
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.2">RFC 9651, section 4.2</a>
 */
public final class SfException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** How many characters of the value are shown on either side of the fault. */
    static final int REACH = 36;

    private static final String CUT = "...";

    private final SfProblem problem;
    private final int index;
    private final String before;
    private final String after;

    /**
     * @param before the at most {@link #REACH} characters before the fault
     * @param after the at most {@link #REACH} characters from the fault on
     * @param length the length of the whole field value
     */
    SfException(SfProblem problem, int index, String before, String after, int length) {
        this.problem = Objects.requireNonNull(problem);
        this.index = index;
        this.before = before.length() < index ? CUT + before : before;
        this.after = index + after.length() < length ? after + CUT : after;
    }

    /**
     * Makes an exception for a value that is well-formed, and yet not as its field is defined.
     *
     * @param problem what is wrong with it
     * @param fieldValue the field value, or the part of it that is at fault
     * @param index the index in it of the character at fault, from 0 to its length
     * @return the exception, to be thrown
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    public static SfException of(SfProblem problem, String fieldValue, int index) {
        int length = fieldValue.length();
        String before = fieldValue.substring(Math.max(0, index - REACH), index);
        String after = fieldValue.substring(index, Math.min(length, index + REACH));
        return new SfException(problem, index, before, after, length);
    }

    /**
     * Returns in which way the value is malformed.
     *
     * @return the problem
     */
    public SfProblem problem() {
        return problem;
    }

    /**
     * Returns where the fault is.
     *
     * @return the index, from 0, of the character at fault in the field value, all its lines combined by {@code ", "}; the
     *     length of the value where its end is at fault; where the value model met the fault, which has no field value any
     *     longer, the index in the canonical form of the part at fault, which the diagram shows
     */
    public int index() {
        return index;
    }

    /**
     * Draws the value, or the part of it around the fault, with a caret below the character at fault.
     *
     * @return two lines of printable ASCII, the second without a line break
     */
    public String diagram() {
        String shown = Printable.of(before);
        return shown + Printable.of(after) + '\n' + " ".repeat(shown.length()) + '^';
    }

    /**
     * Returns the problem, the index, and the value as far as the diagram shows it.
     *
     * @return one line of printable ASCII
     */
    @Override
    public String getMessage() {
        return problem.message() + ", at index " + index + " of: " + Printable.of(before) + Printable.of(after);
    }

    /** Does nothing: the fault lies in the input, and a stack trace is the costliest part of an exception. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
