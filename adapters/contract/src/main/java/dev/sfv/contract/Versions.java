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
}
