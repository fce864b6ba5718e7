// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sfv.contract.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that the server sends to a dashboard. A test waits for a request by a line such as {@code GET /shop/ NONE 200}: method,
 * path, speculative load and status. The confirmation of a visit also has the path of its page.
 */
final class RecordedEvents implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final long TIMEOUT_NANOS = 15_000_000_000L;
    private static final String EVENT = "event: ";
    private static final String DATA = "data: ";

    private final DemoServer server;
    private final BufferedReader stream;
    private final List<JsonNode> answered = new ArrayList<>();
    private JsonNode counts = JSON.createObjectNode();

    private int markers;

    RecordedEvents(DemoServer server) throws IOException {
        this.server = server;
        URI events = URI.create("http://localhost:" + server.port() + "/events");
        stream = new BufferedReader(new InputStreamReader(events.toURL().openStream(), UTF_8));
    }

    /** {@return the lines of the requests that have been answered and read so far} */
    List<String> lines() {
        return answered.stream().map(RecordedEvents::line).toList();
    }

    /** {@return the lines of the requests for a path} */
    List<String> linesOf(String path) {
        return lines().stream().filter(line -> line.contains(" " + path + " ")).toList();
    }

    /** Reads all events so far. */
    RecordedEvents readAll() {
        String marker = "/shop/marker-" + ++markers;
        try {
            Client.send(server.port(), "GET " + marker + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await("GET " + marker + " NONE 404");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits for the second event of the first request with a line, and returns it. */
    JsonNode await(String line) throws IOException {
        for (JsonNode event : answered) {
            if (line(event).equals(line)) {
                return event;
            }
        }
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        JsonNode event = readBefore(deadline);
        while (!line(event).equals(line)) {
            event = readBefore(deadline);
        }
        return event;
    }

    /** {@return the next event of a request that arrives or has been answered} */
    JsonNode read() throws IOException {
        return readBefore(System.nanoTime() + TIMEOUT_NANOS);
    }

    /** Returns at the latest with the server's next heartbeat after the deadline. */
    private JsonNode readBefore(long deadline) throws IOException {
        String name = "";
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith(EVENT)) {
                name = line.substring(EVENT.length());
            } else if (line.startsWith(DATA)) {
                JsonNode data = JSON.readTree(line.substring(DATA.length()));
                if (name.equals("request")) {
                    return take(data);
                }
                counts = data;
            } else if (System.nanoTime() > deadline) {
                break;
            }
        }
        throw new IOException("no event after " + lines());
    }

    private JsonNode take(JsonNode event) {
        if (event.at("/answer/status").asInt() != 0) {
            answered.add(event);
        }
        return event;
    }

    private static String line(JsonNode event) {
        String path = event.path("path").asText();
        String line = event.path("method").asText() + " " + path + " "
                + event.at("/meaning/load").asText() + " " + event.at("/answer/status");
        String referer = event.at("/headers/referer/0").asText();
        return path.equals("/visited") && !referer.isEmpty()
                ? line + " from " + URI.create(referer).getPath()
                : line;
    }

    /** {@return the latest counters: requests for pages, those of them that were not speculative, and visits} */
    List<Integer> counts() {
        return List.of(
                counts.path("requests").asInt(),
                counts.path("immediate").asInt(),
                counts.path("visits").asInt());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
