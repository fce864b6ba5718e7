// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The inspector finds the requests that the server has received in an HTTP Archive recorded from Chromium. */
@Tag("browser")
@Timeout(120)
class HarTest {
    /** The shop with its style, scripts and icon, its confirmation, three prefetches and a prerendered page. */
    private static final int REQUESTS = 10;

    @Test
    void hasTheRequestsThatTheServerReceived() throws Exception {
        try (DemoServer demo = DemoServer.start(0);
                RecordedEvents events = new RecordedEvents(demo);
                Chromium chromium = Chromium.withNetworkEvents()) {
            chromium.open("http://localhost:" + demo.port() + "/shop/");
            Path har = Files.writeString(
                    Path.of("target", "shop.har"), record(chromium).toPrettyString());

            JsonNode summary = InspectorProgram.summary(har);
            assertEquals("[\"har\"]", summary.get("formats").toString());
            assertEquals(REQUESTS, summary.get("requests").asInt());
            Map<String, Long> expected = loads(events.readAll().lines());
            expected.merge("NONE", 1L, Long::sum); // the icon, which is not a file of the shop
            assertEquals(expected, loads(summary.get("loads")));
            assertEquals(3, summary.at("/responses/SUCCESS/count").asInt());
            assertEquals(
                    length("linked.html") + length("prefetched.html") + length("prerendered.html"),
                    summary.at("/responses/SUCCESS/bytes").asLong());
            assertEquals(1, summary.at("/responses/SERVER_ERROR/count").asInt());
            assertEquals(
                    "{\"text\":\"shop\",\"all\":2,\"part\":1}",
                    summary.at("/refused_by_tag/rows/0").toString());
        }
    }

    private static JsonNode record(Chromium chromium) throws IOException {
        HarRecording recording = new HarRecording();
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (recording.size() < REQUESTS) {
            assertTrue(System.nanoTime() < deadline, () -> recording.archive().toPrettyString());
            for (String event : chromium.networkEvents()) {
                recording.add(event);
            }
        }
        return recording.archive();
    }

    private static long length(String page) throws IOException {
        try (InputStream in = Objects.requireNonNull(HarTest.class.getResourceAsStream("shop/" + page))) {
            return in.readAllBytes().length;
        }
    }

    /** {@return the number of requests of each kind of load, from the lines of the events} */
    private static Map<String, Long> loads(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("/marker-") && !line.contains(" PRERENDER_SUBRESOURCE "))
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.groupingBy(load -> load, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> loads(JsonNode summary) {
        Stream<Map.Entry<String, JsonNode>> kinds = summary.properties().stream();
        return kinds.filter(kind -> kind.getValue().asLong() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().asLong(), Long::sum, TreeMap::new));
    }
}
