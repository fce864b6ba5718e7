// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A bare item with parameters: a whole field value, a member, or an element of an Inner List (RFC 9651, section 3.3).
 *
 * <pre>{@code
 * sf-item = bare-item parameters
 * }</pre>
 *
 * <pre>{@code
 * SfItem.parse("prefetch; prerender").serialize();                 // prefetch;prerender
 * SfItem.token("prefetch").withParameter("prerender").serialize(); // prefetch;prerender
 * SfItem.parse("5").get(ValueType.INTEGER);                        // Optional[5]
 * }</pre>
 *
 * @param value the value
 * @param parameters its parameters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3">RFC 9651, section 3.3</a>
 */
public record SfItem(BareItem value, Parameters parameters) implements FieldValue, Member {
    /**
     * Makes an item.
     *
     * @param value the value
     * @param parameters its parameters
     */
    public SfItem {
        Objects.requireNonNull(value);
        Objects.requireNonNull(parameters);
    }

    /**
     * {@return an item without parameters}
     *
     * @param value the value
     */
    public static SfItem of(BareItem value) {
        return new SfItem(value, Parameters.EMPTY);
    }

    /**
     * {@return an item with parameters}
     *
     * @param value the value
     * @param parameters its parameters
     */
    public static SfItem of(BareItem value, Parameters parameters) {
        return new SfItem(value, parameters);
    }

    /**
     * {@return an item that is an Integer, without parameters}
     *
     * @param value from -999,999,999,999,999 to 999,999,999,999,999
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfItem integer(long value) {
        return of(SfInteger.of(value));
    }

    /**
     * {@return an item that is a Decimal, without parameters}
     *
     * @param value from -999,999,999,999.999 to 999,999,999,999.999; it is rounded to thousandths, half to even
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfItem decimal(BigDecimal value) {
        return of(SfDecimal.of(value));
    }

    /**
     * {@return an item that is a String, without parameters}
     *
     * @param value visible ASCII and spaces
     * @throws IllegalArgumentException if it has another character
     */
    public static SfItem string(String value) {
        return of(SfString.of(value));
    }

    /**
     * {@return an item that is a Token, without parameters}
     *
     * @param value a word of {@linkplain dev.sfv.syntax.SfSyntax#isToken the right form}
     * @throws IllegalArgumentException if it is not of the right form
     */
    public static SfItem token(String value) {
        return of(SfToken.of(value));
    }

    /**
     * {@return an item that is a Token if the text can be one, and otherwise a String; without parameters}
     *
     * @param value visible ASCII and spaces
     * @throws IllegalArgumentException if it has another character
     */
    public static SfItem tokenOrString(String value) {
        return of(BareItem.tokenOrString(value));
    }

    /**
     * {@return an item that is a Byte Sequence, without parameters}
     *
     * @param value any bytes, which are copied
     */
    public static SfItem binary(byte[] value) {
        return of(SfBinary.of(value));
    }

    /**
     * {@return an item that is a Boolean, without parameters}
     *
     * @param value true or false
     */
    public static SfItem bool(boolean value) {
        return of(SfBoolean.of(value));
    }

    /**
     * {@return an item that is a Date, without parameters}
     *
     * @param value not more than 999,999,999,999,999 seconds from 1970-01-01T00:00:00Z; the fraction of the second is dropped
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfItem date(Instant value) {
        return of(SfDate.of(value));
    }

    /**
     * {@return an item that is a Display String, without parameters}
     *
     * @param value any Unicode text
     * @throws IllegalArgumentException if it has an unpaired surrogate
     */
    public static SfItem displayString(String value) {
        return of(SfDisplayString.of(value));
    }

    /**
     * Parses a field value.
     *
     * @param fieldValue the field value
     * @return the Item
     * @throws SfException if it is malformed
     */
    public static SfItem parse(String fieldValue) {
        return readField(SfReader.of(fieldValue));
    }

    /**
     * Parses all lines of a field, which are combined with {@code ", "}.
     *
     * @param fieldLines the lines in the order in which they were received; if the list is empty, the field is malformed, because an Item
     *     has a value
     * @return the Item
     * @throws SfException if it is malformed
     */
    public static SfItem parse(List<String> fieldLines) {
        return readField(SfReader.of(fieldLines));
    }

