// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.Locale;

/**
 * A measured figure and its error, half of the confidence interval. What is not known is NaN, and makes all that is reckoned from it
 * unknown too: then tables have gaps, and no code has to look for them.
 */
record Measure(double value, double error) {
    private static final String UNKNOWN = "–";

    /** Divides, as if the two were measured apart: so their relative errors add in quadrature. */
    Measure over(Measure divisor) {
        double quotient = value / divisor.value;
        return new Measure(quotient, quotient * Math.hypot(error / value, divisor.error / divisor.value));
    }

    Measure per(double amount) {
        return new Measure(value / amount, error / amount);
    }

    /** Returns the figure without its error. */
    String brief() {
        return format(value, decimals(value));
    }

    @Override
    public String toString() {
        return Double.isNaN(value) ? UNKNOWN : brief() + " ± " + format(error, decimals(value));
    }

    static String format(double value, int decimals) {
        return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Three digits say enough. */
    private static int decimals(double value) {
        return value < 10 ? 2 : value < 100 ? 1 : 0;
    }
}
