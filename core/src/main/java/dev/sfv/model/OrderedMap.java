// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfSyntax;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * An immutable map in field order: one array, which takes over the entries as they were collected. A few keys are searched from
 * the beginning. Many have an index beside, a {@link HashMap}, which stays fast even if all keys have the same hash code, because
 * they can be compared.
 */
final class OrderedMap<V> extends AbstractMap<String, V> {
    /**
     * Up to this many entries, looking at each key in turn is as fast as hashing. With fewer, an index would cost more memory for each
     * character that a sender sends than is promised.
     */
    private static final int MAX_SEARCHED = 12;

    private static final Object[] NOTHING = {};

    /** Keys at even indexes, each followed by its value; after {@link #length}, room that was not needed. */
    private final Object[] table;

    private final int length;
    /** The place of each key in the table; empty if they are few. */
    private final Map<String, Integer> index;

    private OrderedMap(Object[] table, int length, Map<String, Integer> index) {
        this.table = table;
        this.length = length;
        this.index = index;
    }

    /**
     * Copies a map.
     *
     * @throws IllegalArgumentException if a key is not a key of RFC 9651
     * @throws NullPointerException if a key or a value is null
     */
    static <V> OrderedMap<V> copyOf(Map<String, ? extends V> map) {
        Builder<V> copy = new Builder<>();
        map.forEach(copy::putChecked);
        return copy.build();
    }

    /**
     * Copies this, with another entry: in the place of the one with the same key, or else after the others.
     *
     * @throws IllegalArgumentException if the key is not a key of RFC 9651
     * @throws NullPointerException if the key or the value is null
     */
    OrderedMap<V> with(String key, V value) {
        Builder<V> copy = new Builder<>();
        forEach(copy::put);
        copy.putChecked(key, value);
        return copy.build();
    }

    /** Copies this without an entry, or returns this if there is none with the key. */
    OrderedMap<V> without(String key) {
        if (!containsKey(key)) {
            return this;
        }
        Builder<V> copy = new Builder<>();
        forEach((other, value) -> {
            if (!other.equals(key)) {
                copy.put(other, value);
            }
        });
        return copy.build();
    }

    /** Copies this with its keys in alphabetical order. */
    OrderedMap<V> sorted() {
        Builder<V> copy = new Builder<>();
        new TreeMap<>(this).forEach(copy::put);
        return copy.build();
    }

    /** Reads all values, each with its key. */
    <T> Map<String, T> map(BiFunction<String, V, T> reading) {
        Builder<T> values = new Builder<>();
        forEach((key, value) -> values.put(key, reading.apply(key, value)));
        return values.build();
    }

    /** Tells whether this and another map have the same entries in the same order. */
    boolean equalsInOrder(OrderedMap<V> other) {
        return Arrays.equals(table, 0, length, other.table, 0, other.length);
    }

    /** The key at a position, which is in range. */
    String key(int position) {
        return keyAt(2 * position);
    }

    /** The value at a position, which is in range. */
    V value(int position) {
        return valueAt(2 * position);
    }

    /** The entry at a position, from 0. */
    Entry<String, V> entry(int position) {
        Objects.checkIndex(position, size());
        return new SimpleImmutableEntry<>(key(position), value(position));
    }

    @Override
    public int size() {
        return length / 2;
    }

    @Override
    public boolean containsKey(Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a Map says that there is no such key
    public V get(Object key) {
        int i = indexOf(key);
        return i < 0 ? null : valueAt(i);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        Objects.requireNonNull(action);
        for (int i = 0; i < length; i += 2) {
            action.accept(keyAt(i), valueAt(i));
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new Entries();
    }

    private int indexOf(Object key) {
        Objects.requireNonNull(key);
        return index.isEmpty() ? search(table, length, key) : index.getOrDefault(key, -1);
    }

    private String keyAt(int i) {
        return (String) table[i];
    }

    @SuppressWarnings("unchecked") // put there by the builder, as a V
    private V valueAt(int i) {
        return (V) table[i + 1];
    }

    private static int search(Object[] table, int length, Object key) {
        for (int i = 0; i < length; i += 2) {
            if (table[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private final class Entries extends AbstractSet<Entry<String, V>> {
        @Override
        public int size() {
            return OrderedMap.this.size();
        }

        @Override
        public Iterator<Entry<String, V>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size();
                }

                @Override
                public Entry<String, V> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return entry(next++);
                }
            };
        }
    }

    /** Collects entries; a later value of the same key takes the place of the earlier one (sections 4.2.2 and 4.2.3.2). */
    static final class Builder<V> {
        private Object[] table = NOTHING;
        private int length;
        private Map<String, Integer> index = Map.of();

        /** Puts an entry whose key may be invalid. */
        void putChecked(String key, V value) {
            put(SfSyntax.requireKey(key), Objects.requireNonNull(value));
        }

        /** Puts an entry whose key is known to be valid. */
        void put(String key, V value) {
            int i = index.isEmpty() ? search(table, length, key) : findOrIndex(key);
            if (i >= 0) {
                table[i + 1] = value;
                return;
            }
            if (length == table.length) {
                table = Arrays.copyOf(table, Math.max(2, 2 * length));
            }
            table[length++] = key;
            table[length++] = value;
            if (length > 2 * MAX_SEARCHED && index.isEmpty()) {
                index = new HashMap<>();
                for (int j = 0; j < length; j += 2) {
                    index.put((String) table[j], j);
                }
            }
        }

        /** Finds the place of a key, or else puts it into the index as the next one: in one search, which is what costs the most. */
        private int findOrIndex(String key) {
            Integer known = index.putIfAbsent(key, length);
            return known == null ? -1 : known;
        }

        /** Builds the map. This builder must not be used again. */
        OrderedMap<V> build() {
            return new OrderedMap<>(table, length, index);
        }
    }
}
