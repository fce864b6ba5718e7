// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * The ways in which a field value can be malformed, one constant each (RFC 9651, section 4.2).
 *
 * <p>{@link SfException#index()} is the index of the character at fault: for a text or an inner list that is never closed, of
 * its opening character; where something was expected and did not come, of what stands there instead, which may be the end.
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
    /** A character above U+007F, or an octet above 0x7F, wherever it stands (section 4.2, step 1). */
    NON_ASCII("field values are ASCII"),
    /** No bare item begins with this character, or nothing is left (section 4.2.3.1). */
    VALUE_EXPECTED("a value is expected"),
    /** The value is of another kind than the definition of the field wants. */
    WRONG_KIND("the value is of another kind than this field wants"),
    /** The value is of the right kind, and outside of what the definition of the field allows. */
    OUT_OF_RANGE("the value is outside of the range of this field"),
    /** A key is not there, of an entry or a parameter that the definition of the field requires. */
    KEY_MISSING("a key that this field requires is missing"),
    /** A Date or a Display String, where the field is bound to RFC 8941. */
    NOT_IN_RFC8941("RFC 8941 has no Dates and no Display Strings"),

    /** Something follows an Item (section 4.2, step 7). */
    END_EXPECTED("nothing may follow an Item"),
    /** Something follows a member of a List or a Dictionary that is not a comma (sections 4.2.1 and 4.2.2). */
    COMMA_EXPECTED("a comma or the end is expected"),
    /** No member follows the last comma (sections 4.2.1 and 4.2.2). */
    TRAILING_COMMA("a member is expected after the comma"),
    /** A key does not begin with a lower-case letter or {@code *} (section 4.2.3.3). */
    KEY_EXPECTED("a key is expected, which begins with a-z or *"),
    /** The parenthesis is never closed (section 4.2.1.2). */
    INNER_LIST_NOT_CLOSED("the inner list is not closed"),
    /** Something follows an item of an inner list that is neither a space nor the closing parenthesis (section 4.2.1.2). */
    INNER_LIST_SPACE_EXPECTED("a space or ')' is expected"),

    /** No digit follows a sign, a decimal point or {@code @} (section 4.2.4). */
    DIGIT_EXPECTED("a digit is expected"),
    /** An Integer or a Date of more than 15 digits (section 4.2.4). */
    INTEGER_TOO_LONG("an Integer has at most 15 digits"),
    /** More than 12 digits before the decimal point (section 4.2.4). */
    DECIMAL_TOO_LONG("a Decimal has at most 12 digits before its point"),
    /** More than 3 digits after the decimal point (section 4.2.4). */
    FRACTION_TOO_LONG("a Decimal has at most 3 digits after its point"),
    /** A Date with a decimal point (section 4.2.9). */
    DATE_FRACTION("a Date is a whole number of seconds"),
    /** Neither 0 nor 1 follows the question mark (section 4.2.8). */
    BOOLEAN_EXPECTED("a Boolean is ?0 or ?1"),

    /** The closing quote is missing (section 4.2.5). */
    STRING_NOT_CLOSED("the String is not closed"),
    /** A control character in a String (section 4.2.5). */
    STRING_CHARACTER("a String has no control characters"),
    /** A backslash before anything but a quote or a backslash (section 4.2.5). */
    STRING_ESCAPE("only \\\" and \\\\ are escapes"),

    /** The closing colon is missing (section 4.2.7). */
    BINARY_NOT_CLOSED("the Byte Sequence is not closed"),
    /** A character outside the base64 alphabet, or one that follows the padding (section 4.2.7). */
    BINARY_CHARACTER("a Byte Sequence is base64"),
    /** One base64 character too many: no number of octets encodes to this length (section 4.2.7). */
    BINARY_LENGTH("base64 of this length is incomplete"),
    /** More padding than the base64 characters before it call for (section 4.2.7). */
    BINARY_PADDING("there is more padding than base64 allows"),

    /** No quote follows the percent sign (section 4.2.10). */
    DISPLAY_STRING_QUOTE_EXPECTED("a Display String begins with %\""),
    /** The closing quote is missing (section 4.2.10). */
    DISPLAY_STRING_NOT_CLOSED("the Display String is not closed"),
    /** A control character in a Display String (section 4.2.10). */
    DISPLAY_STRING_CHARACTER("a Display String encodes control characters"),
    /** A percent sign without two digits of lower-case hexadecimal (section 4.2.10). */
    DISPLAY_STRING_ESCAPE("two digits of lower-case hexadecimal are expected"),
    /** The octets are not UTF-8; the index is that of the sequence at fault (section 4.2.10). */
    DISPLAY_STRING_UTF8("the octets are not UTF-8");

    private final String message;

    SfProblem(String message) {
        this.message = message;
    }

    /**
     * Returns what is wrong, for people.
     *
     * @return a phrase of printable ASCII, without a full stop
     */
    public String message() {
        return message;
    }
}
