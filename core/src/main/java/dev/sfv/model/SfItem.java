// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.List;
import java.util.Objects;

/**
 * A bare item with parameters: a whole field value, a member, or an element of an inner list (RFC 9651, section 3.3).
 *
 * <pre>{@code
 * sf-item = bare-item parameters
 * }</pre>
 *
 * <pre>{@code
 * SfItem.parse("prefetch; prerender").serialize();              // prefetch;prerender
 * SfItem.token("prefetch").withParameter("prerender").toString(); // prefetch;prerender
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
     * Makes an item that is an Integer.
     *
     * @param value from -999,999,999,999,999 to 999,999,999,999,999
     * @return the item, without parameters
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfItem integer(long value) {
        return of(SfInteger.of(value));
    }

    /**
     * Makes an item that is a String.
     *
     * @param value visible ASCII and spaces
     * @return the item, without parameters
     * @throws IllegalArgumentException if it has another character
     */
    public static SfItem string(String value) {
        return of(SfString.of(value));
    }

    /**
     * Makes an item that is a Token.
     *
     * @param value a word of {@linkplain dev.sfv.syntax.SfSyntax#isToken the right form}
     * @return the item, without parameters
     * @throws IllegalArgumentException if it is not one
     */
    public static SfItem token(String value) {
        return of(SfToken.of(value));
    }

    /**
     * Makes an item without parameters.
     *
     * @param value the value
     * @return the item
     */
    public static SfItem of(BareItem value) {
        return new SfItem(value, Parameters.EMPTY);
    }

    /**
     * Makes an item.
     *
     * @param value the value
     * @param parameters its parameters
     * @return the item
     */
    public static SfItem of(BareItem value, Parameters parameters) {
        return new SfItem(value, parameters);
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
     * Parses a field value by an edition of the specification.
     *
     * @param fieldValue the field value
     * @param version the edition
     * @return the Item
     * @throws SfException if it is malformed
     */
    public static SfItem parse(String fieldValue, SfVersion version) {
        return readField(SfReader.of(fieldValue).version(version));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is not an Item
     * @return the Item
     * @throws SfException if it is malformed
     */
    public static SfItem parse(List<String> fieldLines) {
        return readField(SfReader.of(fieldLines));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}, by an edition of the specification.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is not an Item
     * @param version the edition
     * @return the Item
     * @throws SfException if it is malformed
     */
    public static SfItem parse(List<String> fieldLines, SfVersion version) {
        return readField(SfReader.of(fieldLines).version(version));
    }

    /**
     * Parses a field value in a byte array.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return the Item
     * @throws SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfItem parse(byte[] ascii, int offset, int length) {
        return readField(SfReader.of(ascii, offset, length));
    }

    /**
     * Parses a field value in a byte array by an edition of the specification.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @param version the edition
     * @return the Item
     * @throws SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfItem parse(byte[] ascii, int offset, int length, SfVersion version) {
        return readField(SfReader.of(ascii, offset, length).version(version));
    }

    /**
     * Reads the item under the cursor of a reader, with its parameters.
     *
     * @param reader a reader that stands on a bare item, of whose parameters none has been read
     * @return the item
     * @throws SfException if it is malformed, or the value under the cursor is an inner list
     * @throws IllegalStateException if there is no value under the cursor
     */
    public static SfItem read(SfReader reader) {
        return new SfItem(BareItem.read(reader), Parameters.read(reader));
    }

    private static SfItem readField(SfReader reader) {
        reader.readItem();
        SfItem item = read(reader);
        reader.finish();
        return item;
    }

    /**
     * Returns this with a parameter: in the place of the one with the same key, or else behind the others.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @param value its value
     * @return another item
     * @throws IllegalArgumentException if the key is not one
     */
    public SfItem withParameter(String key, BareItem value) {
        return new SfItem(this.value, parameters.with(key, value));
    }

    /**
     * Returns this with a parameter that is true, so that it is written as its key alone.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @return another item
     * @throws IllegalArgumentException if the key is not one
     */
    public SfItem withParameter(String key) {
        return withParameter(key, SfBoolean.TRUE);
    }

    @Override
    public SfItem asItem() {
        return this;
    }

    @Override
    public InnerList asInnerList() {
        throw SfException.of(SfProblem.WRONG_KIND, toString(), 0);
    }

    @Override
    public void writeTo(SfWriter out) {
        writeMemberTo(out.startItem());
    }

    @Override
    public void writeMemberTo(SfWriter out) {
        value.writeTo(out);
        parameters.writeTo(out);
    }

    /** Returns the canonical form. */
    @Override
    public String toString() {
        return serialize();
    }
}
