// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Members in order (RFC 9651, section 3.1).
 *
 * <pre>{@code
 * sf-list     = list-member *( OWS "," OWS list-member )
 * list-member = sf-item / inner-list
 * }</pre>
 *
 * <pre>{@code
 * SfList list = SfList.parse("a,(b c);d");
 * list.serialize();                        // a, (b c);d
 * list.get(1).parameters().contains("d");  // true
 * SfList.parse("a, b").map(ValueType.TOKEN); // [a, b]
 * SfList.of(SfItem.token("a"), SfItem.string("b")).serialize(); // a, "b"
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.1">RFC 9651, section 3.1</a>
 */
public final class SfList implements FieldValue, Iterable<Member> {
    /** A List without members: do not send such a field. */
    public static final SfList EMPTY = new SfList(FixedList.copyOf(List.of()));

    private final List<Member> members;

    private SfList(List<Member> immutableMembers) {
        this.members = immutableMembers;
    }

    /**
     * {@return a List of these members}
     *
     * @param members the members in order, which are copied
     */
    public static SfList of(List<? extends Member> members) {
        return new SfList(FixedList.copyOf(members));
    }

    /**
     * {@return a List of these members}
     *
     * @param members the members in order
     */
    public static SfList of(Member... members) {
        return of(Arrays.asList(members));
    }

    /** {@return a builder without members} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these members} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        members.forEach(builder::add);
        return builder;
    }

    /**
     * Parses a field value.
     *
     * @param fieldValue the field value
     * @return the List
     * @throws SfException if it is malformed
     */
    public static SfList parse(String fieldValue) {
        return readField(SfReader.of(fieldValue));
    }

    /**
     * Parses all lines of a field, which are combined with {@code ", "}.
     *
     * @param fieldLines the lines in the order in which they were received; if the list is empty, the result is {@link #EMPTY}
     * @return the List
     * @throws SfException if it is malformed
     */
    public static SfList parse(List<String> fieldLines) {
        return readField(SfReader.of(fieldLines));
    }

    /**
     * Parses a field value, if there is one and it is well-formed.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return the List; empty if the field is absent or malformed
     */
    public static Optional<SfList> tryParse(String fieldValue) {
        return OptionalParsing.parse(fieldValue, SfList::parse);
    }

    /**
     * Parses all lines of a field, if there are any and they are well-formed.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent
     * @return the List; empty if the field is absent or malformed
     */
    public static Optional<SfList> tryParse(List<String> fieldLines) {
        return OptionalParsing.parse(fieldLines, SfList::parse);
    }

    /**
     * Reads a whole field from a reader.
     *
     * @param reader a reader that has not begun
     * @return the List
     * @throws SfException if it is malformed
     * @throws IllegalStateException if reading has begun
     */
    public static SfList readField(SfReader reader) {
        FieldType.requireStart(reader, "SfList.readField");
        FixedList.Builder<Member> members = new FixedList.Builder<>();
        while (reader.nextMember()) {
            members.add(Member.readCurrent(reader));
        }
        return new SfList(members.build());
    }

    @Override
    public FieldType type() {
        return FieldType.LIST;
    }

    /** {@return an unmodifiable list of the members, in order} */
    public List<Member> members() {
        return members;
    }

    /** {@return an iterator over the members, in order} */
    @Override
    public Iterator<Member> iterator() {
        return members.iterator();
    }

    /** {@return a stream of the members, in order} */
    public Stream<Member> stream() {
        return members.stream();
    }

    /** {@return the number of members} */
    public int size() {
        return members.size();
    }

    /** {@return whether there are no members} */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * {@return whether a member is in this List, with the same parameters in the same order}
     *
     * @param member the member
     */
    public boolean contains(Member member) {
        return members.contains(Objects.requireNonNull(member));
    }

    /**
     * {@return the member at an index}
     *
     * @param index its position, from 0
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public Member get(int index) {
        return members.get(index);
    }

    /**
     * Reads the member at an index, which must exist.
     *
     * @param <T> the Java type of its value
     * @param index its position, from 0
     * @param reading a {@link ValueType}, or any function that reads the member; an {@link SfException} that it throws gets the
     *     path of the member: {@code [2]}
     * @return its value
     * @throws SfException if there is no such member ({@link SfProblem#KEY_MISSING}), or if it is of another type
     *     ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> T require(int index, Function<? super Member, ? extends T> reading) {
        return Located.require(members, index, Objects.requireNonNull(reading));
    }

    /**
     * Reads all members.
     *
     * @param <T> the Java type of a value
     * @param reading a {@link ValueType}, or any function that reads a member; an {@link SfException} that it throws gets the
     *     path of the member: {@code [2]}
     * @return an unmodifiable list, in order
     * @throws SfException if a member is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> List<T> map(Function<? super Member, ? extends T> reading) {
        return Located.readAll(members, Objects.requireNonNull(reading));
    }

    /**
     * {@return a copy of this List with another member in place of the one at an index} All members are copied. In a loop, use
     * {@link #toBuilder()} instead.
     *
     * @param index a position, from 0
     * @param member the member
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public SfList with(int index, Member member) {
        List<Member> copy = new ArrayList<>(members);
        copy.set(index, member);
        return of(copy);
    }

    /**
     * {@return a copy of this List without the member at an index} All other members are copied. In a loop, use {@link #toBuilder()}
     * instead.
     *
     * @param index a position, from 0
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public SfList without(int index) {
        List<Member> copy = new ArrayList<>(members);
        copy.remove(index);
        return of(copy);
    }

    /**
     * {@return a copy of this List with another member at the end} All members are copied. In a loop, use {@link #toBuilder()} instead.
     *
     * @param member the member
     */
    public SfList plus(Member member) {
        List<Member> copy = new ArrayList<>(members);
        copy.add(member);
        return of(copy);
    }

    @Override
    public void writeTo(SfWriter out) {
        out.startList();
        for (int i = 0; i < members.size(); i++) { // by index, since an iterator would be allocated
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

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }

    /**
     * Collects members in order.
     *
     * <pre>{@code
     * SfList list = SfList.builder().add("/rules.json").add(InnerList.strings("a", "b")).build();
     * list.serialize(); // "/rules.json", ("a" "b")
     * }</pre>
     */
    public static final class Builder extends ElementBuilder<Builder> {
        private final List<Member> members = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a member as the last one.
         *
         * @param member the member
         * @return this builder
         */
        public Builder add(Member member) {
            members.add(Objects.requireNonNull(member));
            return this;
        }

        @Override
        public Builder add(SfItem item) {
            return add((Member) item);
        }

        /** {@return the List} The builder can be used further. */
        public SfList build() {
            return of(members);
        }
    }
}
