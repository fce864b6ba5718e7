// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import java.math.BigDecimal;
import java.time.Instant;

/** Shared by the builders of Dictionaries and Parameters: each plain Java value becomes the bare item of its type. */
abstract sealed class EntryBuilder<B> permits SfDictionary.Builder, Parameters.Builder {
    /**
     * Puts an entry. It replaces the one with the same key in its place, or is added as the last one.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public abstract B put(String key, BareItem value);

    /**
     * Removes an entry, if there is one.
     *
     * @param key its key
     * @return this builder
     */
    public abstract B remove(String key);

    /**
     * Puts an Integer, as {@link #put(String, BareItem)}.
     *
     * @param key its key
     * @param value from -999,999,999,999,999 to 999,999,999,999,999
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form, or the value is out of range
     */
    public B put(String key, long value) {
        return put(key, SfInteger.of(value));
    }

    /**
     * Puts a Decimal, as {@link #put(String, BareItem)}.
     *
     * @param key its key
     * @param value from -999,999,999,999.999 to 999,999,999,999.999; it is rounded to thousandths, half to even
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form, or the value is out of range
     */
    public B put(String key, BigDecimal value) {
        return put(key, SfDecimal.of(value));
    }

    /**
     * Puts a Decimal, as {@link #put(String, BareItem)}.
     *
     * @param key its key
     * @param value from -999,999,999,999.999 to 999,999,999,999.999; it is rounded to thousandths, half to even
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form, or the value is out of range or not a number
     */
    public B put(String key, double value) {
        return put(key, SfDecimal.of(value));
    }

    /**
     * Puts a String, as {@link #put(String, BareItem)}. A Token is put as {@link SfToken}.
     *
     * @param key its key
     * @param value visible ASCII and spaces
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form, or the value has another character
     */
    public B put(String key, String value) {
        return put(key, SfString.of(value));
    }

    /**
     * Puts a Byte Sequence, as {@link #put(String, BareItem)}.
     *
     * @param key its key
     * @param value any bytes, which are copied
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public B put(String key, byte[] value) {
        return put(key, SfBinary.of(value));
    }

    /**
     * Puts a Boolean, as {@link #put(String, BareItem)}. If it is true, the key alone is written.
     *
     * @param key its key
     * @param value true or false
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public B put(String key, boolean value) {
        return put(key, SfBoolean.of(value));
    }

    /**
     * Puts a Date, as {@link #put(String, BareItem)}.
     *
     * @param key its key
     * @param value not more than 999,999,999,999,999 seconds from 1970-01-01T00:00:00Z; the fraction of the second is dropped
     * @return this builder
     * @throws IllegalArgumentException if the key is not of the right form, or the value is out of range
     */
    public B put(String key, Instant value) {
        return put(key, SfDate.of(value));
    }
}
