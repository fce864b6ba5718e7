// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;

/** Reads lines of any number and length in constant memory. */
final class Lines {
    /** How many octets of a line are kept: far more than servers take by default. */
    static final int LIMIT = 1 << 16;

    private final InputStream in;
    private final Progress progress;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long octets;

    private final byte[] line = new byte[LIMIT];
    private int length;
    private long lengthInFull;
    private long number;

    Lines(InputStream in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
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

    /** Takes what the buffer has of the line, and tells whether that is where it ends. */
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
        octets += end;
        progress.at(number, octets);
        return end > 0;
    }

    /** The line without its end, up to the limit. */
    String text() {
        boolean carriageReturn = length > 0 && line[length - 1] == '\r';
        return new String(line, 0, carriageReturn ? length - 1 : length, ISO_8859_1);
    }

    /** Whether the line is longer than the limit. */
    boolean isCut() {
        return lengthInFull > LIMIT;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** How many octets have been read. */
    long octets() {
        return octets;
    }
}
