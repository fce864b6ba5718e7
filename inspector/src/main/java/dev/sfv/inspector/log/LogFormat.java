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
     * @param progress receives the numbers of lines and bytes read so far
     * @param requests takes each request, and each unreadable line
     * @throws IOException if {@code in} cannot be read
     */
    void read(InputStream in, Progress progress, LogListener requests) throws IOException;

    /**
     * Returns a description of the format, to be shown to users.
     *
     * @return its name, as for {@code --format}, or its pattern or keys
     */
    String name();
}
