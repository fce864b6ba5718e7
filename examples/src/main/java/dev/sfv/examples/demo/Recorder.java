// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import dev.sfv.examples.demo.RequestEvent.Meaning;
import dev.sfv.examples.stacks.SpeculationPolicy;
import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.typed.FieldLines;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Tells the dashboard of each request, as it arrives and when it has been answered. */
final class Recorder extends Filter {
    private final EventStream events;
    private final SpeculationPolicy policy;
    private final Predicate<String> pages;
    private final AtomicLong requests = new AtomicLong();

    /**
     * Makes a recorder.
     *
     * @param events where to tell
     * @param policy which another filter follows
     * @param pages which paths are pages
     */
    Recorder(EventStream events, SpeculationPolicy policy, Predicate<String> pages) {
        this.events = events;
        this.policy = policy;
        this.pages = pages;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        RequestEvent arrival = RequestEvent.arrival(requests.incrementAndGet(), exchange, meaning(exchange));
        events.publish(arrival);
        long begin = System.nanoTime();
        try {
            chain.doFilter(exchange);
        } finally {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            events.publish(arrival.answered(exchange.getResponseCode(), millis));
        }
    }

    private Meaning meaning(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        FieldLines lines = exchange.getRequestHeaders()::get;
        RequestPurpose purpose = RequestPurpose.from(lines);
        Decision decision = policy.classify(exchange.getRequestMethod(), path, purpose);
        return new Meaning(
                pages.test(path),
                purpose.source().headerName(),
                purpose.secPurpose().serialize(),
                SecSpeculationTags.FIELD.from(lines).toString(),
                purpose.load(),
                purpose.visit(),
                decision.counted());
    }

    @Override
    public String description() {
        return "Tells the dashboard";
    }
}
