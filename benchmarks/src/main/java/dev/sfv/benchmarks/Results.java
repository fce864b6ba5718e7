// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that JMH has written into a file. */
final class Results {
    private final Set<String> conditions = new LinkedHashSet<>();
    private final List<Result> all;

    private Results(JsonNode records) {
        records.forEach(one -> conditions.add(conditions(one)));
        all = StreamSupport.stream(records.spliterator(), false).map(Result::of).toList();
    }

    static Results read(Path json) throws IOException {
        return new Results(JsonMapper.builder().build().readTree(json.toFile()));
    }

    /** Tells by what was measured, and how often: one line, unless the file has been put together from several runs. */
    String conditions() {
        return String.join("\n", conditions);
    }

    /** Finds a result; if there is none, its figures are unknown. */
    Result of(Class<?> benchmark, String method, String param) {
        return of(benchmark)
                .filter(result ->
                        result.method().equals(method) && result.param().equals(param))
                .findFirst()
                .orElse(Result.missing(benchmark.getSimpleName(), method, param));
    }

    /** Lists the parameters with which a benchmark was measured, in that order. */
    List<String> params(Class<?> benchmark) {
        return of(benchmark).map(Result::param).distinct().toList();
    }

    List<Result> all() {
        return all;
    }

    private Stream<Result> of(Class<?> benchmark) {
        return all.stream().filter(result -> result.benchmark().equals(benchmark.getSimpleName()));
    }

    private static String conditions(JsonNode one) {
        return "%s %s, JMH %s: %s forks, each of %s iterations of %s after %s of %s to warm up"
                .formatted(
                        one.path("vmName").asText(),
                        one.path("jdkVersion").asText(),
                        one.path("jmhVersion").asText(),
                        one.path("forks").asText(),
                        one.path("measurementIterations").asText(),
                        one.path("measurementTime").asText(),
                        one.path("warmupIterations").asText(),
                        one.path("warmupTime").asText());
    }
}
