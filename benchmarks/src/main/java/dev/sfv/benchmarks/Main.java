// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures everything, or only the benchmarks that arguments of JMH select.
 *
 * <p>The speed of a machine changes over time. All libraries are therefore measured with one value, and then with the next value. Figures
 * that are compared are thus close in time. The noise of the machine is measured with each value, too.
 */
public final class Main {
    private static final String BY_VALUE = "\\.(Parse|Serialize)Benchmark\\.";

    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments the folder for the results; then, to measure only a part, the arguments of {@code org.openjdk.jmh.Main}
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        if (arguments.length == 1) {
            Path json = Path.of(arguments[0]).resolve("jdk-" + Runtime.version().feature() + ".json");
            measureAll(new OptionsBuilder().build()).write(json);
            Report.main(json.toString());
        } else {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    static Results measureAll(Options common) throws RunnerException {
        Options all = new OptionsBuilder()
                .parent(common)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        List<String> lines = new ArrayList<>(List.of(Samples.MIXED));
        lines.addAll(Corpus.lines());
        List<RunResult> results = new ArrayList<>();
        for (String line : lines) {
            System.out.printf("%n# %d of %d: %s%n", lines.indexOf(line) + 1, lines.size() + 1, line);
            boolean isReadByPeers = Samples.of(line).stream().allMatch(Greenbytes::reads);
            ChainedOptionsBuilder options = new OptionsBuilder().parent(all).param("line", line);
            options.include("\\.NoiseBenchmark\\.|" + BY_VALUE + (isReadByPeers ? "" : "(?!greenbytes|tomcat)"));
            results.addAll(new Runner(options.build()).run());
        }
        results.addAll(
                new Runner(new OptionsBuilder().parent(all).exclude(BY_VALUE).build()).run());
        return Results.of(results);
    }
}
