// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

/** Receives the progress of a long reading. */
public interface Progress {
    /** Ignores the progress. */
    Progress NONE = (lines, bytes) -> {};

    /**
     * Takes the numbers of lines and bytes read so far.
     *
     * @param lines the number of the last complete line
     * @param bytes the number of bytes
     */
    void at(long lines, long bytes);

    /** Takes note that everything has been read. */
    default void end() {}
}
