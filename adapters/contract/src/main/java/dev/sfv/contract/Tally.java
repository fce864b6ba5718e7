// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.Decision.Outcome;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what all clients together have sent and received. */
final class Tally {
    private static final int REFUSED = 503;
    private static final int ENOUGH_FAILURES = 20;

    private final LongAdder connections = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder aborted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder ordinary = new LongAdder();
    private final LongAccumulator worstNanos = new LongAccumulator(Long::max, 0);
    private final LongAccumulator mostHeap = new LongAccumulator(Long::max, 0);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** Counts the refusals in the server, because clients do not read most of these answers. */
    void decided(Decision decision) {
        if (decision.outcome() == Outcome.REFUSED) {
            refused.increment();
        }
    }

    void connected() {
        connections.increment();
    }

    void sent(int complete) {
        requests.add(complete);
    }

    void aborted() {
        aborted.increment();
    }

    /** A server may refuse a hostile request with any status that is not a server error. */
    void answered(int status, String client) {
        if (status >= 500 && status != REFUSED) {
            failed(client + " was answered with " + status);
        }
    }

    void answeredOrdinary(long nanos) {
        ordinary.increment();
        worstNanos.accumulate(nanos);
    }

    /** Notes the heap in use while the clients keep their connections. */
    void heapSeen(long heap) {
        mostHeap.accumulate(heap);
    }

    void failed(String what) {
        if (failures.size() < ENOUGH_FAILURES) {
            failures.add(what);
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long connections() {
        return connections.sum();
    }

    long requests() {
        return requests.sum();
    }

    long refused() {
        return refused.sum();
    }

    long aborts() {
        return aborted.sum();
    }

    long ordinary() {
        return ordinary.sum();
    }

    long mostHeap() {
        return mostHeap.get();
    }

    long worstMillis() {
        return worstNanos.get() / 1_000_000;
    }
}
