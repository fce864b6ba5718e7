// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What JMH found of one benchmark with one parameter, which is empty if the benchmark has none. */
record Result(String benchmark, String method, String param, Measure nanos, double bytes) {
    static Result of(JsonNode record) {
        JsonNode time = record.path("primaryMetric");
        if (!time.path("scoreUnit").asText().equals("ns/op")) {
            throw new IllegalArgumentException("Not in ns/op: " + record.path("benchmark"));
        }
        String[] name = record.path("benchmark").asText().split("\\.", -1);
        return new Result(
                name[name.length - 2],
                name[name.length - 1],
                StreamSupport.stream(record.path("params").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", ")),
                new Measure(number(time.path("score")), number(time.path("scoreError"))),
                number(record.path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")));
    }

    /** Stands for what has not been measured, such as a peer on a value that it cannot read. */
    static Result missing(String benchmark, String method, String param) {
        return new Result(benchmark, method, param, new Measure(Double.NaN, Double.NaN), Double.NaN);
    }

    /** Reads a number, or the string {@code "NaN"}, which JMH writes for the error of a single iteration. */
    private static double number(JsonNode json) {
        return json.asDouble(Double.NaN);
    }
}
