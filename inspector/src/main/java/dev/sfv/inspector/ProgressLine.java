// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows the progress of a reading in a line on a terminal. The line appears after a second, and is erased at the end. */
final class ProgressLine implements Progress {
    private static final long DELAY = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);
    private static final double MEGABYTE = 1e6;
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream terminal;
    private final LongSupplier nanoTime;
    private final long begin;
    private long due;

    ProgressLine(PrintStream terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.due = DELAY;
    }

    @Override
    public void at(long lines, long bytes) {
        long elapsed = nanoTime.getAsLong() - begin;
        if (elapsed >= due) {
            due = elapsed + INTERVAL;
            double megabytes = bytes / MEGABYTE;
            double seconds = elapsed / (double) TimeUnit.SECONDS.toNanos(1);
            terminal.printf(
                    Locale.ROOT, "%s%,d lines, %,.0f MB, %,.0f MB/s", ERASE, lines, megabytes, megabytes / seconds);
            terminal.flush();
        }
    }

    @Override
    public void end() {
        if (due > DELAY) {
            terminal.print(ERASE);
            terminal.flush();
        }
    }
}
