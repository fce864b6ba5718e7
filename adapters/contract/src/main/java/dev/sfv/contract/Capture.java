// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request as a browser sent it. */
public record Capture(
        String browser,
        String version,
        String trigger,
        String method,
        String path,
        String protocol,
        List<List<String>> headers,
        int occurrence) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Returns all captures in the order of arrival. Each is numbered among those with the same browser, trigger and path. */
    public static List<Capture> all() throws IOException {
        Map<String, Integer> occurrences = new HashMap<>();
        try (InputStream in = Capture.class.getResourceAsStream("/captures/browsers.jsonl")) {
            return JSON.readerFor(Capture.class).<Capture>readValues(in).readAll().stream()
                    .map(capture -> capture.at(occurrences.merge(capture.toString(), 1, Integer::sum)))
                    .toList();
        }
    }

    private Capture at(int newOccurrence) {
        return new Capture(browser, version, trigger, method, path, protocol, headers, newOccurrence);
    }

    /** Returns the request in the form of HTTP/1.1, with a body of the announced length. */
    public String wireFormat() {
        StringBuilder wire = new StringBuilder();
        wire.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        int length = 0;
        for (List<String> header : headers) {
            String name = header.get(0);
            String value = header.get(1);
            if (name.equals(":authority")) {
                wire.append("Host: ").append(value).append("\r\n");
            } else if (!name.startsWith(":")) {
                wire.append(name).append(": ").append(value).append("\r\n");
            }
            if (name.equalsIgnoreCase("Content-Length")) {
                length = Integer.parseInt(value);
            }
        }
        return wire.append("\r\n").append("x".repeat(length)).toString();
    }

    @Override
    public String toString() {
        return browser + " " + trigger + " " + path;
    }
}
