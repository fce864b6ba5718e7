// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * A sum for each constant of an enum.
 *
 * @param <E> the enum
 * @param <V> the type of sums
 */
final class Counts<E extends Enum<E>, V extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Adds two sums.
     *
     * @param <V> the type of sums
     */
    interface Addition<V> extends BinaryOperator<V>, Serializable {}

    private final EnumMap<E, V> values;
    private final Addition<V> plus;

    /**
     * Starts all sums at zero.
     *
     * @param zero the sum of no values
     * @param plus adds two sums
     */
    Counts(Class<E> type, V zero, Addition<V> plus) {
        this.values = new EnumMap<>(type);
        this.plus = plus;
        for (E constant : type.getEnumConstants()) {
            values.put(constant, zero);
        }
    }

    static <E extends Enum<E>> Counts<E, Long> ofNumbers(Class<E> type) {
        return new Counts<>(type, 0L, Long::sum);
    }

    static <E extends Enum<E>> Counts<E, Share> ofShares(Class<E> type) {
        return new Counts<>(type, Share.NONE, Share::plus);
    }

    void add(E constant, V value) {
        values.merge(constant, value, plus);
    }

    void addAll(Counts<E, V> other) {
        other.values.forEach(this::add);
    }

    /** {@return all sums, in the order of the enum} */
    Map<E, V> asMap() {
        return Collections.unmodifiableMap(values);
    }
}
