// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

/** The versions of the stacks under test. The system property {@code stacks} selects them. */
public enum Versions {
    /** The oldest supported versions. The adapters are compiled against these. */
    OLDEST,
    /** The newest versions. */
    NEWEST;

    /** {@return the versions under test} */
    public static Versions current() {
        return valueOf(System.getProperty("stacks").toUpperCase(java.util.Locale.ROOT));
    }

    /** Returns the text for these versions from a cell {@code oldest / newest}, or the whole cell if it applies to both. */
    String of(String cell) {
        String[] both = cell.split(" / ", -1);
        return both[this == OLDEST ? 0 : both.length - 1];
    }
}
