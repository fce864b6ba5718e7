// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.RunResult;

/** The file of a full run: the description of the measurement, for people, and the results. */
record Results(Map<String, String> head, List<Result> results) {
    static final JsonMapper JSON = new JsonMapper();

    static Results of(List<RunResult> measured) {
        List<Result> results = measured.stream().map(Result::of).toList();
        BenchmarkParams params = measured.get(1).getParams(); // the first is the noise, with fewer forks
        return new Results(head(params, results), results);
    }

    private static Map<String, String> head(BenchmarkParams params, List<Result> results) {
        IterationParams warmup = params.getWarmup();
        IterationParams iterations = params.getMeasurement();
        Map<String, String> head = new LinkedHashMap<>();
        head.put("VM", params.getVmName() + " " + params.getJdkVersion());
        head.put("JMH", params.getJmhVersion());
        head.put("Forks", params.getForks() + ", if the table does not say otherwise");
        head.put("Warmup", warmup.getCount() + " × " + warmup.getTime());
        head.put("Iterations", iterations.getCount() + " × " + iterations.getTime());
        head.put("JVM flags", String.join(" ", params.getJvmArgs()).replaceAll("\\S*/\\S*", "…")); // no paths
        head.put("Noise", noise(of(results, "NoiseBenchmark")));
        return head;
    }

    /** Describes how much the speed of the machine varied between groups of benchmarks. */
    private static String noise(Stream<Result> loops) {
        List<Result> sorted = loops.sorted(comparing(Result::nanos)).toList();
        Result least = sorted.get(0);
        Result median = sorted.get(sorted.size() / 2);
        Result greatest = sorted.get(sorted.size() - 1);
        String spread = Result.format(100 * (greatest.nanos() / least.nanos() - 1), 1);
        return "least %s ns, median %s ns, greatest %s ns: a spread of %s%%"
                .formatted(least.time(), median.time(), greatest.time(), spread);
    }

    static Results read(Path json) throws IOException {
        return JSON.readValue(json.toFile(), Results.class);
    }

    /** Writes each result on its own line, so that people can read the differences of two files. */
    void write(Path json) throws IOException {
        String begin = "{\"head\": " + JSON.writeValueAsString(head) + ",\n\"results\": [\n";
        StringJoiner lines = new StringJoiner(",\n", begin, "\n]}\n");
        for (Result result : results) {
            lines.add(JSON.writeValueAsString(result));
        }
        Files.createDirectories(json.toAbsolutePath().getParent());
        Files.writeString(json, lines.toString());
    }

    /** Finds a result. If there is none, returns one with unknown figures. */
    Result of(String benchmark, String param) {
        return results.stream()
                .filter(one -> one.benchmark().equals(benchmark) && one.param().equals(param))
                .findFirst()
                .orElse(new Result(benchmark, param, 1, Float.NaN, Float.NaN, Float.NaN));
    }

    /** Lists the parameters with which the methods of a class were measured, in that order. */
    List<String> params(String benchmarkClass) {
        return of(results, benchmarkClass).map(Result::param).distinct().toList();
    }

    private static Stream<Result> of(List<Result> results, String benchmarkClass) {
        return results.stream().filter(one -> one.benchmark().startsWith(benchmarkClass + "."));
    }
}
