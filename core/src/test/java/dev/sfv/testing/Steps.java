// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

/** Counts the steps of one thread. The code that {@link StepCountingLoader} loads reports them with the public methods. */
public final class Steps {
    private static long count;

    private Steps() {}

    public static long of(Runnable countedWork) {
        count = 0;
        countedWork.run();
        return count;
    }

    /** Reports that a method is entered, or a jump is reached, whether it is taken or not. */
    public static void step() {
        count++;
    }

    /** Replaces {@code one.equals(other)}. Strings of different length take no steps, because they differ at once. */
    public static boolean equals(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText && text.length() == otherText.length()) {
            count += text.length();
        }
        return one.equals(other);
    }

    /** Replaces {@code object.hashCode()}. */
    public static int hashCode(Object object) {
        if (object instanceof String text) {
            count += text.length();
        }
        return object.hashCode();
    }

    /** Replaces {@code one.compareTo(other)}. */
    public static <T> int compareTo(Comparable<T> one, T other) {
        if (one instanceof String text && other instanceof String otherText) {
            count += Math.min(text.length(), otherText.length());
        }
        return one.compareTo(other);
    }
}
