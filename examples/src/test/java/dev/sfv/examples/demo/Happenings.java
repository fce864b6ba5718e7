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
 * What the server tells a dashboard, as it arrives. A request is awaited by a line such as {@code GET /shop/ NONE 200}: method,
 * path, speculative load, status, and for the confirmation of a visit where it comes from.
 */
final class Happenings implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final String EVENT = "event: ";
    private static final String DATA = "data: ";

    private final DemoServer server;
    private final BufferedReader stream;
    private final List<JsonNode> answered = new ArrayList<>();
    private JsonNode counts = JSON.createObjectNode();

    private int markers;

    Happenings(DemoServer server) throws IOException {
        this.server = server;
        URI events = URI.create("http://localhost:" + server.port() + "/events");
        stream = new BufferedReader(new InputStreamReader(events.toURL().openStream(), UTF_8));
    }

    /** The lines of the requests that have been answered and read so far. */
    List<String> lines() {
        return answered.stream().map(Happenings::line).toList();
    }

    /** Those of a path. */
    List<String> linesOf(String path) {
        return lines().stream().filter(line -> line.contains(" " + path + " ")).toList();
    }

    /** Reads all that has happened so far. */
    Happenings settle() {
        String marker = "/shop/marker-" + ++markers;
        try {
            Client.send(server.port(), "GET " + marker + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await("GET " + marker + " NONE 404");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The second event of the first request with a line, which is waited for. */
    JsonNode await(String line) throws IOException {
        for (JsonNode event : answered) {
            if (line(event).equals(line)) {
                return event;
            }
        }
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        JsonNode event = readBefore(deadline);
        while (!line(event).equals(line)) {
            event = readBefore(deadline);
        }
        return event;
    }

    /** The next event, of a request that arrives or has been answered. */
    JsonNode read() throws IOException {
        return readBefore(System.nanoTime() + PATIENCE_NANOS);
    }

    /** The server's heartbeats wake it up if nothing happens. */
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
        throw new IOException("nothing more has happened after " + lines());
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

    /** The counters that were read last: requests of pages, those that somebody was waiting for, and visits. */
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
