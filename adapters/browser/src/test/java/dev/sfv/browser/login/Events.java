// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The events of a server, as lines such as {@code GET /account NONE 200} and {@code shown /account}. */
final class Events {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final List<String> lines = new ArrayList<>();

    synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized int count() {
        return lines.size();
    }

    /** Waits for a line with a beginning, and returns the rest of the line. */
    String await(String beginning) throws InterruptedException {
        return await(beginning, 0);
    }

    /** Does the same, but skips the first lines. */
    synchronized String await(String beginning, int skipped) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (int i = skipped; ; i++) {
            while (i >= lines.size()) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (millis <= 0) {
                    throw new AssertionError("no \"" + beginning + "\" in " + lines);
                }
                wait(millis);
            }
            if (lines.get(i).startsWith(beginning)) {
                return lines.get(i).substring(beginning.length());
            }
        }
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
