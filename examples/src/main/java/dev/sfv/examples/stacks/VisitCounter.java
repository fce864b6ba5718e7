// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import java.util.concurrent.atomic.LongAdder;

/** Counts the visits to a site, as they are and as a server sees them. Safe for use by several threads. */
public final class VisitCounter {
    private final LongAdder requests = new LongAdder();
    private final LongAdder immediate = new LongAdder();
    private final LongAdder visits = new LongAdder();

    /** What a request counts as. */
    public enum Counted {
        /** Not as anything: it is for something else than a page, or confirms what cannot have happened. */
        NOTHING,
        /** A request of a page that somebody is waiting for. */
        REQUEST,
        /** A request of a page that somebody may want to see. */
        SPECULATIVE_REQUEST,
        /** A page that is shown, as its script says. */
        VISIT
    }

    /**
     * What has been counted so far.
     *
     * @param requests requests of pages: what a server takes for visits that knows nothing of speculative loads
     * @param immediate those of them that somebody was waiting for: what a server knows by {@code Sec-Purpose} alone. A page that is
     *     shown out of a prefetch or a prerender is not among them
     * @param visits pages that were shown, as the script on each page says
     */
    public record Counts(long requests, long immediate, long visits) {}

    /** Counts a request. */
    void count(Counted request) {
        switch (request) {
            case NOTHING -> {}
            case REQUEST -> {
                requests.increment();
                immediate.increment();
            }
            case SPECULATIVE_REQUEST -> requests.increment();
            case VISIT -> visits.increment();
        }
    }

    /**
     * Returns what has been counted so far.
     *
     * @return the counts
     */
    public Counts counts() {
        return new Counts(requests.sum(), immediate.sum(), visits.sum());
    }
}
