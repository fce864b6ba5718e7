// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A value without parameters (RFC 9651, section 3.3).
 *
 * <pre>{@code
 * bare-item = sf-integer / sf-decimal / sf-string / sf-token
 *           / sf-binary / sf-boolean / sf-date / sf-displaystring
 * }</pre>
 *
 * <p>Values of different types are never equal: the Token {@code a} is not the String {@code "a"}, and the Integer {@code 1}
 * is not the Decimal {@code 1.0}.
 *
 * <pre>{@code
 * BareItem value = SfItem.parse("text/html;q=0.5").value();
 * value.tokenValue();  // text/html
 * value.stringValue(); // throws SfException: the value is of another kind than this field wants, at index 0 of: text/html
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3">RFC 9651, section 3.3</a>
 */
public sealed interface BareItem
        permits SfInteger, SfDecimal, SfString, SfToken, SfBinary, SfBoolean, SfDate, SfDisplayString {
    /**
     * Tells which of the eight types this is.
     *
     * @return its kind, which is not {@link SfKind#INNER_LIST}
     */
    SfKind kind();

    /**
     * Insists on an Integer.
     *
     * @return its value, from -999,999,999,999,999 to 999,999,999,999,999
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default long integerValue() {
        return as(SfInteger.class).value();
    }

    /**
     * Insists on a Decimal.
     *
     * @return its value, exactly
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default BigDecimal decimalValue() {
        return as(SfDecimal.class).value();
    }

    /**
     * Insists on a String.
     *
     * @return its text
     * @throws SfException if this is of another type, a Token too ({@link SfProblem#WRONG_KIND})
     */
    default String stringValue() {
        return as(SfString.class).value();
    }

    /**
     * Insists on a Token.
     *
     * @return its text
     * @throws SfException if this is of another type, a String too ({@link SfProblem#WRONG_KIND})
     */
    default String tokenValue() {
        return as(SfToken.class).value();
    }

    /**
     * Insists on a Byte Sequence.
     *
     * @return a copy of its octets
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default byte[] binaryValue() {
        return as(SfBinary.class).bytes();
    }

    /**
     * Insists on a Boolean.
     *
     * @return its value
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default boolean booleanValue() {
        return as(SfBoolean.class).value();
    }

    /**
     * Insists on a Date.
     *
     * @return the instant at which its second begins
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default Instant dateValue() {
        return as(SfDate.class).value();
    }

    /**
     * Insists on a Display String.
     *
     * @return its text, which can be any: show it with care
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default String displayStringValue() {
        return as(SfDisplayString.class).value();
    }

    private <T extends BareItem> T as(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw SfException.of(SfProblem.WRONG_KIND, toString(), 0);
    }

    /**
     * Writes this where a value is due.
     *
     * @param out a writer
     * @throws IllegalArgumentException if the writer is bound to RFC 8941 and this is a Date or a Display String
     * @throws IllegalStateException if no value is due
     */
    void writeTo(SfWriter out);

    /**
     * Reads the value under the cursor of a reader.
     *
     * @param reader a reader whose cursor is on a bare item
     * @return the value
     * @throws SfException if it is an inner list ({@link SfProblem#WRONG_KIND})
     * @throws IllegalStateException if there is no value under the cursor
     */
    static BareItem read(SfReader reader) {
        return switch (reader.kind()) {
            case INTEGER -> SfInteger.of(reader.integerValue());
            case DECIMAL -> SfDecimal.ofThousandths(reader.decimalThousandths());
            case STRING -> new SfString(reader.stringValue());
            case BINARY -> new SfBinary(reader.binaryValue());
            case BOOLEAN -> SfBoolean.of(reader.booleanValue());
            case DATE -> SfDate.ofEpochSeconds(reader.dateSeconds());
            case DISPLAY_STRING -> new SfDisplayString(reader.displayStringValue());
            case TOKEN, INNER_LIST -> new SfToken(reader.tokenValue()); // which refuses an inner list
        };
    }
}
