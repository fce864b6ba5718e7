// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sfv.speculation.SpeculationListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs hostile clients and one ordinary client at the same time. The server must answer the ordinary client and never fail. When all have
 * left, it must hold no more than before. The profile {@code hostile} runs this test, for {@code hostile.seconds} per stack.
 */
@Tag("hostile")
public abstract class HostileClientsTest {
    private static final int SECONDS = Integer.getInteger("hostile.seconds", 600);
    private static final int WARM_UP_SECONDS = Math.max(1, Math.min(30, SECONDS / 6));
    private static final int GRACE_SECONDS = 30;

    /** Shows that there was an attack. Low enough for a slow machine. */
    private static final long REQUESTS_PER_SECOND = 100;

    /** Lower, because some servers close the connection after the first refusal. */
    private static final long REFUSED_PER_SECOND = 10;

    /** The ordinary client fails if an answer takes longer. */
    private static final int SECONDS_PER_ANSWER = 30;

    private static final long MEGABYTE = 1 << 20;

    private static final long MORE_HEAP_MEANWHILE = 16 * MEGABYTE;
    private static final long MORE_HEAP = 4 * MEGABYTE;
    private static final long MORE_DESCRIPTORS = 2;

    /** The number of simultaneous connections: a server may use one thread for each, and its pool then keeps these threads. */
    private static final long MORE_THREADS = SlowClients.CONNECTIONS + Attack.FLOODS + 4;

    /** The tally of the warm-up, and later that of the attack. */
    private volatile Tally tally = new Tally();

    /** {@return the stacks that the adapter supports} */
    protected abstract List<Stack> stacks();

    /** Returns the leak detector for a stack. This is called before the server starts. */
    protected Leaks leaks(Stack stack) {
        return Leaks.NOT_COUNTED;
    }

    /** {@return how many more bytes the stack may hold during the attack} Each flood has one connection, and leaves answers unread. */
    protected long moreHeapMeanwhile(Stack stack, int floods) {
        return MORE_HEAP_MEANWHILE;
    }

    @TestFactory
    final Stream<DynamicNode> hostileClients() {
        LogManager.getLogManager().reset(); // because servers log each client that aborts
        return stacks().stream().map(stack -> dynamicTest(stack.title(), () -> attack(stack)));
    }

    private void attack(Stack stack) throws Exception {
        Leaks leaks = leaks(stack);
        tally = new Tally();
        SpeculationListener listener = (method, path, decision) -> tally.decided(decision);
        Server server = stack.starter().start(Site.policy(Site.visits(), listener), Site.mountedPolicy(Site.visits()));
        try {
            Attack.run(stack, server.port(), tally, WARM_UP_SECONDS);
            assertEquals(List.of(), tally.failures(), "in the warm-up");
            Usage before = Usage.settled();
            tally = new Tally();
            Attack.run(stack, server.port(), tally, SECONDS);
            Usage after = Usage.settled(
                    before.descriptors() + MORE_DESCRIPTORS, before.threads() + MORE_THREADS, GRACE_SECONDS);
            check(stack, tally, before, after, leaks.found());
        } finally {
            server.stop();
        }
    }

    private void check(Stack stack, Tally tally, Usage before, Usage after, String leaks) throws IOException {
        String row = row(stack, tally, before, after, leaks);
        Files.writeString(Path.of("target", "hostile-" + stack.title().replaceAll("\\W+", "-") + ".md"), row);
        System.out.print(row);
        assertAll(
                () -> assertEquals(List.of(), tally.failures()),
                () -> assertAtLeast("requests", SECONDS * REQUESTS_PER_SECOND, tally.requests()),
                () -> assertAtLeast("refused", SECONDS * REFUSED_PER_SECOND, tally.refused()),
                () -> assertAtLeast(
                        "answers of the ordinary client", Math.max(1, SECONDS / SECONDS_PER_ANSWER), tally.ordinary()),
                () -> assertAtMost(
                        "heap meanwhile", before.heap() + moreHeapMeanwhile(stack, Attack.FLOODS), tally.mostHeap()),
                () -> assertAtMost("heap", before.heap() + MORE_HEAP, after.heap()),
                () -> assertAtMost("descriptors", before.descriptors() + MORE_DESCRIPTORS, after.descriptors()),
                () -> assertAtMost("threads", before.threads() + MORE_THREADS, after.threads()),
                () -> assertTrue(leaks.equals(Leaks.NONE) || leaks.equals(Leaks.NOT_COUNTED.found()), leaks));
    }

    private static void assertAtLeast(String what, long least, long seen) {
        assertTrue(seen >= least, () -> what + ": expected at least " + least + ", found " + seen);
    }

    private static void assertAtMost(String what, long most, long seen) {
        assertTrue(seen <= most, () -> what + ": expected at most " + most + ", found " + seen);
    }

    private static String row(Stack stack, Tally tally, Usage before, Usage after, String leaks) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d | %d | %.1f, %.1f, %.1f | %d, %d | %d, %d | %s |%n",
                stack.title(),
                tally.connections(),
                tally.requests(),
                tally.refused(),
                tally.aborts(),
                tally.ordinary(),
                tally.worstMillis(),
                megabytes(before.heap()),
                megabytes(tally.mostHeap()),
                megabytes(after.heap()),
                before.descriptors(),
                after.descriptors(),
                before.threads(),
                after.threads(),
                leaks);
    }

    private static double megabytes(long bytes) {
        return (double) bytes / MEGABYTE;
    }
}
