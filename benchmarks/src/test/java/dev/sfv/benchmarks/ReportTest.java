// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the report of known figures with figures computed by hand. */
class ReportTest {
    private static final float UNKNOWN = Float.NaN;

    @TempDir
    Path folder;

    private final List<Result> results = new ArrayList<>();

    @Test
    void aRatioHasTheErrorOfAQuotient() throws IOException {
        measured("ParseBenchmark.readerOfBytes", "item|?0", 20, 0.6f, 0); // 3 %
        measured("ParseBenchmark.readerOfText", "item|?0", 25, 0, 0);
        measured("ParseBenchmark.greenbytes", "item|?0", 150, 6, 64); // 4 %, so 5 % of 7.5
        assertRow("| `item ?0` | 20.0 ± 0.6 | 0 | 25.0 ± 0.0 | 0 | 1.25 ± 0.04 | 150 ± 6 | 7.50 ± 0.38 | 2.1 |");
    }

    @Test
    void treesAreComparedByTimeAndByBytes() throws IOException {
        measured("ParseBenchmark.tree", "mixed", 100, 3, 200.004f);
        measured("ParseBenchmark.greenbytes", "mixed", 250, 10, 800);
        measured("ParseBenchmark.tomcat", "mixed", 5.678f, 0.5f, 399.6f);
        assertRow("| mixed set of 2,048 | 100 ± 3 | 200 | 250 ± 10 | 800 | 5.68 ± 0.50 | 400 | 2.50 ± 0.13 | 0.25 |");
    }

    @Test
    void serializingIsComparedToo() throws IOException {
        measured("SerializeBenchmark.tree", "list|a, b", 40, 0, 56);
        measured("SerializeBenchmark.boundString", "list|a, b", 32, 0, 48);
        measured("SerializeBenchmark.writer", "list|a, b", 20, 0, 0);
        measured("SerializeBenchmark.boundWriter", "list|a, b", 10, 0, 0);
        measured("SerializeBenchmark.greenbytes", "list|a, b", 60, 6, 100);
        assertRow("| `list a, b` | 40.0 ± 0.0 | 56 | 32.0 ± 0.0 | 48 | 1.25 ± 0.00"
                + " | 20.0 ± 0.0 | 0 | 10.0 ± 0.0 | 0 | 2.00 ± 0.00 | 60.0 ± 6.0 | 100 | 1.50 ± 0.15 |");
    }

    @Test
    void aValueThatPeersCannotReadIsADash() throws IOException {
        measured("ParseBenchmark.tree", "item|@1659578233", 30, 0.3f, 48);
        assertRow("| `item @1659578233` | 30.0 ± 0.3 | 48 | – | – | – | – | – | – |");
        assertRow("| `item @1659578233` | – | – | – | – | – | – | – | – |");
    }

    @Test
    void anUnknownErrorIsADashAndMakesThatOfARatioUnknown() throws IOException {
        measured("LinesBenchmark.tree", "3", 50, UNKNOWN, 8);
        measured("LinesBenchmark.greenbytes", "3", 200, 2, 16);
        assertRow("| `3` | – | – | 50.0 ± – | 8 | 200 ± 2 | 16 | 4.00 ± – |");
    }

    @Test
    void largeInputIsReportedPerCharacter() throws IOException {
        measured("LargeBenchmark.readerOfBytes", "1024", 2048, 512, 0);
        measured("LargeBenchmark.readerOfText", "1024", 3072, 0, 0);
        measured("LargeBenchmark.tree", "1024", 10240, 1024, 1536);
        measured("LargeBenchmark.tomcat", "1024", 1024000, 0, 20480);
        assertRow("| `1024` | 2.00 ± 0.50 | 3.00 ± 0.00 | 10.0 ± 1.0 | 1.5 | – | – | 1000 ± 0 | 20.0 |");
    }

    @Test
    void theLengthIsTheLastParameter() throws IOException {
        measured("LongWordBenchmark.decode", "TOKEN, 64", 128, 0, 0);
        measured("LongWordBenchmark.jdkDecode", "TOKEN, 64", 32, 0, 0);
        assertRow("| `TOKEN, 64` | – | 2.00 ± 0.00 | 0.50 ± 0.00 | 4.00 ± 0.00 | – | – | – |");
    }

