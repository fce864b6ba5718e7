// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import java.math.BigDecimal;
import java.time.Instant;

/** Shared by the builders of Lists and Inner Lists: each plain Java value becomes an item of its type, without parameters. */
abstract sealed class ElementBuilder<B> permits SfList.Builder, InnerList.Builder {
    /**
     * Adds an item as the last element.
     *
     * @param item the item
     * @return this builder
     */
    public abstract B add(SfItem item);

    /**
     * Adds an item without parameters.
     *
     * @param value its value
     * @return this builder
     */
    public B add(BareItem value) {
        return add(SfItem.of(value));
    }

    /**
     * Adds an Integer.
     *
     * @param value from -999,999,999,999,999 to 999,999,999,999,999
     * @return this builder
     * @throws IllegalArgumentException if the value is out of range
     */
    public B add(long value) {
        return add(SfItem.integer(value));
    }

    /**
     * Adds a Decimal.
     *
     * @param value from -999,999,999,999.999 to 999,999,999,999.999; it is rounded to thousandths, half to even
     * @return this builder
     * @throws IllegalArgumentException if the value is out of range
     */
    public B add(BigDecimal value) {
        return add(SfItem.decimal(value));
    }

    /**
     * Adds a Decimal.
     *
     * @param value from -999,999,999,999.999 to 999,999,999,999.999; it is rounded to thousandths, half to even
     * @return this builder
     * @throws IllegalArgumentException if the value is out of range or not a number
     */
    public B add(double value) {
        return add(SfItem.of(SfDecimal.of(value)));
    }

    /**
     * Adds a String. A Token is added as {@link SfToken}.
     *
     * @param value visible ASCII and spaces
     * @return this builder
     * @throws IllegalArgumentException if the value has another character
     */
    public B add(String value) {
        return add(SfItem.string(value));
    }

    /**
     * Adds a Byte Sequence.
     *
     * @param value any bytes, which are copied
     * @return this builder
     */
    public B add(byte[] value) {
        return add(SfItem.binary(value));
    }

    /**
     * Adds a Boolean.
     *
     * @param value true or false
     * @return this builder
     */
    public B add(boolean value) {
        return add(SfItem.bool(value));
    }

    /**
     * Adds a Date.
     *
     * @param value not more than 999,999,999,999,999 seconds from 1970-01-01T00:00:00Z; the fraction of the second is dropped
     * @return this builder
     * @throws IllegalArgumentException if the value is out of range
     */
    public B add(Instant value) {
        return add(SfItem.date(value));
    }
}
