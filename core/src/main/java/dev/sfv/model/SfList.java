// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Members in order (RFC 9651, section 3.1).
 *
 * <pre>{@code
 * sf-list     = list-member *( OWS "," OWS list-member )
 * list-member = sf-item / inner-list
 * }</pre>
 *
 * <pre>{@code
 * SfList.parse("a,(b c);d").serialize();                       // a, (b c);d
 * SfList.of(SfItem.token("a"), SfItem.string("b")).serialize(); // a, "b"
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.1">RFC 9651, section 3.1</a>
 */
public final class SfList implements FieldValue {
    /** A List without members, which is not sent at all. */
    public static final SfList EMPTY = new SfList(FixedList.copyOf(List.of()));

    private final List<Member> members;

    private SfList(List<Member> immutableMembers) {
        this.members = immutableMembers;
    }

    /**
     * Makes a List.
     *
     * @param members the members in order, which are copied
     * @return the List
     */
    public static SfList of(List<? extends Member> members) {
        return new SfList(FixedList.copyOf(members));
    }

    /**
     * Makes a List.
     *
     * @param members the members in order
     * @return the List
     */
    public static SfList of(Member... members) {
        return of(List.of(members));
    }

    /**
     * Parses a field value.
     *
     * @param fieldValue the field value
     * @return the List
     * @throws SfException if it is malformed
     */
    public static SfList parse(String fieldValue) {
        return read(SfReader.of(fieldValue));
    }

    /**
     * Parses a field value by an edition of the specification.
     *
     * @param fieldValue the field value
     * @param version the edition
     * @return the List
     * @throws SfException if it is malformed
     */
    public static SfList parse(String fieldValue, SfVersion version) {
        return read(SfReader.of(fieldValue).version(version));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is an empty List
     * @return the List
     * @throws SfException if it is malformed
     */
    public static SfList parse(List<String> fieldLines) {
        return read(SfReader.of(fieldLines));
    }

    /**
     * Parses all lines of a field, which are combined by {@code ", "}, by an edition of the specification.
     *
     * @param fieldLines the lines in the order they came in; none is an absent field, which is an empty List
     * @param version the edition
     * @return the List
     * @throws SfException if it is malformed
     */
    public static SfList parse(List<String> fieldLines, SfVersion version) {
        return read(SfReader.of(fieldLines).version(version));
    }

    /**
     * Parses a field value in a byte array.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return the List
     * @throws SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfList parse(byte[] ascii, int offset, int length) {
        return read(SfReader.of(ascii, offset, length));
    }

    /**
     * Parses a field value in a byte array by an edition of the specification.
     *
     * @param ascii holds the field value
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @param version the edition
     * @return the List
     * @throws SfException if it is malformed
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfList parse(byte[] ascii, int offset, int length, SfVersion version) {
        return read(SfReader.of(ascii, offset, length).version(version));
    }

    /**
     * Reads a whole field from a reader.
     *
     * @param reader a reader of which nothing has been read
     * @return the List
     * @throws SfException if it is malformed
     * @throws IllegalStateException if reading has begun as another type
     */
    public static SfList read(SfReader reader) {
        FixedList.Builder<Member> members = new FixedList.Builder<>();
        while (reader.nextMember()) {
            members.add(Member.read(reader));
        }
        return new SfList(members.build());
    }

    /**
     * Returns the members.
     *
     * @return an unmodifiable list of them, in order
     */
    public List<Member> members() {
        return members;
    }

    /**
     * Returns this with another member at the end.
     *
     * @param member the member
     * @return another List
     */
    public SfList plus(Member member) {
        List<Member> more = new ArrayList<>(members);
        more.add(member);
        return of(more);
    }

    @Override
    public void writeTo(SfWriter out) {
        for (int i = 0; i < members.size(); i++) { // an iterator would be garbage
            members.get(i).writeMemberTo(out.nextMember());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfList that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Returns the canonical form. */
    @Override
    public String toString() {
        return serialize();
    }
}
