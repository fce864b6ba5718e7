// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.sfv.speculation.VisitCounter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends events to the dashboards, as server-sent events (HTML, section 9.2) in JSON: {@code request}, a {@link RequestEvent}, and
 * {@code counts}. A dashboard that connects later first gets the latest events.
 */
final class EventStream implements HttpHandler {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final int KEPT = 400;
    private static final int QUEUED = 2 * KEPT;
    private static final int HEARTBEAT_SECONDS = 10;

    private final VisitCounter visits;
    private final Deque<String> kept = new ArrayDeque<>();
    private final Set<BlockingQueue<String>> dashboards = new HashSet<>();

    EventStream(VisitCounter visits) {
        this.visits = visits;
    }

    /** Sends an event to all dashboards. A dashboard whose queue is full misses it. */
    synchronized void publish(RequestEvent event) {
        String message = message("request", event);
        if (kept.size() == KEPT) {
            kept.remove();
        }
        kept.add(message);
        String update = message("counts", visits.counts()) + message;
        dashboards.forEach(dashboard -> dashboard.offer(update));
    }

    private static String message(String event, Object data) {
        try {
            return "event: " + event + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            StaticFiles.refuseMethod(exchange, "GET");
            return;
        }
        BlockingQueue<String> queue = subscribe();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            forward(queue, exchange.getResponseBody());
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        } finally {
            unsubscribe(queue);
        }
    }

    /** Runs until the dashboard is closed, which the next heartbeat detects. */
    private static void forward(BlockingQueue<String> queue, OutputStream out)
            throws IOException, InterruptedException {
        String message = ": welcome\n\n";
        while (true) {
            out.write(message.getBytes(UTF_8));
            out.flush();
            String next = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            message = next == null ? ": still here\n\n" : next;
        }
    }

    private synchronized BlockingQueue<String> subscribe() {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>(QUEUED);
        queue.add(message("counts", visits.counts()));
        queue.addAll(kept);
        dashboards.add(queue);
        return queue;
    }

    private synchronized void unsubscribe(BlockingQueue<String> queue) {
        dashboards.remove(queue);
    }
}
