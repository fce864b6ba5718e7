// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the dashboard of each request, as it arrives and when it has been answered. */
final class Recorder extends Filter {
    private static final AtomicLong REQUESTS = new AtomicLong();

    private final EventStream events;

    Recorder(EventStream events) {
        this.events = events;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        RequestEvent arrival = RequestEvent.arrival(REQUESTS.incrementAndGet(), exchange);
        events.publish(arrival);
        long begin = System.nanoTime();
        try {
            chain.doFilter(exchange);
        } finally {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            events.publish(arrival.answered(exchange.getResponseCode(), millis));
        }
    }

    @Override
    public String description() {
        return "Tells the dashboard";
    }
}
