// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

/** Receives the content of a log. */
public interface LogListener {
    /**
     * Takes a request.
     *
     * @param request the request
     */
    void request(LoggedRequest request);

    /**
     * Takes a line that does not have the format of the log.
     *
     * @param line the number of the line, from 1
     * @param reason why it cannot be read
     */
    void unreadable(long line, String reason);

    /**
     * Takes the reason why the log ends too early.
     *
     * @param reason why the rest cannot be read
     */
    void truncated(String reason);

    /** Counts a line that is not about a request, which the format allows. */
    void otherLine();

    /**
     * Takes the size of the log at its end.
     *
     * @param lines how many lines it has
     * @param bytes how many bytes it has, decompressed
     */
    void end(long lines, long bytes);
}
