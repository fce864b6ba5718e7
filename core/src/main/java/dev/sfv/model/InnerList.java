// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Items in parentheses, as a member of a List or a Dictionary (RFC 9651, section 3.1.1).
 *
 * <pre>{@code
 * inner-list = "(" *SP [ sf-item *( 1*SP sf-item ) *SP ] ")" parameters
 * }</pre>
 *
 * <pre>{@code
 * InnerList components = InnerList.strings("@method", "@path").withParameter("created", SfInteger.of(1618884473));
 * components.serialize();           // ("@method" "@path");created=1618884473
 * components.map(ValueType.STRING); // [@method, @path]
 * }</pre>
 *
 * @param items the items in order, unmodifiable
 * @param parameters the parameters of the list as a whole
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.1.1">RFC 9651, section 3.1.1</a>
 */
public record InnerList(List<SfItem> items, Parameters parameters) implements Member, Iterable<SfItem> {
    /**
     * Makes an Inner List.
     *
     * @param items the items in order, which are copied
     * @param parameters the parameters of the list as a whole
     */
    public InnerList {
        items = FixedList.copyOf(items);
        Objects.requireNonNull(parameters);
    }

    /**
     * {@return an Inner List without parameters}
     *
     * @param items the items in order
     */
    public static InnerList of(SfItem... items) {
        return of(Arrays.asList(items));
    }

    /**
     * {@return an Inner List without parameters}
     *
     * @param items the items in order, which are copied
     */
    public static InnerList of(List<SfItem> items) {
        return of(items, Parameters.EMPTY);
    }

    /**
     * {@return an Inner List with parameters}
     *
     * @param items the items in order, which are copied
     * @param parameters the parameters of the list as a whole
     */
    public static InnerList of(List<SfItem> items, Parameters parameters) {
        return new InnerList(items, parameters);
    }

    /**
     * {@return an Inner List of Strings, without parameters}
     *
     * @param values visible ASCII and spaces each
     * @throws IllegalArgumentException if a value has another character
     */
    public static InnerList strings(String... values) {
        return of(values, SfItem::string);
    }

    /**
     * {@return an Inner List of Tokens, without parameters}
     *
     * @param values words of {@linkplain dev.sfv.syntax.SfSyntax#isToken the right form}
     * @throws IllegalArgumentException if a value is not of the right form
     */
    public static InnerList tokens(String... values) {
        return of(values, SfItem::token);
    }

    private static InnerList of(String[] values, Function<String, SfItem> item) {
        FixedList.Builder<SfItem> items = new FixedList.Builder<>();
        for (String value : values) {
            items.add(item.apply(value));
        }
        return of(items.build());
    }

    /** {@return a builder without items} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these items and parameters} */
    public Builder toBuilder() {
        Builder builder = new Builder().parameters(parameters);
        items.forEach(builder::add);
        return builder;
    }

    /**
     * Reads the Inner List under the cursor of a reader, with its parameters.
     *
     * @param reader a reader on an Inner List; nothing of it has been read
     * @return the Inner List
     * @throws SfException if it is malformed, or the value under the cursor is not an Inner List
     * @throws IllegalStateException if there is no value under the cursor
     */
    public static InnerList readCurrent(SfReader reader) {
        FixedList.Builder<SfItem> items = new FixedList.Builder<>();
        while (reader.nextInner()) {
            items.add(SfItem.readCurrent(reader));
        }
        return new InnerList(items.build(), Parameters.readCurrent(reader));
    }

    /** {@return {@link SfKind#INNER_LIST}} */
    @Override
    public SfKind kind() {
        return SfKind.INNER_LIST;
    }

    /** {@return an iterator over the items, in order} */
    @Override
    public Iterator<SfItem> iterator() {
        return items.iterator();
    }

    /** {@return a stream of the items, in order} */
    public Stream<SfItem> stream() {
        return items.stream();
    }

    /** {@return the number of items} */
    public int size() {
        return items.size();
    }

    /** {@return whether there are no items} */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * {@return whether an item is in this list, with the same parameters in the same order}
     *
     * @param item the item
     */
    public boolean contains(SfItem item) {
        return items.contains(Objects.requireNonNull(item));
    }

