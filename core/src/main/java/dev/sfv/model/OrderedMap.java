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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * An ordered map: the common superclass of Dictionaries and Parameters (RFC 9651, sections 3.2 and 3.1.2). It is immutable and keeps
 * the array in which the entries were collected. A few keys are searched from the beginning. Many keys have an index in addition, a
 * {@link HashMap}. It stays fast even if all keys have the same hash code, because strings can be compared.
 *
 * <p>Because the public methods are not final, the compiler makes bridges for them in the public subclasses. Callers need these bridges
 * for reflection.
 */
abstract sealed class OrderedMap<V> permits SfDictionary, Parameters, OrderedMap.MappedValues {
    /**
     * Up to this many entries, looking at each key in turn is as fast as hashing. An index for fewer entries would cost more memory for
     * each received character than this library promises.
     */
    private static final int MAX_SEARCHED = 12;

    private static final Object[] NOTHING = {};

    /** Keys at even indexes, each followed by its value. The places after {@link #length} are not used. */
    private final Object[] table;

    private final int length;
    /** The place of each key in the table; empty if they are few. */
    private final Map<String, Integer> index;

    /** Takes over the entries of a builder. Do not use that builder again. */
    OrderedMap(Builder<V> entries) {
        this.table = entries.table;
        this.length = entries.length;
        this.index = entries.index;
    }

    /** {@return an unmodifiable map of all entries, in field order} */
    public Map<String, V> asMap() {
        return new View();
    }

    /** {@return an unmodifiable set of all keys, in field order} */
    public Set<String> keys() {
        return asMap().keySet();
    }

    /** {@return the number of entries} */
    public int size() {
        return length / 2;
    }

    /** {@return whether there are no entries} */
    public boolean isEmpty() {
        return length == 0;
    }

    /**
     * {@return whether there is an entry with a key, whatever its value}
     *
     * @param key its key
     */
    public boolean contains(String key) {
        return indexOf(key) >= 0;
    }

    /**
     * Passes each entry to an action, in field order.
     *
     * @param action takes the key and the value
     */
    public void forEach(BiConsumer<? super String, ? super V> action) {
        Objects.requireNonNull(action);
        for (int i = 0; i < length; i += 2) {
            action.accept(keyAt(i), valueAt(i));
        }
    }

    /**
     * {@return the entry at an index: its key and its value} Sections 3.2 and 3.1.2 require access by index.
     *
     * @param index its position in field order, from 0
     * @throws IndexOutOfBoundsException if the index is negative or not less than {@link #size()}
     */
    public Map.Entry<String, V> get(int index) {
        int i = 2 * Objects.checkIndex(index, size());
        return new AbstractMap.SimpleImmutableEntry<>(keyAt(i), valueAt(i));
    }

    /**
     * {@return the value of a key; empty if there is no entry with the key}
     *
     * @param key its key
     */
    public Optional<V> get(String key) {
        int i = indexOf(key);
        return i < 0 ? Optional.empty() : Optional.of(valueAt(i));
    }

    /** {@return whether this and another object are of the same type and have the same entries in the same order} */
    @Override
    public boolean equals(Object other) {
        return other instanceof OrderedMap<?> that
                && getClass() == that.getClass()
                && Arrays.equals(table, 0, length, that.table, 0, that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + table[i].hashCode();
        }
        return hash;
    }

    /** The key at a position, which is in range. */
    final String key(int position) {
        return keyAt(2 * position);
    }

    /** The value at a position, which is in range. */
    final V value(int position) {
        return valueAt(2 * position);
    }

    /**
     * Copies this, with another entry. It replaces the one with the same key in its place, or is added as the last one.
     *
     * @throws IllegalArgumentException if the key is not a key of RFC 9651
     * @throws NullPointerException if the key or the value is null
     */
    final Builder<V> copyWith(String key, V value) {
        Builder<V> copy = new Builder<>(this, 1);
        copy.putChecked(key, value);
        return copy;
    }

    /** Copies this, without an entry. */
    final Builder<V> copyWithout(String key) {
        Builder<V> copy = new Builder<>(this, 0);
        copy.remove(key);
        return copy.copy();
    }

    /** Copies this, with its keys in alphabetical order. */
    final Builder<V> copySorted() {
        Builder<V> copy = new Builder<>();
        new TreeMap<>(asMap()).forEach(copy::put);
        return copy;
    }

