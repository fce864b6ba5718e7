// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.w3c.dom.Document;

/** Every benchmark runs and is in the report. The figures have no meaning: each benchmark runs for an instant, without warmup. */
@Tag("slow")
class SmokeTest {
    private static final Path JSON = file(".json");

    @BeforeAll
    static void measure() throws Exception {
        Main.measureAll(new OptionsBuilder()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .write(JSON);
        Report.main(JSON.toString());
    }

    @Test
    void everyBenchmarkHasAResult() throws IOException {
        Set<String> measured =
                Results.read(JSON).results().stream().map(Result::benchmark).collect(toCollection(TreeSet::new));
        assertEquals(benchmarks(), measured);
    }

    @Test
    void everyResultIsKnown() throws IOException {
        for (Result result : Results.read(JSON).results()) {
            assertTrue(result.nanos() > 0, result::toString);
            assertTrue(result.bytes() >= 0, result::toString);
        }
    }

    /** If the report had a wrong name for a method, there would be other gaps. */
    @Test
    void theReportHasGapsOnlyWherePeersOrTargetsDo() throws IOException {
        Set<String> values = rows().stream()
                .map(row -> row.replace(" ± –", "")) // after a single iteration, no error is known
                .filter(row -> row.contains("| – |"))
                .map(row -> row.split(" \\| ", 2)[0])
                .collect(toSet());
        assertEquals(
                Set.of(
                        "| `item @1659578233`",
                        "| `item %\"This is intended for display to %c3%bcse…`",
                        "| mixed set of 2,048"),
                values);
    }

    @Test
    void everyValueIsInTheTables() throws IOException {
        List<String> rows = rows();
        for (String line : Corpus.lines()) {
            String whole = "`" + line.replaceFirst("\\|", " ") + "`";
            String shown = whole.substring(0, Math.min(40, whole.length()));
            assertEquals(3, rows.stream().filter(row -> row.contains(shown)).count(), shown);
        }
        assertEquals(
                3,
                rows.stream().filter(row -> row.contains("mixed set of 2,048")).count());
    }

    @Test
    void allRowsOfATableHaveAsManyCellsAsItsHead() throws IOException {
        int columns = 0;
        for (String line : Files.readAllLines(file(".md"))) {
            int cells = line.split("\\|", -1).length;
            assertTrue(columns <= 1 || cells == 1 || cells == columns, line);
            columns = cells;
        }
    }

    @Test
    void thePlotsAreWellFormed() throws Exception {
        for (String ending : List.of("-parsing.svg", "-serialization.svg")) {
            Path file = file(ending);
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            assertEquals("svg", document.getDocumentElement().getTagName());
            String svg = Files.readString(file);
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
            assertTrue(svg.contains(">mixed set of 2,048<"));
        }
    }

    @Test
    void twoThreadsAreMeasuredWithTwo() throws IOException {
        Results results = Results.read(JSON);
        assertEquals(1, results.of("ThreadsBenchmark.one", "TREE").threads());
        assertEquals(2, results.of("ThreadsBenchmark.two", "TREE").threads());
    }

    /** The noise is measured with each value, and with all other benchmarks. */
    @Test
    void theNoiseIsMeasuredWithEachGroup() throws IOException {
        assertEquals(
                Corpus.lines().size() + 2,
                Results.read(JSON).params("NoiseBenchmark").size());
        assertTrue(rows().stream().anyMatch(row -> row.startsWith("| Noise | least ")));
    }

    /** A fork takes about 2.1 seconds. All forks together take half an hour. */
    @Test
    void aFullRunHasFewEnoughForks() throws IOException {
        Map<String, BenchmarkListEntry> entries = entries();
        int forks = Results.read(JSON).results().stream()
                .mapToInt(result -> requireNonNull(entries.get(result.benchmark()))
                        .getForks()
                        .get())
                .sum();
        System.out.println(forks + " forks");
        assertTrue(forks <= 900, () -> forks + " forks");
    }

    /** The head of the results describes how the second one was measured. */
    @Test
    void theSecondResultIsMeasuredLikeMostOthers() throws IOException {
        String second = Results.read(JSON).results().get(1).benchmark();
        BenchmarkListEntry entry = requireNonNull(entries().get(second));
        Fork usual = Measured.class.getAnnotation(Fork.class);
        Warmup warmup = Measured.class.getAnnotation(Warmup.class);
        assertEquals(usual.value(), entry.getForks().get());
        assertEquals(warmup.iterations(), entry.getWarmupIterations().get());
    }

    @Test
    void allBenchmarksHaveTheSameJvmFlags() {
        Set<List<String>> flags = entries().values().stream()
                .map(entry -> List.copyOf(entry.getJvmArgsAppend().get()))
                .collect(toSet());
        assertEquals(Set.of(List.of("-XX:+UseG1GC", "-Xms256m", "-Xmx256m", "-Xmn32m")), flags);
    }

    @Test
    void theResultsTakeOneLineEach() throws IOException {
        assertEquals(
                Results.read(JSON).results().size() + 3,
                Files.readAllLines(JSON).size());
        assertTrue(Files.size(JSON) < 60_000);
    }

    @Test
    void noFileHasThePathOfTheJvm() throws IOException {
        String home = System.getProperty("java.home");
        for (String ending : List.of(".json", ".md", "-parsing.svg", "-serialization.svg")) {
            assertFalse(Files.readString(file(ending)).contains(home), ending);
        }
    }

    private static Path file(String ending) {
        return Path.of("target", "smoke", "smoke" + ending);
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(file(".md")).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private static Set<String> benchmarks() {
        return entries().keySet();
    }

    /** {@return the benchmarks by their names in results} */
    private static Map<String, BenchmarkListEntry> entries() {
        return BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .collect(toMap(
                        entry -> entry.getUsername().replaceFirst("^dev\\.sfv\\.benchmarks\\.", ""), entry -> entry));
    }
}