    /**
     * {@return the item at an index}
     *
     * @param index its position, from 0
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public SfItem get(int index) {
        return items.get(index);
    }

    /**
     * Reads the item at an index, which must exist.
     *
     * @param <T> the Java type of its value
     * @param index its position, from 0
     * @param reading a {@link ValueType}, or any function that reads the item; an {@link SfException} that it throws gets the
     *     path of the item: {@code [2]}
     * @return its value
     * @throws SfException if there is no such item ({@link SfProblem#KEY_MISSING}), or if it is of another type
     *     ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> T require(int index, Function<? super SfItem, ? extends T> reading) {
        return Located.require(items, index, Objects.requireNonNull(reading));
    }

    /**
     * Reads all items.
     *
     * @param <T> the Java type of a value
     * @param reading a {@link ValueType}, or any function that reads an item; an {@link SfException} that it throws gets the
     *     path of the item: {@code [2]}
     * @return an unmodifiable list, in order
     * @throws SfException if an item is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    public <T> List<T> map(Function<? super SfItem, ? extends T> reading) {
        return Located.readAll(items, Objects.requireNonNull(reading));
    }

    /**
     * {@return a copy of this list with another item in place of the one at an index} All items are copied. In a loop, use
     * {@link #toBuilder()} instead.
     *
     * @param index a position, from 0
     * @param item the item
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public InnerList with(int index, SfItem item) {
        List<SfItem> copy = new ArrayList<>(items);
        copy.set(index, item);
        return of(copy, parameters);
    }

    /**
     * {@return a copy of this list without the item at an index} All other items are copied. In a loop, use {@link #toBuilder()} instead.
     *
     * @param index a position, from 0
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public InnerList without(int index) {
        List<SfItem> copy = new ArrayList<>(items);
        copy.remove(index);
        return of(copy, parameters);
    }

    /**
     * {@return a copy of this list with another item at the end} All items are copied. In a loop, use {@link #toBuilder()} instead.
     *
     * @param item the item
     */
    public InnerList plus(SfItem item) {
        List<SfItem> copy = new ArrayList<>(items);
        copy.add(item);
        return of(copy, parameters);
    }

    @Override
    public InnerList withParameters(Parameters parameters) {
        return of(items, parameters);
    }

    /**
     * {@return a copy of this list with a parameter added or replaced} A parameter with the same key keeps its place. All
     * parameters are copied; to add many, use {@link Parameters#builder()}.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @param value its value
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public InnerList withParameter(String key, BareItem value) {
        return withParameters(parameters.with(key, value));
    }

    /**
     * {@return a copy of this list with a parameter that is true, added or replaced} It is written as its key alone.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public InnerList withParameter(String key) {
        return withParameter(key, SfBoolean.TRUE);
    }

    /** {@inheritDoc} It always throws, since this is not an item. */
    @Override
    public SfItem asItem() {
        throw SfException.wrongKind(ValueType.ITEM.toString(), kind(), serialize());
    }

    /** {@return this} */
    @Override
    public InnerList asInnerList() {
        return this;
    }

    @Override
    public void writeMemberTo(SfWriter out) {
        out.openInnerList();
        for (int i = 0; i < items.size(); i++) { // by index, since an iterator would be allocated
            items.get(i).writeMemberTo(out.nextInner());
        }
        out.closeInnerList();
        if (!parameters.isEmpty()) { // in most cases this saves a call that is not inlined (docs/performance.md)
            parameters.writeTo(out);
        }
    }

    /** {@return the canonical form of this list and its parameters, as a member (RFC 9651, section 4.1.1.1)} */
    @Override
    public String serialize() {
        SfWriter out = new SfWriter().nextMember();
        writeMemberTo(out);
        return out.fieldValue();
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }

    /**
     * Collects items in order.
     *
     * <pre>{@code
     * InnerList components = InnerList.builder()
     *         .add("@method")
     *         .add(SfItem.string("@authority").withParameter("req"))
     *         .parameters(Parameters.builder().put("created", 1618884473).put("keyid", "test-key").build())
     *         .build();
     * components.serialize(); // ("@method" "@authority";req);created=1618884473;keyid="test-key"
     * }</pre>
     */
    public static final class Builder extends ElementBuilder<Builder> {
        private final List<SfItem> items = new ArrayList<>();
        private Parameters parameters = Parameters.EMPTY;

        private Builder() {}

        @Override
        public Builder add(SfItem item) {
            items.add(Objects.requireNonNull(item));
            return this;
        }

        /**
         * Sets the parameters of the list as a whole.
         *
         * @param all all of them
         * @return this builder
         */
        public Builder parameters(Parameters all) {
            parameters = Objects.requireNonNull(all);
            return this;
        }

        /** {@return the Inner List} The builder can be used further. */
        public InnerList build() {
            return of(items, parameters);
        }
    }
}
