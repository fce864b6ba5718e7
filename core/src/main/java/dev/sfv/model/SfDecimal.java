// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number with a fraction, in exact thousandths (RFC 9651, section 3.3.2).
 *
 * <pre>{@code
 * sf-decimal = ["-"] 1*12DIGIT "." 1*3DIGIT
 * }</pre>
 *
 * <pre>{@code
 * SfDecimal.of(new BigDecimal("4.5")).toString(); // 4.5
 * SfDecimal.ofThousandths(1000).toString();       // 1.0
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.2">RFC 9651, section 3.3.2</a>
 */
public final class SfDecimal implements BareItem {
    private static final int SCALE = 3;
    /** The most digits before the point. A number with more is out of range. */
    private static final int MAX_DIGITS = 12;

    /** A message shows a wrong number if it has at most so many digits, and otherwise only counts them. */
    private static final int SHOWN_DIGITS = 24;

    private final long thousandths;

    private SfDecimal(long thousandths) {
        this.thousandths = thousandths;
    }

    /**
     * {@return a Decimal, rounded to thousandths, half to even (section 4.1.5)}
     *
     * @param value from -999,999,999,999.999 to 999,999,999,999.999, once rounded
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfDecimal of(BigDecimal value) {
        // Checked first, because writing out 1E+1000000000 would take all memory, and 1E-1000000000 far too much time.
        long digits = (long) value.precision() - value.scale();
        if (value.signum() == 0 || digits < -SCALE) {
            return new SfDecimal(0);
        }
        if (digits <= MAX_DIGITS) {
            long rounded = value.setScale(SCALE, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact();
            if (Math.abs(rounded) <= SfSyntax.MAX_NUMBER) {
                return new SfDecimal(rounded);
            }
            digits++; // by rounding
        }
        String found = value.precision() > SHOWN_DIGITS ? digits + " digits" : value.toString();
        throw new IllegalArgumentException("expected at most 12 digits before the decimal point, found: " + found);
    }

    /**
     * {@return a Decimal, rounded to thousandths, half to even} The value is the shortest decimal text of the double, as
     * {@link Double#toString(double)} returns it.
     *
     * @param value from -999,999,999,999.999 to 999,999,999,999.999, once rounded
     * @throws IllegalArgumentException if it is out of range or not a number
     */
    public static SfDecimal of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite number, found: " + value);
        }
        return of(BigDecimal.valueOf(value));
    }

    /**
     * {@return a Decimal from a number of thousandths}
     *
     * @param thousandths the value times 1000, from -999,999,999,999,999 to 999,999,999,999,999
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfDecimal ofThousandths(long thousandths) {
        return new SfDecimal(SfSyntax.requireNumber(thousandths));
    }

    /** {@return the value times 1000, from -999,999,999,999,999 to 999,999,999,999,999} */
    public long thousandths() {
        return thousandths;
    }

    /** {@return the number, exactly, with three digits after the point} */
    public BigDecimal value() {
        return BigDecimal.valueOf(thousandths, SCALE);
    }

    @Override
    public Object javaValue() {
        return value();
    }

    @Override
    public SfKind kind() {
        return SfKind.DECIMAL;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeDecimal(thousandths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfDecimal that && thousandths == that.thousandths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(thousandths);
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
