// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An ordered map from keys to members (RFC 9651, section 3.2).
 *
 * <pre>{@code
 * sf-dictionary = dict-member *( OWS "," OWS dict-member )
 * dict-member   = member-key ( parameters / ( "=" member-value ))
 * member-key    = key
 * member-value  = sf-item / inner-list
 * }</pre>
 *
 * <pre>{@code
 * SfDictionary.parse("u=1,i=?1").serialize();                                   // u=1, i
 * SfDictionary.parse("u=1,i=?1").require("u").asItem().value().integerValue();  // 1
 * SfDictionary.parse("i").require("u"); // throws SfException: a key that this field requires is missing, at index 1 of: i
 * }</pre>
 *
 * <p>Two are equal if they have the same entries in the same order, so that equal values have equal canonical forms.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.2">RFC 9651, section 3.2</a>
 */
public final class SfDictionary implements FieldValue {
    /** A Dictionary without entries, which is not sent at all. */
    public static final SfDictionary EMPTY = new SfDictionary(new OrderedMap.Builder<Member>().build());

    private final Map<String, Member> map;

    private SfDictionary(Map<String, Member> immutableMap) {
        this.map = immutableMap;
    }

    /**
     * Makes a Dictionary.
     *
     * @param map keys and members in the order in which they are to be; it is copied
     * @return the Dictionary
     * @throws IllegalArgumentException if a key is not {@linkplain SfSyntax#isKey of the right form}
     */
    public static SfDictionary of(Map<String, ? extends Member> map) {
        return new SfDictionary(OrderedMap.copyOf(map));
    }

    /**
     * Begins a Dictionary, entry by entry.
     *
     * @return a builder without entries
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Parses a field value.
     *
     * @param fieldValue the field value
     * @return the Dictionary
     * @throws SfException if it is malformed
     */
    public static SfDictionary parse(String fieldValue) {
        return read(SfReader.of(fieldValue));
    }

    /**
     * Parses a field value by an edition of the specification.
     *
     * @param fieldValue the field value
     * @param version the edition
     * @return the Dictionary
     * @throws SfException if it is malformed
     */
    public static SfDictionary parse(String fieldValue, SfVersion version) {
        return read(SfReader.of(fieldValue).version(version));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is an empty Dictionary
     * @return the Dictionary
     * @throws SfException if it is malformed
     */
    public static SfDictionary parse(List<String> fieldLines) {
        return read(SfReader.of(fieldLines));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}, by an edition of the specification.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is an empty Dictionary
     * @param version the edition
     * @return the Dictionary
     * @throws SfException if it is malformed
     */
    public static SfDictionary parse(List<String> fieldLines, SfVersion version) {
        return read(SfReader.of(fieldLines).version(version));
    }

    /**
     * Parses a field value in a byte array.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return the Dictionary
     * @throws SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfDictionary parse(byte[] ascii, int offset, int length) {
        return read(SfReader.of(ascii, offset, length));
    }

    /**
     * Parses a field value in a byte array by an edition of the specification.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @param version the edition
     * @return the Dictionary
     * @throws SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfDictionary parse(byte[] ascii, int offset, int length, SfVersion version) {
        return read(SfReader.of(ascii, offset, length).version(version));
    }

    /**
     * Reads a whole field from a reader.
     *
     * @param reader a reader of which nothing has been read
     * @return the Dictionary
     * @throws SfException if it is malformed
     * @throws IllegalStateException if reading has begun as another type
     */
    public static SfDictionary read(SfReader reader) {
        OrderedMap.Builder<Member> map = new OrderedMap.Builder<>();
        while (reader.nextEntry()) {
            map.put(reader.key(), Member.read(reader));
        }
        return new SfDictionary(map.build());
    }

    /**
     * Returns all entries.
     *
     * @return an unmodifiable map in field order
     */
    public Map<String, Member> asMap() {
        return map;
    }

    /**
     * Looks an entry up.
     *
     * @param key its key
     * @return its member; empty if there is no such entry
     */
    public Optional<Member> get(String key) {
        return Optional.ofNullable(map.get(Objects.requireNonNull(key)));
    }

    /**
     * Insists on an entry.
     *
     * @param key its key
     * @return its member
     * @throws SfException if there is no such entry ({@link SfProblem#KEY_MISSING})
     */
    public Member require(String key) {
        return OrderedMap.require(map, key, this);
    }

    /**
     * Returns this with another entry: in the place of the one with the same key, or else behind the others.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param member its member
     * @return another Dictionary
     * @throws IllegalArgumentException if the key is not one
     */
    public SfDictionary with(String key, Member member) {
        return new SfDictionary(OrderedMap.with(map, key, member));
    }

    @Override
    public void writeTo(SfWriter out) {
        map.forEach((key, member) -> member.writeMemberTo(out.nextEntry(key)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfDictionary that && OrderedMap.equalInOrder(map, that.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }

    /** Returns the canonical form. */
    @Override
    public String toString() {
        return serialize();
    }

    /**
     * Collects entries in order.
     *
     * <pre>{@code
     * SfDictionary priority = SfDictionary.builder()
     *         .put("u", SfItem.integer(1))
     *         .put("i", SfItem.of(SfBoolean.TRUE))
     *         .build();
     * priority.serialize(); // u=1, i
     * }</pre>
     */
    public static final class Builder {
        private final Map<String, Member> map = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Puts an entry: in the place of the one with the same key, or else behind the others.
         *
         * @param key a key of {@linkplain SfSyntax#isKey the right form}
         * @param member its member
         * @return this builder
         * @throws IllegalArgumentException if the key is not one
         */
        public Builder put(String key, Member member) {
            map.put(SfSyntax.requireKey(key), Objects.requireNonNull(member));
            return this;
        }

        /**
         * Ends the Dictionary. The builder can be used further.
         *
         * @return the Dictionary
         */
        public SfDictionary build() {
            return of(map);
        }
    }
}