    /** Reads all values, each with its key. */
    final <T> Map<String, T> mapValues(BiFunction<String, V, T> reading) {
        Builder<T> values = new Builder<>();
        forEach((key, value) -> values.put(key, reading.apply(key, value)));
        return new MappedValues<>(values).asMap();
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
            if (key.equals(table[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The results of reading the values of another map. */
    static final class MappedValues<T> extends OrderedMap<T> {
        private MappedValues(Builder<T> values) {
            super(values);
        }
    }

    private final class View extends AbstractMap<String, V> {
        @Override
        public int size() {
            return OrderedMap.this.size();
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
            OrderedMap.this.forEach(action);
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            return new Entries();
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<String, V>> {
        @Override
        public int size() {
            return OrderedMap.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, V>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size();
                }

                @Override
                public Map.Entry<String, V> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return OrderedMap.this.get(next++);
                }
            };
        }
    }

    /** Collects entries; a later value of the same key takes the place of the earlier one (sections 4.2.2 and 4.2.3.2). */
    static final class Builder<V> {
        /** Like the table of the map, except that a removed entry leaves a gap: a key and a value that are null. */
        private Object[] table;

        private int length;
        private int gaps;
        private Map<String, Integer> index;

        /** Makes a builder without entries. */
        Builder() {
            this(NOTHING, 0, Map.of());
        }

        /** Makes a builder with the entries of a map, and room for more. */
        Builder(OrderedMap<V> map, int more) {
            this(Arrays.copyOf(map.table, map.length + 2 * more), map.length, map.index);
        }

        private Builder(Object[] ownTable, int length, Map<String, Integer> index) {
            this.table = ownTable;
            this.length = length;
            this.index = index.isEmpty() ? index : new HashMap<>(index);
        }

        boolean isEmpty() {
            return length == 0;
        }

        /** Puts all entries of a map, whose keys may be invalid. */
        Builder<V> putAll(Map<String, ? extends V> map) {
            for (Map.Entry<String, ? extends V> entry : map.entrySet()) {
                putChecked(entry.getKey(), entry.getValue());
            }
            return this;
        }

        /**
         * Puts an entry whose key may be invalid.
         *
         * @throws IllegalArgumentException if the key is not a key of RFC 9651
         * @throws NullPointerException if the key or the value is null
         */
        void putChecked(String key, V value) {
            put(SfSyntax.requireKey(key), Objects.requireNonNull(value));
        }

        /** Puts an entry whose key is known to be valid. */
        void put(String key, V value) {
            if (gaps > 0 && length == table.length) {
                closeGaps();
            }
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
                closeGaps();
            }
        }

        /** Removes an entry, if there is one. It leaves a gap, so that removing all of them is not quadratic. */
        void remove(String key) {
            int i = index.isEmpty() ? search(table, length, key) : index.getOrDefault(key, -1);
            if (i < 0) {
                return;
            }
            table[i] = null;
            table[i + 1] = null;
            gaps += 2;
            if (!index.isEmpty()) {
                index.remove(key);
            }
            if (gaps == length) {
                gaps = 0;
                length = 0;
                index = Map.of();
            }
        }

        /** Copies this builder, which can be used further. The copy has no gaps. */
        Builder<V> copy() {
            if (gaps > 0) {
                closeGaps();
            }
            return new Builder<>(Arrays.copyOf(table, length), length, index);
        }

        /** Finds the place of a key, or puts it into the index as the next one. It searches only once, because that costs the most. */
        private int findOrIndex(String key) {
            Integer known = index.putIfAbsent(key, length);
            return known == null ? -1 : known;
        }

        /** Moves the entries together if there are gaps, into a table with room for twice as many. If they are many, makes an index. */
        private void closeGaps() {
            if (gaps > 0) {
                Object[] gapless = new Object[2 * (length - gaps)];
                int moved = 0;
                for (int i = 0; i < length; i++) {
                    if (table[i] != null) {
                        gapless[moved++] = table[i];
                    }
                }
                table = gapless;
                length = moved;
                gaps = 0;
            }
            index = Map.of();
            if (length > 2 * MAX_SEARCHED) {
                index = new HashMap<>();
                for (int i = 0; i < length; i += 2) {
                    index.put((String) table[i], i);
                }
            }
        }
    }
}
