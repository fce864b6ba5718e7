// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs all clients at the same time for some seconds, each on its own thread. */
final class Attack {
    static final int FLOODS = 4;
    private static final long PROGRESS_MILLIS = 3_000;
    private static final long MEGABYTE = 1 << 20;

    private final Stack stack;
    private final Tally tally;
    private final List<Thread> threads = new ArrayList<>();
    private final long end;

    private Attack(Stack stack, Tally tally, int seconds) {
        this.stack = stack;
        this.tally = tally;
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    static void run(Stack stack, int port, Tally tally, int seconds) throws InterruptedException {
        Attack attack = new Attack(stack, tally, seconds);
        attack.start(new OrdinaryClient(port, tally));
        attack.start(new SlowClients(port, tally));
        attack.start(new AbortingClient(port, tally));
        attack.start(new Garbage(port, tally));
        for (int i = 0; i < FLOODS; i++) {
            attack.start(new Flood(port, tally, () -> attack.millisLeft() <= 0));
        }
        attack.watch();
        for (Thread thread : attack.threads) {
            thread.join();
        }
    }

    private void start(HostileClient client) {
        Thread thread = new Thread(() -> repeat(client), client.getClass().getSimpleName());
        threads.add(thread);
        thread.start();
    }

    private long millisLeft() {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private void repeat(HostileClient client) {
        try (client) {
            while (millisLeft() > 0) {
                act(client);
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            tally.failed(client.getClass().getSimpleName() + ": " + e);
        }
    }

    private static void act(HostileClient client) throws InterruptedException {
        try {
            client.act();
        } catch (IOException closed) {
            Thread.sleep(1); // the server may close the connection at any time
        }
    }

    private void watch() throws InterruptedException {
        while (millisLeft() > 0) {
            Thread.sleep(Math.max(1, Math.min(PROGRESS_MILLIS, millisLeft())));
            long heap = Usage.heapInUse();
            tally.heapSeen(heap);
            System.out.printf(
                    "%s: %d s left, %,d connections, %,d requests, %,d refused, %,d aborted, worst latency %d ms, heap %d MB%n",
                    stack.title(),
                    Math.max(0, millisLeft()) / 1000,
                    tally.connections(),
                    tally.requests(),
                    tally.refused(),
                    tally.aborts(),
                    tally.worstMillis(),
                    heap / MEGABYTE);
        }
    }
}
