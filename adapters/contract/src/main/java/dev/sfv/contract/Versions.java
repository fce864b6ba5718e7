// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

/** Which versions of the stacks are under test. The system property {@code stacks} says it. */
public enum Versions {
    /** The oldest that are supported. The adapters are compiled against these. */
    OLDEST,
    /** The newest. */
    NEWEST;

    /** {@return the versions that are under test} */
    public static Versions current() {
        return valueOf(System.getProperty("stacks").toUpperCase(java.util.Locale.ROOT));
    }

    /** Takes the text of these versions out of {@code oldest / newest}, or a text that is about both. */
    String of(String cell) {
        String[] both = cell.split(" / ", -1);
        return both[this == OLDEST ? 0 : both.length - 1];
    }
}
