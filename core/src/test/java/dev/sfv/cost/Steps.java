// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

/** Where the code that {@link StepCountingLoader} loads reports its steps, by the public methods. For one thread. */
public final class Steps {
    private static long count;

    private Steps() {}

    static long of(Runnable countedWork) {
        count = 0;
        countedWork.run();
        return count;
    }

    /** A method is entered, or a jump is reached, whether it is taken or not. */
    public static void step() {
        count++;
    }

    /** Stands for {@code one.equals(other)}: strings of different length differ at once. */
    public static boolean equals(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText && text.length() == otherText.length()) {
            count += text.length();
        }
        return one.equals(other);
    }

    /** Stands for {@code object.hashCode()}. */
    public static int hashCode(Object object) {
        if (object instanceof String text) {
            count += text.length();
        }
        return object.hashCode();
    }

    /** Stands for {@code one.compareTo(other)}. */
    public static <T> int compareTo(Comparable<T> one, T other) {
        if (one instanceof String text && other instanceof String otherText) {
            count += Math.min(text.length(), otherText.length());
        }
        return one.compareTo(other);
    }
}
