// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import dev.sfv.examples.demo.RequestEvent.Meaning;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.speculation.VisitCounter;
import dev.sfv.speculation.VisitCounter.Counted;
import dev.sfv.speculation.jdk.JdkFields;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Sends each request to the dashboards, when it arrives and when it has been answered. */
final class Recorder extends Filter {
    private final EventStream events;
    private final VisitCounter visits;
    private final AtomicLong requests = new AtomicLong();

    /**
     * Makes a recorder.
     *
     * @param events the stream to the dashboards
     * @param visits decides which requests are for pages, and what they count as
     */
    Recorder(EventStream events, VisitCounter visits) {
        this.events = events;
        this.visits = visits;
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
        RequestPurpose purpose = JdkFields.purpose(exchange.getRequestHeaders());
        Counted counted = visits.classify(exchange.getRequestMethod(), path, purpose);
        return new Meaning(
                counted == Counted.REQUEST || counted == Counted.SPECULATIVE_REQUEST,
                purpose.source().headerName(),
                purpose.secPurpose().serialize(),
                JdkFields.get(exchange.getRequestHeaders(), SecSpeculationTags.FIELD)
                        .toString(),
                purpose.load(),
                purpose.visit(),
                counted);
    }

    @Override
    public String description() {
        return "Sends each request to the dashboards";
    }
}
