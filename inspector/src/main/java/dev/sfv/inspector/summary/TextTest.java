// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.function.BiPredicate;

/** Tests of {@code Sec-Purpose} as a text, which programs make instead of reading the field. */
public enum TextTest {
    /** {@code value.equals("prefetch")}. */
    EQUALS(String::equals),
    /** {@code value.contains("prefetch")}. */
    CONTAINS(String::contains);

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final BiPredicate<String, String> test;

    TextTest(BiPredicate<String, String> test) {
        this.test = test;
    }

    /**
     * How often a test was wrong.
     *
     * @param missed prefetches that it does not find
     * @param wrong other requests that it takes for prefetches
     */
    public record Errors(long missed, long wrong) implements Serializable {
        static final Errors NONE = new Errors(0, 0);

        Errors plus(Errors other) {
            return new Errors(missed + other.missed, wrong + other.wrong);
        }
    }

    /** Compares the test with what the field says. */
    Errors errors(String value, boolean isPrefetch) {
        boolean found = test.test(value, "prefetch");
        return new Errors(isPrefetch && !found ? 1 : 0, found && !isPrefetch ? 1 : 0);
    }
}
