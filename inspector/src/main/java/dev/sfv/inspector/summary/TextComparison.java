// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.function.BiPredicate;

/** Comparisons of {@code Sec-Purpose} as a text, which programs make instead of parsing the field. */
public enum TextComparison {
    /** {@code value.equals("prefetch")}. */
    EQUALS(String::equals),
    /** {@code value.contains("prefetch")}. */
    CONTAINS(String::contains);

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final BiPredicate<String, String> comparison;

    TextComparison(BiPredicate<String, String> comparison) {
        this.comparison = comparison;
    }

    /**
     * The errors of a comparison.
     *
     * @param missed the number of prefetches that it does not find
     * @param wrong the number of other requests that it takes for prefetches
     */
    public record Errors(long missed, long wrong) implements Serializable {
        static final Errors NONE = new Errors(0, 0);

        Errors plus(Errors other) {
            return new Errors(missed + other.missed, wrong + other.wrong);
        }
    }

    /** {@return the errors of this comparison for a value} */
    Errors errors(String value, boolean isPrefetch) {
        boolean found = comparison.test(value, "prefetch");
        return new Errors(isPrefetch && !found ? 1 : 0, found && !isPrefetch ? 1 : 0);
    }
}
