// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP Archive of a page, made from the network events of Chromium. Chromium's developer tools make their archives from the same
 * events, with more about cookies and times. The subresources of a prerendered page are left out: ChromeDriver reports their events only if
 * it notices the page in time.
 */
final class HarRecording {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, Exchange> exchanges = new LinkedHashMap<>();
    private String page = "";

    /** A request and its response. */
    private static final class Exchange {
        private final ObjectNode request = JSON.createObjectNode();
        private final ObjectNode response = JSON.createObjectNode();
        private double begin;
        private long lengthOfHead;
        private long size;
        private boolean finished;
    }

    /** Takes an event from the performance log of ChromeDriver. */
    void add(String event) throws JsonProcessingException {
        JsonNode root = JSON.readTree(event);
        if (page.isEmpty()) {
            page = root.path("webview").asText();
        }
        if (root.path("webview").asText().equals(page)) {
            take(root.at("/message/method").asText(), root.at("/message/params"));
        }
    }

    private void take(String method, JsonNode parameters) {
        String id = parameters.path("requestId").asText();
        Exchange exchange = exchanges.computeIfAbsent(id, unknown -> new Exchange());
        switch (method) {
            case "Network.requestWillBeSent" -> request(exchange, parameters);
            case "Network.requestWillBeSentExtraInfo" ->
                exchange.request.set("headers", pairs(parameters.path("headers")));
            case "Network.responseReceived" -> response(exchange, parameters.path("response"));
            case "Network.responseReceivedExtraInfo" ->
                exchange.response.set("headers", pairs(parameters.path("headers")));
            case "Network.loadingFinished" -> finish(exchange, parameters);
            default -> {}
        }
    }

    /** The headers that were sent are in another event, which may have come already. */
    private static void request(Exchange exchange, JsonNode parameters) {
        exchange.begin = parameters.path("wallTime").asDouble();
        JsonNode request = parameters.path("request");
        exchange.request.set("method", request.path("method"));
        exchange.request.set("url", request.path("url"));
        exchange.request.putIfAbsent("headers", pairs(request.path("headers")));
        exchange.request.putArray("cookies");
        exchange.request.putArray("queryString");
    }

    private static void response(Exchange exchange, JsonNode response) {
        exchange.response.set("status", response.path("status"));
        exchange.response.set("statusText", response.path("statusText"));
        exchange.response.putIfAbsent("headers", pairs(response.path("headers")));
        exchange.response.putArray("cookies");
        exchange.response.put("redirectURL", "");
        exchange.response.putObject("content").set("mimeType", response.path("mimeType"));
        exchange.lengthOfHead = response.path("encodedDataLength").asLong();
    }

    /**
     * Takes the end of a response. Prefetches have no events about the length of their data. The length that was sent is the same, because
     * the demo compresses nothing.
     */
    private static void finish(Exchange exchange, JsonNode parameters) {
        exchange.size = parameters.path("encodedDataLength").asLong() - exchange.lengthOfHead;
        exchange.finished = true;
    }

    /** An event has several lines of a header as one text, with line breaks. */
    private static ArrayNode pairs(JsonNode headers) {
        ArrayNode pairs = JSON.createArrayNode();
        headers.properties()
                .forEach(header -> header.getValue()
                        .asText()
                        .lines()
                        .forEach(line ->
                                pairs.addObject().put("name", header.getKey()).put("value", line)));
        return pairs;
    }

    /** {@return the number of requests that have been answered} */
    long size() {
        return exchanges.values().stream().filter(HarRecording::isComplete).count();
    }

    /** The page that is open at the beginning has events without a request. */
    private static boolean isComplete(Exchange exchange) {
        return exchange.finished && exchange.request.has("url");
    }

    /** {@return the archive} */
    JsonNode archive() {
        ObjectNode archive = JSON.createObjectNode();
        ObjectNode log = archive.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "sfv").put("version", "1");
        ArrayNode entries = log.putArray("entries");
        exchanges.values().stream().filter(HarRecording::isComplete).forEach(exchange -> entries.add(entry(exchange)));
        return archive;
    }

    /** Unknown numbers are -1. */
    private static ObjectNode entry(Exchange exchange) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put(
                "startedDateTime",
                Instant.ofEpochMilli((long) (exchange.begin * 1000)).toString());
        entry.put("time", -1);
        entry.set("request", message(exchange.request));
        entry.set("response", message(exchange.response));
        ((ObjectNode) exchange.response.path("content")).put("size", exchange.size);
        entry.putObject("cache");
        entry.putObject("timings").put("send", -1).put("wait", -1).put("receive", -1);
        return entry;
    }

    private static ObjectNode message(ObjectNode message) {
        return message.put("httpVersion", "HTTP/1.1").put("headersSize", -1).put("bodySize", -1);
    }
}
