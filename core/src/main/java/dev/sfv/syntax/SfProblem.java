// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * The ways in which a field value can be malformed, one constant each (RFC 9651, section 4.2).
 *
 * <p>{@link SfException#index()} points at the opening character if a text or an Inner List is not closed, and at the comma if no member
 * follows it. Otherwise it points at the unexpected character, or at the end.
 *
 * <pre>{@code
 * try {
 *     SfReader.of("1.5").readItem();
 *     SfReader.of("1.").readItem();
 * } catch (SfException e) {
 *     e.problem(); // DIGIT_EXPECTED
 *     e.index();   // 2
 * }
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.2">RFC 9651, section 4.2</a>
 */
public enum SfProblem {
    /** A character above U+007F, or a byte above 0x7F, at any place (section 4.2, step 1). */
    NON_ASCII("expected ASCII only"),
    /** No bare item begins with this character, or nothing is left (section 4.2.3.1). */
    VALUE_EXPECTED("expected a value"),
    /** The value is of another type than the definition of the field requires. */
    WRONG_KIND("expected a value of another type"),
    /** The value is of the right type, but outside the range that the definition of the field allows. */
    OUT_OF_RANGE("expected a value within the range of this field"),
    /** The key of an entry or a parameter that the definition of the field requires is absent. */
    KEY_MISSING("expected a key that this field requires"),
    /**
     * The definition of the field refuses the value. Its reading function threw another exception, which is the cause, or a key that must
     * be unique occurs twice.
     */
    REFUSED("refused by the definition of this field"),
    /** A Date or a Display String in a field that is limited to RFC 8941. */
    NOT_IN_RFC8941("expected no Date and no Display String (RFC 8941)"),

    /** Something follows an Item (section 4.2, step 7). */
    END_EXPECTED("expected nothing after the Item"),
    /** Something follows a member of a List or a Dictionary that is not a comma (sections 4.2.1 and 4.2.2). */
    COMMA_EXPECTED("expected a comma or the end"),
    /** No member follows the last comma (sections 4.2.1 and 4.2.2). */
    TRAILING_COMMA("expected a member after the comma"),
    /** A key does not begin with a lower-case letter or {@code *} (section 4.2.3.3). */
    KEY_EXPECTED("expected a key (starting with a-z or '*')"),
    /** The parenthesis is never closed (section 4.2.1.2). */
    INNER_LIST_NOT_CLOSED("expected ')' to close the Inner List"),
    /** Something follows an item of an Inner List that is neither a space nor the closing parenthesis (section 4.2.1.2). */
    INNER_LIST_SPACE_EXPECTED("expected a space or ')'"),

    /** No digit follows a sign, a decimal point or {@code @} (section 4.2.4). */
    DIGIT_EXPECTED("expected a digit"),
    /** An Integer or a Date of more than 15 digits (section 4.2.4). */
    INTEGER_TOO_LONG("expected at most 15 digits"),
    /** More than 12 digits before the decimal point (section 4.2.4). */
    DECIMAL_TOO_LONG("expected at most 12 digits before the decimal point"),
    /** More than 3 digits after the decimal point (section 4.2.4). */
    FRACTION_TOO_LONG("expected at most 3 digits after the decimal point"),
    /** A Date with a decimal point (section 4.2.9). */
    DATE_FRACTION("expected a whole number of seconds"),
    /** Neither 0 nor 1 follows the question mark (section 4.2.8). */
    BOOLEAN_EXPECTED("expected 0 or 1"),

    /** The closing quote is missing (section 4.2.5). */
    STRING_NOT_CLOSED("expected '\"' to close the String"),
    /** A control character in a String (section 4.2.5). */
    STRING_CHARACTER("expected no control character in a String"),
    /** A backslash before anything but a quote or a backslash (section 4.2.5). */
    STRING_ESCAPE("expected '\"' or '\\' after the backslash"),

    /** The closing colon is missing (section 4.2.7). */
    BINARY_NOT_CLOSED("expected ':' to close the Byte Sequence"),
    /** A character outside the base64 alphabet, or one that follows the padding (section 4.2.7). */
    BINARY_CHARACTER("expected base64"),
    /** One base64 character too many: no number of bytes encodes to this length (section 4.2.7). */
    BINARY_LENGTH("expected base64 of a complete length"),
    /** More padding than the base64 characters before it require (section 4.2.7). */
    BINARY_PADDING("expected less padding"),

    /** No quote follows the percent sign (section 4.2.10). */
    DISPLAY_STRING_QUOTE_EXPECTED("expected '\"' after the percent sign"),
    /** The closing quote is missing (section 4.2.10). */
    DISPLAY_STRING_NOT_CLOSED("expected '\"' to close the Display String"),
    /** A control character in a Display String (section 4.2.10). */
    DISPLAY_STRING_CHARACTER("expected control characters to be percent-encoded"),
    /** A percent sign without two digits of lower-case hexadecimal (section 4.2.10). */
    DISPLAY_STRING_ESCAPE("expected two lower-case hexadecimal digits"),
    /** The bytes are not UTF-8. The index is that of the sequence at fault (section 4.2.10). */
    DISPLAY_STRING_UTF8("expected UTF-8");

    private final String message;

    SfProblem(String message) {
        this.message = message;
    }

    /** {@return what was expected: a human-readable phrase of printable ASCII, without a full stop} */
    public String message() {
        return message;
    }
}