    /**
     * Parses a field value, if there is one and it is well-formed.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return the Item; empty if the field is absent or malformed
     */
    public static Optional<SfItem> tryParse(String fieldValue) {
        return OptionalParsing.parse(fieldValue, SfItem::parse);
    }

    /**
     * Parses all lines of a field, if there are any and they are well-formed.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent
     * @return the Item; empty if the field is absent or malformed
     */
    public static Optional<SfItem> tryParse(List<String> fieldLines) {
        return OptionalParsing.parse(fieldLines, SfItem::parse);
    }

    /**
     * Reads a whole field from a reader.
     *
     * @param reader a reader that has not begun
     * @return the Item
     * @throws SfException if it is malformed
     * @throws IllegalStateException if reading has begun
     */
    public static SfItem readField(SfReader reader) {
        FieldType.requireStart(reader, "SfItem.readField");
        reader.readItem();
        SfItem item = readCurrent(reader);
        reader.finish();
        return item;
    }

    /**
     * Reads the item under the cursor of a reader, with its parameters.
     *
     * @param reader a reader on a bare item; none of its parameters has been read
     * @return the item
     * @throws SfException if it is malformed, or the value under the cursor is an Inner List
     * @throws IllegalStateException if there is no value under the cursor
     */
    public static SfItem readCurrent(SfReader reader) {
        return new SfItem(BareItem.readCurrent(reader), Parameters.readCurrent(reader));
    }

    @Override
    public FieldType type() {
        return FieldType.ITEM;
    }

    /** {@return the type of the value} */
    @Override
    public SfKind kind() {
        return value.kind();
    }

    /**
     * {@return a copy of this item with another value and the same parameters}
     *
     * @param value the value
     */
    public SfItem withValue(BareItem value) {
        return new SfItem(value, parameters);
    }

    @Override
    public SfItem withParameters(Parameters parameters) {
        return new SfItem(value, parameters);
    }

    /**
     * {@return a copy of this item with a parameter added or replaced} A parameter with the same key keeps its place. All
     * parameters are copied; to add many, use {@link Parameters#builder()}.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @param value its value
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public SfItem withParameter(String key, BareItem value) {
        return withParameters(parameters.with(key, value));
    }

    /**
     * {@return a copy of this item with a parameter that is true, added or replaced} It is written as its key alone.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public SfItem withParameter(String key) {
        return withParameter(key, SfBoolean.TRUE);
    }

    /**
     * {@return a copy of this item with its parameters in alphabetical order of their keys} Items that differ only in the order of their
     * parameters are then equal and have the same hash code. Compare component identifiers of RFC 9421, section 2, like this:
     *
     * <pre>{@code
     * Set<SfItem> covered = new HashSet<>();
     * covered.add(SfItem.parse("\"x\";req;sf").withSortedParameters()); // true
     * covered.add(SfItem.parse("\"x\";sf;req").withSortedParameters()); // false
     * }</pre>
     */
    public SfItem withSortedParameters() {
        return withParameters(parameters.sorted());
    }

    /**
     * {@return whether this and another item have the same value and the same parameters, in any order}
     *
     * @param other another item
     */
    public boolean equalsInAnyOrder(SfItem other) {
        return value.equals(other.value) && parameters.asMap().equals(other.parameters.asMap());
    }

    /** {@return this} */
    @Override
    public SfItem asItem() {
        return this;
    }

    /** {@inheritDoc} It always throws, since this is not an Inner List. */
    @Override
    public InnerList asInnerList() {
        throw SfException.wrongKind(ValueType.INNER_LIST.toString(), kind(), value.serialize());
    }

    @Override
    public void writeTo(SfWriter out) {
        writeMemberTo(out.startItem());
    }

    @Override
    public void writeMemberTo(SfWriter out) {
        value.writeTo(out);
        if (!parameters.isEmpty()) { // in most cases this saves a call that is not inlined (docs/performance.md)
            parameters.writeTo(out);
        }
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
