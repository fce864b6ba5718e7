// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** Is told how far a long reading is. */
interface Progress {
    /** Tells nobody. */
    Progress NONE = (lines, octets) -> {};

    /** So much has been read. */
    void at(long lines, long octets);

    /** All has been read. */
    default void end() {}
}
