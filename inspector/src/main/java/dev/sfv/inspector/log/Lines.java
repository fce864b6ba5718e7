// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of any number and length in constant memory. */
public final class Lines {
    /** The number of bytes of a line that are kept, which is far more than servers log. */
    public static final int LIMIT = 1 << 20;

    /** The reason why a longer line is unreadable. */
    private static final String TOO_LONG = "the line has more than " + LIMIT + " bytes";

    private final InputStream in;
    private final Progress progress;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long bytes;

    private final byte[] line = new byte[LIMIT];
    private int length;
    private long lengthInFull;
    private long number;

    /**
     * Makes a reader of lines.
     *
     * @param in the input
     * @param progress receives the numbers of lines and bytes read so far
     */
    public Lines(InputStream in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws IOException if it cannot be read
     */
    public boolean next() throws IOException {
        if (position == end && !fill()) {
            return false;
        }
        number++;
        length = 0;
        lengthInFull = 0;
        boolean ended;
        do {
            ended = takeUntilLineFeed();
        } while (!ended && fill());
        return true;
    }

    /** Goes to the next line within the limit, if there is one. Longer lines are reported to the listener. */
    boolean next(LogListener requests) throws IOException {
        while (next()) {
            if (!isCut()) {
                return true;
            }
            requests.unreadable(number, TOO_LONG);
        }
        return false;
    }

    /** Takes the rest of the line from the buffer, and returns whether the line ends there. */
    private boolean takeUntilLineFeed() {
        int begin = position;
        while (position < end && buffer[position] != '\n') {
            position++;
        }
        int kept = Math.min(position - begin, LIMIT - length);
        System.arraycopy(buffer, begin, line, length, kept);
        length += kept;
        lengthInFull += position - begin;
        boolean ended = position < end;
        if (ended) {
            position++;
        }
        return ended;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        bytes += end;
        progress.at(number, bytes);
        return end > 0;
    }

    /** {@return the line without its end, up to the limit, with a character for each byte} */
    public String text() {
        boolean carriageReturn = length > 0 && line[length - 1] == '\r';
        return new String(line, 0, carriageReturn ? length - 1 : length, ISO_8859_1);
    }

    /** {@return a parser of the line as JSON} */
    JsonParser toJson() throws IOException {
        return JsonObjects.FACTORY.createParser(line, 0, length);
    }

    /** {@return whether the line is longer than the limit} */
    public boolean isCut() {
        return lengthInFull > LIMIT;
    }

    /** {@return the number of the line, from 1} */
    public long number() {
        return number;
    }

    /** {@return how many bytes have been read} */
    public long bytes() {
        return bytes;
    }
}
