// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

/** Is told how far a long reading is. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (lines, bytes) -> {};

    /**
     * Takes how much has been read.
     *
     * @param lines the number of the last complete line
     * @param bytes the bytes
     */
    void at(long lines, long bytes);

    /** All has been read. */
    default void end() {}
}
