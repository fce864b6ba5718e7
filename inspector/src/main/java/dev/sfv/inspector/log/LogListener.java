// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

/** Takes what a log has. */
public interface LogListener {
    /**
     * Takes a request.
     *
     * @param request the request
     */
    void request(LoggedRequest request);

    /**
     * Takes a line that the format does not read, although it should.
     *
     * @param line the number of the line, from 1
     * @param reason why it cannot be read
     */
    void unreadable(long line, String reason);

    /**
     * Takes note that the log ends before its end.
     *
     * @param reason why it cannot be read further
     */
    void brokenOff(String reason);

    /** Counts a line that says nothing about requests, as the format allows. */
    void otherLine();

    /**
     * Takes the size of the log at its end.
     *
     * @param lines how many lines it has
     * @param bytes how many bytes it has, decompressed
     */
    void end(long lines, long bytes);
}
