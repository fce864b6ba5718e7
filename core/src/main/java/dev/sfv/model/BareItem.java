// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A value without parameters (RFC 9651, section 3.3).
 *
 * <pre>{@code
 * bare-item = sf-integer / sf-decimal / sf-string / sf-token
 *           / sf-binary / sf-boolean / sf-date / sf-displaystring
 * }</pre>
 *
 * <p>Values of different types are never equal: the Token {@code a} is not the String {@code "a"}, and the Integer {@code 1}
 * is not the Decimal {@code 1.0}. The accessors throw {@link SfException} if the value is of another type, because that is the
 * sender's fault. For lenient access, see {@link ValueType}.
 *
 * <pre>{@code
 * BareItem value = SfItem.parse("text/html;q=0.5").value();
 * value.tokenValue();  // text/html
 * value.textValue();   // text/html
 * value.stringValue(); // throws SfException: expected a String, found the Token text/html
 * BareItem.of(1.5).serialize(); // 1.5
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3">RFC 9651, section 3.3</a>
 */
public sealed interface BareItem extends Node
        permits SfInteger, SfDecimal, SfString, SfToken, SfBinary, SfBoolean, SfDate, SfDisplayString {
    /**
     * {@return a bare item from a plain Java value}
     *
     * @param value a {@code Long}, {@code Integer}, {@code Short} or {@code Byte} for an Integer; a {@link BigDecimal},
     *     {@code Double} or {@code Float} for a Decimal, which is rounded to thousandths; a {@code String} for a String, not a Token;
     *     a {@code Boolean}; a {@code byte[]} for a Byte Sequence; an {@link Instant} for a Date; or a bare item, which is returned
     * @throws IllegalArgumentException if the value is of another type, or cannot be written
     */
    static BareItem of(Object value) {
        if (value instanceof BareItem bareItem) {
            return bareItem;
        }
        if (value instanceof String text) {
            return SfString.of(text);
        }
        if (value instanceof Boolean truth) {
            return SfBoolean.of(truth);
        }
        if (value instanceof byte[] bytes) {
            return SfBinary.of(bytes);
        }
        if (value instanceof Instant instant) {
            return SfDate.of(instant);
        }
        return number(Objects.requireNonNull(value));
    }

    private static BareItem number(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return SfInteger.of(((Number) value).longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return SfDecimal.of(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            return SfDecimal.of(Double.parseDouble(value.toString())); // so that 0.1f becomes 0.1
        }
        throw new IllegalArgumentException("expected a number, a String, a Boolean, a byte[] or an Instant, found: "
                + value.getClass().getName());
    }

    /**
     * {@return a Token if the text can be one, and otherwise a String}
     *
     * @param text visible ASCII and spaces
     * @throws IllegalArgumentException if the text has another character
     */
    static BareItem tokenOrString(String text) {
        return SfSyntax.isToken(text) ? SfToken.of(text) : SfString.of(text);
    }

    /**
     * Returns the plain Java value.
     *
     * @return a {@code Long} for an Integer, a {@link BigDecimal} for a Decimal, a {@code Boolean}, a {@code byte[]} for a Byte
     *     Sequence, an {@link Instant} for a Date, and a {@code String} for a String, a Token or a Display String alike
     */
    Object javaValue();

    /** {@return which of the eight types this is, never {@link SfKind#INNER_LIST}} */
    SfKind kind();

    /**
     * Requires an Integer.
     *
     * @return its value, from -999,999,999,999,999 to 999,999,999,999,999
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default long integerValue() {
        return as(SfInteger.class, "an Integer").value();
    }

    /**
     * Requires a Decimal.
     *
     * @return its value, exactly
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default BigDecimal decimalValue() {
        return as(SfDecimal.class, "a Decimal").value();
    }

    /**
     * Requires a String.
     *
     * @return its text
     * @throws SfException if this is of another type, even a Token ({@link SfProblem#WRONG_KIND})
     */
    default String stringValue() {
        return as(SfString.class, "a String").value();
    }

    /**
     * Requires a Token.
     *
     * @return its text
     * @throws SfException if this is of another type, even a String ({@link SfProblem#WRONG_KIND})
     */
    default String tokenValue() {
        return as(SfToken.class, "a Token").value();
    }

    /**
     * Requires a Byte Sequence.
     *
     * @return a copy of its bytes
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default byte[] binaryValue() {
        return as(SfBinary.class, "a Byte Sequence").bytes();
    }

    /**
     * Requires a Boolean.
     *
     * @return its value
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default boolean booleanValue() {
        return as(SfBoolean.class, "a Boolean").value();
    }

    /**
     * Requires a Date.
     *
     * @return the instant at which its second begins
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default Instant dateValue() {
        return as(SfDate.class, "a Date").value();
    }

    /**
     * Requires a Display String.
     *
     * @return its text, which can have any characters: show it with care
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default String displayStringValue() {
        return as(SfDisplayString.class, "a Display String").value();
    }

    /**
     * Requires a number that may be an Integer or a Decimal.
     *
     * @return its value, exactly
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND})
     */
    default BigDecimal numberValue() {
        return this instanceof SfInteger integer
                ? BigDecimal.valueOf(integer.value())
                : as(SfDecimal.class, "an Integer or a Decimal").value();
    }

    /**
     * Requires a text that may be a Token or a String.
     *
     * @return its text
     * @throws SfException if this is of another type, even a Display String ({@link SfProblem#WRONG_KIND})
     */
    default String textValue() {
        return this instanceof SfToken token
                ? token.value()
                : as(SfString.class, "a Token or a String").value();
    }

    private <T extends BareItem> T as(Class<T> type, String wanted) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw SfException.wrongKind(wanted, kind(), serialize());
    }

    /** {@return the canonical form of this value (RFC 9651, section 4.1.3.1)} */
    @Override
    default String serialize() {
        SfWriter out = new SfWriter().startItem();
        writeTo(out);
        return out.fieldValue();
    }

    /**
     * Writes this where a value is expected.
     *
     * @param out a writer
     * @throws IllegalArgumentException if the writer is set to RFC 8941 and this is a Date or a Display String
     * @throws IllegalStateException if no value is expected
     */
    void writeTo(SfWriter out);

    /**
     * Reads the value under the cursor of a reader.
     *
     * @param reader a reader on a bare item
     * @return the value
     * @throws SfException if it is an Inner List ({@link SfProblem#WRONG_KIND})
     * @throws IllegalStateException if there is no value under the cursor
     */
    static BareItem readCurrent(SfReader reader) {
        return switch (reader.kind()) {
            case INTEGER -> SfInteger.of(reader.integerValue());
            case DECIMAL -> SfDecimal.ofThousandths(reader.decimalThousandths());
            case STRING -> new SfString(reader.stringValue());
            case BINARY -> new SfBinary(reader.binaryValue());
            case BOOLEAN -> SfBoolean.of(reader.booleanValue());
            case DATE -> SfDate.ofEpochSeconds(reader.dateSeconds());
            case DISPLAY_STRING -> new SfDisplayString(reader.displayStringValue());
            case TOKEN, INNER_LIST -> new SfToken(reader.tokenValue()); // throws for an Inner List
        };
    }
}
