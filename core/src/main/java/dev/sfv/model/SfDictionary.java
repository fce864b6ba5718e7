// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.List;
import java.util.Map;
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
 * SfDictionary.parse("u=1,i=?1").serialize(); // u=1, i
 * }</pre>
 *
 * <p>Two are equal if they have the same entries in the same order, so that equal values have equal canonical forms.
 */
public final class SfDictionary implements FieldValue {
    private final Map<String, Member> map;

    private SfDictionary(Map<String, Member> immutableMap) {
        this.map = immutableMap;
    }

    /**
     * Makes a Dictionary.
     *
     * @param map keys and members in the order in which they are to be; it is copied
     * @return the Dictionary
     * @throws IllegalArgumentException if a key is not {@linkplain dev.sfv.syntax.SfSyntax#isKey of the right form}
     */
    public static SfDictionary of(Map<String, ? extends Member> map) {
        return new SfDictionary(OrderedMap.copyOf(map));
    }

    /**
     * Parses a field value.
     *
     * @param fieldValue the field value
     * @return the SfDictionary
     * @throws dev.sfv.syntax.SfException if it is malformed
     */
    public static SfDictionary parse(String fieldValue) {
        return readField(SfReader.of(fieldValue));
    }

    /**
     * Parses a field value by an edition of the specification.
     *
     * @param fieldValue the field value
     * @param version the edition
     * @return the SfDictionary
     * @throws dev.sfv.syntax.SfException if it is malformed
     */
    public static SfDictionary parse(String fieldValue, SfVersion version) {
        return readField(SfReader.of(fieldValue).version(version));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is an empty Dictionary
     * @return the SfDictionary
     * @throws dev.sfv.syntax.SfException if it is malformed
     */
    public static SfDictionary parse(List<String> fieldLines) {
        return readField(SfReader.of(fieldLines));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}, by an edition of the specification.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is an empty Dictionary
     * @param version the edition
     * @return the SfDictionary
     * @throws dev.sfv.syntax.SfException if it is malformed
     */
    public static SfDictionary parse(List<String> fieldLines, SfVersion version) {
        return readField(SfReader.of(fieldLines).version(version));
    }

    /**
     * Parses a field value in a byte array.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return the SfDictionary
     * @throws dev.sfv.syntax.SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfDictionary parse(byte[] ascii, int offset, int length) {
        return readField(SfReader.of(ascii, offset, length));
    }

    /**
     * Parses a field value in a byte array by an edition of the specification.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @param version the edition
     * @return the SfDictionary
     * @throws dev.sfv.syntax.SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfDictionary parse(byte[] ascii, int offset, int length, SfVersion version) {
        return readField(SfReader.of(ascii, offset, length).version(version));
    }

    private static SfDictionary readField(SfReader reader) {
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
        return Optional.ofNullable(map.get(key));
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
}