    @Test
    void purposesAreReported() throws IOException {
        measured("SecPurposeBenchmark.parseText", "prefetch", 4, 0, 0);
        measured("SecPurposeBenchmark.parseBytes", "prefetch", 5, 0, 0);
        measured("SecPurposeBenchmark.greenbytes", "prefetch", 100, 1, 300);
        measured("RequestPurposeBenchmark.from", "none", 80, 0, 0);
        measured("RequestPurposeBenchmark.lookUps", "none", 60, 0, 24);
        assertRow("| `prefetch` | 4.00 ± 0.00 | 0 | 5.00 ± 0.00 | 0 | 100 ± 1 | 300 | 25.0 ± 0.3 |");
        assertRow("| `none` | 80.0 ± 0.0 | 0 | 60.0 ± 0.0 | 24 | 0.75 ± 0.00 |");
    }

    @Test
    void aLongValueIsCutAndABarDoesNotEndACell() throws IOException {
        measured("ParseBenchmark.tree", "item|\"|\"" + "x".repeat(100), 30, 0, 48);
        assertTrue(written(".md").contains("\n| `item \"\\|\"" + "x".repeat(39) + "…` | 30.0 "));
    }

    @Test
    void theHeadSaysHowItWasMeasured() throws IOException {
        measured("ParseBenchmark.tree", "item|a", 30, 0, 48);
        assertRow("| VM | Some VM 17.0.1 |");
        assertRow("| Noise | none |");
        assertTrue(written("-parsing.svg").contains(">Some VM 17.0.1; "));
    }

    @Test
    void thePlotShowsValuesThatAllRead() throws IOException {
        for (String line : List.of("mixed", "item|<a&b>")) {
            measured("ParseBenchmark.readerOfBytes", line, 10, 1, 0);
            measured("ParseBenchmark.tree", line, 40, UNKNOWN, 0);
            measured("ParseBenchmark.greenbytes", line, 160, 500, 0);
            measured("ParseBenchmark.tomcat", line, 300, 0, 0);
        }
        measured("ParseBenchmark.tree", "item|b", 30, 0, 48);
        String plot = written("-parsing.svg");
        assertTrue(plot.contains(">mixed set of 2,048<"));
        assertTrue(plot.contains(">item &lt;a&amp;b><"));
        assertFalse(plot.contains(">item b<"));
        assertFalse(plot.contains("NaN"));
    }

    /** The axis is from 2 to 5,000 ns, with 100 ns in the middle. */
    @Test
    void barsAreLogarithmic() throws IOException {
        measured("SerializeBenchmark.writer", "item|a", 2, 0, 0);
        measured("SerializeBenchmark.tree", "item|a", 100, 1e9f, 0);
        measured("SerializeBenchmark.greenbytes", "item|a", 5000, 0, 0);
        measured("SerializeBenchmark.boundString", "item|a", 100, 98, 0);
        String plot = written("-serialization.svg");
        assertTrue(plot.contains("M310 103H310'"), plot);
        assertTrue(plot.contains("M310 115H595'"), plot);
        assertTrue(plot.contains("M310 127H880'"), plot);
        assertTrue(plot.contains("'M310 113v4m0-2H880m0-2v4'"), plot); // beyond both ends
        assertTrue(plot.contains("'M310 137v4m0-2H645m0-2v4'"), plot); // from 2 to 198
    }

    @Test
    void resultsAreReadAsTheyWereWritten() throws IOException {
        measured("ParseBenchmark.tree", "item|\"ü\"", 0.1f, UNKNOWN, 1e9f);
        written(".md");
        assertEquals(results, Results.read(folder.resolve("results.json")).results());
    }

    private void measured(String benchmark, String param, float nanos, float error, float bytes) {
        results.add(new Result(benchmark, param, 1, nanos, error, bytes));
    }

    private void assertRow(String row) throws IOException {
        String markdown = written(".md");
        assertTrue(markdown.lines().anyMatch(row::equals), markdown);
    }

    private String written(String ending) throws IOException {
        Path json = folder.resolve("results.json");
        new Results(Map.of("VM", "Some VM 17.0.1", "Noise", "none"), results).write(json);
        Report.main(json.toString());
        return Files.readString(folder.resolve("results" + ending));
    }
}
