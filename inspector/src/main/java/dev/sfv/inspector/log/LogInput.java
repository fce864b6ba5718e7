// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/** A log. It may be compressed, and its format may be unknown. */
public final class LogInput {
    private static final int LENGTH_OF_FIRST_LINE = 80;

    private final PushbackInputStream in;
    private final LogListener listener;

    /**
     * Opens a log.
     *
     * @param in the log, perhaps compressed with gzip or zstd
     * @param listener takes the content of the log; if the log is truncated or damaged, up to that place
     * @throws IOException if {@code in} cannot be read
     */
    public LogInput(InputStream in, LogListener listener) throws IOException {
        InputStream decompressed = new TruncatedStream(Decompression.of(in), listener::truncated);
        this.in = new PushbackInputStream(decompressed, Beginning.LENGTH);
        this.listener = listener;
    }

    /**
     * Recognizes the format by the beginning of the log.
     *
     * @return the format, or empty if the log has none of the formats
     * @throws IOException if the log cannot be read
     */
    public Optional<LogFormat> recognize() throws IOException {
        return LogFormats.recognize(begin(Beginning.LENGTH));
    }

    /**
     * Reads the log to its end.
     *
     * @param format its format
     * @param progress receives the numbers of lines and bytes read so far
     * @throws IOException if the log cannot be read
     */
    public void read(LogFormat format, Progress progress) throws IOException {
        format.read(in, progress, listener);
    }

    /**
     * Returns whether the log is empty.
     *
     * @return whether it has no bytes
     * @throws IOException if the log cannot be read
     */
    public boolean isEmpty() throws IOException {
        return begin(1).length == 0;
    }

    /**
     * Returns the beginning of the first line, short enough for a message.
     *
     * @return up to 80 characters
     * @throws IOException if the log cannot be read
     */
    public String firstLine() throws IOException {
        return new String(begin(LENGTH_OF_FIRST_LINE), ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
    }

    private byte[] begin(int length) throws IOException {
        byte[] begin = in.readNBytes(length);
        in.unread(begin);
        return begin;
    }
}
