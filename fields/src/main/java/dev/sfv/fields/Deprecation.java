// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code Deprecation}: the date at which a resource was or will be deprecated.
 *
 * <pre>{@code
 * Deprecation = sf-item, a Date
 * }</pre>
 *
 * <p>The specification does not say what a bad value means. Here, it is ignored like a malformed field. A date in the format of
 * {@code Sunset} is malformed here. An absent field says nothing about the resource.
 *
 * <pre>{@code
 * Deprecation deprecation = Deprecation.FIELD.parse("@1688169599").orElseThrow();
 * deprecation.date();                                             // 2023-06-30T23:59:59Z
 * deprecation.isInForce(Instant.parse("2023-07-01T00:00:00Z"));   // true
 * Deprecation.FIELD.parse("Fri, 30 Jun 2023 23:59:59 GMT");       // Optional.empty
 * Optional<Deprecation> own = Optional.of(new Deprecation(Instant.EPOCH));
 * Deprecation.FIELD.serialize(own);                               // @0
 * }</pre>
 *
 * <p>The date of {@code Sunset} must not be earlier than this date.
 *
 * @param date when the resource was or will be deprecated, in whole seconds
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9745#section-2">RFC 9745, section 2</a>
 */
public record Deprecation(Instant date) {
    /** The definition of the field. */
    public static final TypedField<Optional<Deprecation>> FIELD =
            TypedField.item("Deprecation", MemberType.DATE.map(Deprecation::new, Deprecation::date));

    /**
     * Makes a date of deprecation.
     *
     * @param date when the resource was or will be deprecated; the fraction of the second is dropped
     * @throws IllegalArgumentException if the seconds since 1970 have more than 15 digits
     */
    public Deprecation {
        date = Instant.ofEpochSecond(SfSyntax.requireNumber(date.getEpochSecond()));
    }

    /**
     * {@return whether the resource is deprecated already}
     *
     * @param now the time to compare with
     */
    public boolean isInForce(Instant now) {
        return !now.isBefore(date);
    }
}
