// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.syntax.SfException;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of parsing a field: present, absent or malformed. Use it if you must distinguish an absent field from a malformed
 * one, for example to answer 400.
 *
 * <pre>{@code
 * Parsed<SecSpeculationTags> tags = SecSpeculationTags.FIELD.tryParse("\"open");
 * if (tags instanceof Parsed.Malformed<SecSpeculationTags> malformed) {
 *     malformed.fault().problem();  // STRING_NOT_CLOSED
 * }
 * tags.toFault().isPresent();       // true
 * tags.orElse(SecSpeculationTags.NONE).untagged(); // false
 * }</pre>
 *
 * @param <T> the type of the field
 */
public sealed interface Parsed<T> {
    /**
     * The field is present and well-formed.
     *
     * @param <T> the type of the field
     * @param value its value
     */
    record Present<T>(T value) implements Parsed<T> {
        /**
         * Makes an outcome.
         *
         * @param value the value of the field
         */
        public Present {
            Objects.requireNonNull(value);
        }
    }

    /**
     * The field is absent.
     *
     * @param <T> the type of the field
     */
    record Absent<T>() implements Parsed<T> {}

    /**
     * The field is malformed, or not what its definition requires.
     *
     * @param <T> the type of the field
     * @param fault the fault in it
     */
    record Malformed<T>(SfException fault) implements Parsed<T> {
        /**
         * Makes an outcome.
         *
         * @param fault the fault in the field
         */
        public Malformed {
            Objects.requireNonNull(fault);
        }
    }

    /**
     * {@return the value, or another one if the field is absent or malformed}
     *
     * @param other the other value
     */
    default T orElse(T other) {
        Objects.requireNonNull(other);
        return this instanceof Present<T> present ? present.value : other;
    }

    /** {@return the fault if the field is malformed; otherwise empty} */
    default Optional<SfException> toFault() {
        return this instanceof Malformed<T> malformed ? Optional.of(malformed.fault) : Optional.empty();
    }

    /** {@return the value if the field is present; otherwise empty} */
    default Optional<T> toOptional() {
        return this instanceof Present<T> present ? Optional.of(present.value) : Optional.empty();
    }
}
