// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.io.IOException;
import java.io.InputStream;

/** A kind of log. */
public sealed interface LogFormat permits AccessLog, Har, HeaderLines, JsonLines {
    /**
     * Reads a log to its end, in constant memory.
     *
     * @param in the log, decompressed
     * @param progress is told how much has been read
     * @param requests takes each request, and what cannot be read
     * @throws IOException if {@code in} cannot be read
     */
    void read(InputStream in, Progress progress, LogListener requests) throws IOException;

    /**
     * Tells what the format is, for people.
     *
     * @return its name, as {@code --format} has it, or its pattern
     */
    String name();
}
