// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.time.Instant;

/**
 * A point in time, to the second (RFC 9651, section 3.3.7).
 *
 * <pre>{@code
 * sf-date = "@" sf-integer
 * }</pre>
 *
 * <pre>{@code
 * SfDate.of(Instant.parse("2022-08-04T01:57:13Z")).toString(); // @1659578233
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.7">RFC 9651, section 3.3.7</a>
 */
public final class SfDate implements BareItem {
    private final long epochSeconds;

    private SfDate(long epochSeconds) {
        this.epochSeconds = epochSeconds;
    }

    /**
     * {@return a Date from a point in time, without the fraction of its second}
     *
     * @param instant not more than 999,999,999,999,999 seconds away from 1970-01-01T00:00:00Z
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfDate of(Instant instant) {
        return ofEpochSeconds(instant.getEpochSecond());
    }

    /**
     * {@return a Date in seconds since the Unix epoch}
     *
     * @param epochSeconds seconds since 1970-01-01T00:00:00Z, from -999,999,999,999,999 to 999,999,999,999,999
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfDate ofEpochSeconds(long epochSeconds) {
        return new SfDate(SfSyntax.requireNumber(epochSeconds));
    }

    /** {@return the seconds since 1970-01-01T00:00:00Z, from -999,999,999,999,999 to 999,999,999,999,999} */
    public long epochSeconds() {
        return epochSeconds;
    }

    /** {@return the instant at which the second begins} */
    public Instant value() {
        return Instant.ofEpochSecond(epochSeconds);
    }

    @Override
    public Object javaValue() {
        return value();
    }

    @Override
    public SfKind kind() {
        return SfKind.DATE;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeDate(epochSeconds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfDate that && epochSeconds == that.epochSeconds;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(epochSeconds);
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
