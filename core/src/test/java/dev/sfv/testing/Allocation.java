// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures how many bytes work allocates, with the counter of the thread. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MEASUREMENTS = 5;

    private Allocation() {}

    /**
     * Returns how many bytes the work allocates in so many rounds. It measures several times and returns the least. That excludes
     * the memory that the virtual machine allocates while it compiles the work, because this does not happen every time.
     */
    public static long leastBytes(Runnable work, int rounds) {
        long least = Long.MAX_VALUE;
        for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
            least = Math.min(least, bytes(work, rounds));
        }
        return least;
    }

    private static long bytes(Runnable work, int rounds) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
