// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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
 * <p>It can be read by key and by index:
 *
 * <pre>{@code
 * SfDictionary dictionary = SfDictionary.parse("a=1,b=2;x;y");
 * dictionary.serialize();                        // a=1, b=2;x;y
 * dictionary.get("a", ValueType.INTEGER);        // Optional[1]
 * dictionary.get(1);                             // b=2;x;y
 * dictionary.require("c", ValueType.INTEGER); // throws SfException: c: expected an Integer, found nothing
 * }</pre>
 *
 * <p>Two Dictionaries are equal if they have the same entries in the same order. Equal values thus have equal canonical forms.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.2">RFC 9651, section 3.2</a>
 */
public final class SfDictionary extends OrderedMap<Member> implements FieldValue {
    /** A Dictionary without entries: do not send such a field. */
    public static final SfDictionary EMPTY = new SfDictionary(new OrderedMap.Builder<>());

    private SfDictionary(OrderedMap.Builder<Member> entries) {
        super(entries);
    }

    /**
     * {@return a Dictionary of these entries}
     *
     * @param map keys and members in order; it is copied
     * @throws IllegalArgumentException if a key is not {@linkplain SfSyntax#isKey of the right form}
     */
    public static SfDictionary of(Map<String, ? extends Member> map) {
        return new SfDictionary(new OrderedMap.Builder<Member>().putAll(map));
    }

    /**
     * {@return a Dictionary of one entry}
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param member its member
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public static SfDictionary of(String key, Member member) {
        return EMPTY.with(key, member);
    }

    /** {@return a builder without entries} */
    public static Builder builder() {
        return new Builder(new OrderedMap.Builder<>());
    }

    /** {@return a builder with these entries} */
    public Builder toBuilder() {
        return new Builder(new OrderedMap.Builder<>(this, 0));
    }

    /**
     * Parses a field value.
     *
     * @param fieldValue the field value
     * @return the Dictionary
     * @throws SfException if it is malformed
     */
    public static SfDictionary parse(String fieldValue) {
        return readField(SfReader.of(fieldValue));
    }

    /**
     * Parses all lines of a field, which are combined with {@code ", "}.
     *
     * @param fieldLines the lines in the order in which they were received; if the list is empty, the result is {@link #EMPTY}
     * @return the Dictionary
     * @throws SfException if it is malformed
     */
    public static SfDictionary parse(List<String> fieldLines) {
        return readField(SfReader.of(fieldLines));
    }

    /**
     * Parses a field value, if there is one and it is well-formed.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return the Dictionary; empty if the field is absent or malformed
     */
    public static Optional<SfDictionary> tryParse(String fieldValue) {
        return OptionalParsing.parse(fieldValue, SfDictionary::parse);
    }

    /**
     * Parses all lines of a field, if there are any and they are well-formed.
     *
     * @param fieldLines the lines in the order in which they were received; none, or null, if the field is absent
     * @return the Dictionary; empty if the field is absent or malformed
     */
    public static Optional<SfDictionary> tryParse(List<String> fieldLines) {
        return OptionalParsing.parse(fieldLines, SfDictionary::parse);
    }

    /**
     * Reads a whole field from a reader.
     *
     * @param reader a reader that has not begun
     * @return the Dictionary
     * @throws SfException if it is malformed
     * @throws IllegalStateException if reading has begun
     */
    public static SfDictionary readField(SfReader reader) {
        FieldType.requireStart(reader, "SfDictionary.readField");
        OrderedMap.Builder<Member> entries = new OrderedMap.Builder<>();
        while (reader.nextEntry()) {
            entries.put(reader.key(), Member.readCurrent(reader));
        }
        return new SfDictionary(entries);
    }

    @Override
    public FieldType type() {
        return FieldType.DICTIONARY;
    }

    /**
     * {@return the value of an entry; empty if there is no such entry, or if its member is of another type}
     *
     * @param <T> the Java type of its value
     * @param key its key
     * @param type the type that the value must have
     */
    public <T> Optional<T> get(String key, ValueType<T> type) {
        Objects.requireNonNull(type);
        return get(key).flatMap(member -> member.get(type));
    }

