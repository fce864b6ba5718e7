// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures everything, or, given arguments of JMH, what these say.
 *
 * <p>One value after the other is measured with all libraries, so that what are compared stand side by side in time: the speed of a
 * machine drifts.
 */
public final class Main {
    private Main() {}

    /**
     * Begins.
     *
     * @param arguments the folder for the results; then, if only a part is to be measured, those of {@code org.openjdk.jmh.Main}
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        if (arguments.length == 1) {
            Path results = Path.of(arguments[0]);
            Path json = results.resolve("jdk-" + Runtime.version().feature() + ".json");
            measureAll(new OptionsBuilder().build(), json);
            Report.write(json);
        } else {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    static void measureAll(Options common, Path json) throws RunnerException, IOException {
        List<RunResult> results = new ArrayList<>();
        List<String> lines = new ArrayList<>(Corpus.lines());
        lines.add(Samples.MIXED);
        for (String line : lines) {
            System.out.printf("%n# %d of %d: %s%n", lines.indexOf(line) + 1, lines.size() + 1, line);
            results.addAll(new Runner(ofLine(common, line)).run());
        }
        System.out.printf("%n# %d of %d: all others%n", lines.size() + 1, lines.size() + 1);
        results.addAll(new Runner(allOthers(common)).run());
        Files.createDirectories(json.toAbsolutePath().getParent());
        write(results, json);
    }

    /** Writes what JMH would, except where this machine has its JVM. */
    private static void write(List<RunResult> results, Path json) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(written, false, UTF_8);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
        out.flush();
        ObjectMapper mapper = JsonMapper.builder().build();
        JsonNode records = mapper.readTree(written.toByteArray());
        records.forEach(one -> ((ObjectNode) one).remove("jvm"));
        mapper.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), records);
    }

    private static Options ofLine(Options common, String line) {
        ChainedOptionsBuilder options = begin(common)
                .include("\\.ParseBenchmark\\.")
                .include("SerializeBenchmark\\.")
                .param("line", line);
        if (!line.equals(Samples.MIXED)) { // of which all can be read
            Sample sample = Sample.ofLine(line);
            if (!Greenbytes.reads(sample)) {
                options.exclude("\\.greenbytes$");
            }
            if (!Tomcat.reads(sample)) {
                options.exclude("\\.tomcat$");
            }
        }
        return options.build();
    }

    private static Options allOthers(Options common) {
        return begin(common)
                .exclude("\\.ParseBenchmark\\.")
                .exclude("SerializeBenchmark\\.")
                .build();
    }

    private static ChainedOptionsBuilder begin(Options common) {
        return new OptionsBuilder().parent(common).addProfiler(GCProfiler.class).shouldFailOnError(true);
    }
}
