// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what work allocates, by the thread's own counter. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MEASUREMENTS = 5;

    private Allocation() {}

    /**
     * What it allocates when it is done so many times. This measures several times, and takes the least: what the work itself
     * allocates comes every time, what the virtual machine allocates while it compiles the work does not.
     */
    static long leastBytes(Runnable work, int rounds) {
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