    /**
     * Requires an entry.
     *
     * @param key its key
     * @return its member
     * @throws SfException if there is no such entry ({@link SfProblem#KEY_MISSING}), which is the sender's fault
     */
    public Member require(String key) {
        return get(key).orElseThrow(() -> SfException.missing("a member").withPath(key));
    }

    /**
     * Requires an entry, and reads its member.
     *
     * @param <T> the Java type of its value
     * @param key its key
     * @param reading a {@link ValueType}, or any function that reads the member; an {@link SfException} that it throws gets the
     *     path of the member
     * @return its value
     * @throws SfException if there is no such entry ({@link SfProblem#KEY_MISSING}), or if its member is of another type
     *     ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> T require(String key, Function<? super Member, ? extends T> reading) {
        String wanted = reading instanceof ValueType<?> type ? type.toString() : "a member";
        return this.<T>optional(key, reading)
                .orElseThrow(() -> SfException.missing(wanted).withPath(key));
    }

    /**
     * Reads the member of an entry that may be absent, but must be of a certain type.
     *
     * @param <T> the Java type of its value
     * @param key its key
     * @param reading a {@link ValueType}, or any function that reads the member; an {@link SfException} that it throws gets the
     *     path of the member
     * @return its value; empty if there is no such entry
     * @throws SfException if its member is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> Optional<T> optional(String key, Function<? super Member, ? extends T> reading) {
        Objects.requireNonNull(reading);
        return get(key).map(member -> Located.read(member, reading, () -> key));
    }

    /**
     * Reads all members.
     *
     * <pre>{@code
     * SfDictionary.parse("a=:AQ==:, b=x").map(ValueType.BINARY); // throws SfException: b: expected a Byte Sequence, found the Token x
     * }</pre>
     *
     * @param <T> the Java type of a value
     * @param reading a {@link ValueType}, or any function that reads a member; an {@link SfException} that it throws gets the
     *     path of the member
     * @return an unmodifiable map in field order
     * @throws SfException if a member is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> Map<String, T> map(Function<? super Member, ? extends T> reading) {
        Objects.requireNonNull(reading);
        return mapValues((key, member) -> Located.read(member, reading, () -> key));
    }

    /**
     * {@return a copy of this Dictionary with an entry added or replaced} An entry with the same key keeps its place. All
     * entries are copied. In a loop, use {@link #toBuilder()} instead.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @param member its member
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public SfDictionary with(String key, Member member) {
        return new SfDictionary(copyWith(key, member));
    }

    /**
     * {@return a copy without the entry of a key; this Dictionary if it does not have the key} In a loop, use {@link #toBuilder()} instead.
     *
     * @param key its key
     */
    public SfDictionary without(String key) {
        return contains(key) ? new SfDictionary(copyWithout(key)) : this;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.startDictionary();
        for (int i = 0; i < size(); i++) { // by index, without a lambda or an iterator that would be allocated
            value(i).writeMemberTo(out.nextEntry(key(i)));
        }
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }

    /**
     * Collects entries in order.
     *
     * <pre>{@code
     * SfDictionary policy = SfDictionary.builder()
     *         .put("u", 1)
     *         .put("i", true)
     *         .put("for", InnerList.strings("a", "b"))
     *         .build();
     * policy.serialize(); // u=1, i, for=("a" "b")
     * }</pre>
     */
    public static final class Builder extends EntryBuilder<Builder> {
        private final OrderedMap.Builder<Member> entries;

        private Builder(OrderedMap.Builder<Member> entries) {
            this.entries = entries;
        }

        /**
         * Puts an entry. It replaces the one with the same key in its place, or is added as the last one.
         *
         * @param key a key of {@linkplain SfSyntax#isKey the right form}
         * @param member its member
         * @return this builder
         * @throws IllegalArgumentException if the key is not of the right form
         */
        public Builder put(String key, Member member) {
            entries.putChecked(key, member);
            return this;
        }

        @Override
        public Builder put(String key, BareItem value) {
            return put(key, SfItem.of(value));
        }

        @Override
        public Builder remove(String key) {
            entries.remove(Objects.requireNonNull(key));
            return this;
        }

        /** {@return the Dictionary} The builder can be used further. */
        public SfDictionary build() {
            return new SfDictionary(entries.copy());
        }
    }
}
