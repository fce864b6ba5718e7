// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The resources that the virtual machine holds. Both the server and the clients run in it.
 *
 * @param heap the bytes of the objects in use
 * @param descriptors the number of open file descriptors
 * @param threads the number of live threads
 */
record Usage(long heap, long descriptors, long threads) {
    private static final int COLLECTIONS = 3; // later ones remove what an earlier one has finalized or enqueued
    private static final int PAUSE_MILLIS = 100;
    private static final int SETTLED_PAUSES = 10;

    static Usage now() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            heapInUse();
            Thread.sleep(PAUSE_MILLIS);
        }
        return new Usage(heapInUse(), openDescriptors(), livingThreads());
    }

    /** Waits until the number of descriptors no longer falls. */
    static Usage settled() throws InterruptedException {
        long least = openDescriptors();
        for (int pauses = 0; pauses < SETTLED_PAUSES; pauses++) {
            Thread.sleep(PAUSE_MILLIS);
            if (openDescriptors() < least) {
                least = openDescriptors();
                pauses = 0;
            }
        }
        return now();
    }

    /** Waits until there are no more descriptors and threads than given, or until the grace period is over. */
    static Usage settled(long descriptors, long threads, int graceSeconds) throws InterruptedException {
        long end = System.nanoTime() + graceSeconds * 1_000_000_000L;
        while (System.nanoTime() < end && (openDescriptors() > descriptors || livingThreads() > threads)) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return now();
    }

    static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long openDescriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static long livingThreads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
