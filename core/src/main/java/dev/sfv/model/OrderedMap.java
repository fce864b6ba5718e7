// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfSyntax;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An immutable map in field order, for the few entries that Dictionaries and Parameters usually have: one array, searched
 * from its beginning. A large map is a {@link LinkedHashMap} instead, which stays fast even where all its keys have the same
 * hash code, because they can be compared.
 */
final class OrderedMap<V> extends AbstractMap<String, V> {
    /** Up to this many entries, looking at each key in turn is as fast as hashing. */
    private static final int MAX_SIZE = 8;

    /** Keys at even indexes, each followed by its value; behind {@link #length}, room that was not needed. */
    private final Object[] table;

    private final int length;

    private OrderedMap(Object[] table, int length) {
        this.table = table;
        this.length = length;
    }

    /**
     * Copies a map.
     *
     * @throws IllegalArgumentException if a key is not a key of RFC 9651
     * @throws NullPointerException if a key or a value is null
     */
    static <V> Map<String, V> copyOf(Map<String, ? extends V> map) {
        Builder<V> copy = new Builder<>();
        map.forEach((key, value) -> copy.put(SfSyntax.requireKey(key), Objects.requireNonNull(value)));
        return copy.build();
    }

    /**
     * Copies a map, with another entry in the place of the one with the same key, or else behind the others.
     *
     * @throws IllegalArgumentException if the key is not a key of RFC 9651
     * @throws NullPointerException if the key or the value is null
     */
    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Builder<V> copy = new Builder<>();
        map.forEach(copy::put);
        copy.put(SfSyntax.requireKey(key), Objects.requireNonNull(value));
        return copy.build();
    }

    /**
     * Insists on an entry.
     *
     * @param whole what the map is the content of, to be shown
     * @throws SfException if there is no such entry
     */
    static <V> V require(Map<String, V> map, String key, Object whole) {
        V value = map.get(Objects.requireNonNull(key));
        if (value == null) {
            String text = whole.toString();
            throw SfException.of(SfProblem.KEY_MISSING, text, text.length());
        }
        return value;
    }

    /** Tells whether two maps have the same entries in the same order. */
    static boolean equalInOrder(Map<?, ?> one, Map<?, ?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.entrySet().iterator();
        for (Object entry : one.entrySet()) {
            if (!entry.equals(others.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return length / 2;
    }

    @Override
    public boolean containsKey(Object key) {
        return indexOf(table, length, Objects.requireNonNull(key)) >= 0;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a Map says that there is no such key
    public V get(Object key) {
        int i = indexOf(table, length, Objects.requireNonNull(key));
        return i < 0 ? null : valueAt(i);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < length; i += 2) {
            action.accept((String) table[i], valueAt(i));
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new Entries();
    }

    @SuppressWarnings("unchecked") // put there by the builder, as a V
    private V valueAt(int i) {
        return (V) table[i + 1];
    }

    private static int indexOf(Object[] table, int length, Object key) {
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
                    return next < length;
                }

                @Override
                public Entry<String, V> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Entry<String, V> entry = new SimpleImmutableEntry<>((String) table[next], valueAt(next));
                    next += 2;
                    return entry;
                }
            };
        }
    }

    /** Collects entries; a later value of the same key takes the place of the earlier one (sections 4.2.2 and 4.2.3.2). */
    static final class Builder<V> {
        private Object[] table = {};
        private int length;
        private Map<String, V> large = Map.of();

        /** Puts an entry whose key is known to be valid. */
        void put(String key, V value) {
            if (!large.isEmpty()) {
                large.put(key, value);
                return;
            }
            int i = indexOf(table, length, key);
            if (i >= 0) {
                table[i + 1] = value;
            } else if (length == 2 * MAX_SIZE) {
                large = new LinkedHashMap<>(new OrderedMap<V>(table, length));
                large.put(key, value);
            } else {
                if (length == table.length) {
                    table = Arrays.copyOf(table, Math.max(2, 2 * length));
                }
                table[length++] = key;
                table[length++] = value;
            }
        }

        /** Builds the map. This builder must not be used again. */
        Map<String, V> build() {
            return large.isEmpty() ? new OrderedMap<>(table, length) : Collections.unmodifiableMap(large);
        }
    }
}
