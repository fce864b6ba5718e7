// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From known figures, the report reckons what one reckons by hand. */
class ReportTest {
    @TempDir
    Path folder;

    private final List<String> records = new ArrayList<>();

    @Test
    void aRatioHasTheErrorOfAQuotient() throws IOException {
        measured("ParseBenchmark.readerOfOctets", "item|?0", 20, "0.6", 0); // 3 %
        measured("ParseBenchmark.readerOfText", "item|?0", 25, "0", 0);
        measured("ParseBenchmark.greenbytes", "item|?0", 150, "6", 64); // 4 %, so 5 % of 7.5
        assertRow("| `item ?0` | 20.0 ± 0.6 | 0 | 25.0 ± 0.0 | 0 | 1.25 ± 0.04 | 150 ± 6 | 7.50 ± 0.38 | 2.1 |");
    }

    @Test
    void treesAreComparedByTimeAndByBytes() throws IOException {
        measured("ParseBenchmark.tree", "mixed", 100, "3", 200.004);
        measured("ParseBenchmark.greenbytes", "mixed", 250, "10", 800);
        measured("ParseBenchmark.tomcat", "mixed", 5.678, "0.5", 399.6);
        assertRow("| mixed set of 2,048 | 100 ± 3 | 200 | 250 ± 10 | 800 | 5.68 ± 0.50 | 400 | 2.50 ± 0.13 | 0.25 |");
    }

    @Test
    void serializingIsComparedToo() throws IOException {
        measured("SerializeBenchmark.tree", "list|a, b", 40, "0", 56);
        measured("SerializeBenchmark.writer", "list|a, b", 20, "0", 0);
        measured("GreenbytesSerializeBenchmark.greenbytes", "list|a, b", 60, "6", 100);
        assertRow("| `list a, b` | 40.0 ± 0.0 | 56 | 20.0 ± 0.0 | 0 | 60.0 ± 6.0 | 100 | 1.50 ± 0.15 |");
    }

    @Test
    void whatPeersCannotReadIsADash() throws IOException {
        measured("ParseBenchmark.tree", "item|@1659578233", 30, "0.3", 48);
        assertRow("| `item @1659578233` | 30.0 ± 0.3 | 48 | – | – | – | – | – | – |");
        assertRow("| `item @1659578233` | – | – | – | – | – | – | – | – |");
    }

    @Test
    void anUnknownErrorIsADashAndMakesThatOfARatioUnknown() throws IOException {
        measured("LinesBenchmark.tree", "", 50, "\"NaN\"", 8);
        measured("LinesBenchmark.greenbytes", "", 200, "2", 16);
        assertRow("| three lines | – | – | 50.0 ± – | 8 | 200 ± 2 | 16 | 4.00 ± – |");
    }

    @Test
    void withoutTheProfilerBytesAreUnknown() throws IOException {
        measured("LinesBenchmark.tree", "", 50, "1", 8);
        records.replaceAll(one -> one.replace("gc.alloc.rate.norm", "gc.count"));
        assertRow("| three lines | – | – | 50.0 ± 1.0 | – | – | – | – |");
    }

    @Test
    void largeInputIsToldByTheOctet() throws IOException {
        measured("LargeBenchmark.readerOfOctets", "1024", 2048, "512", 0);
        measured("LargeBenchmark.readerOfText", "1024", 3072, "0", 0);
        measured("LargeBenchmark.tree", "1024", 10240, "1024", 1536);
        measured("LargeBenchmark.tomcat", "1024", 1024000, "0", 20480);
        assertRow("| 1,024 | 2.00 ± 0.50 | 3.00 ± 0.00 | 10.0 ± 1.0 | 1.5 | – | – | 1000 ± 0 | 20.0 |");
    }

    @Test
    void purposesAreToldOf() throws IOException {
        measured("SecPurposeBenchmark.parseText", "prefetch", 4, "0", 0);
        measured("SecPurposeBenchmark.parseOctets", "prefetch", 5, "0", 0);
        measured("SecPurposeBenchmark.greenbytes", "prefetch", 100, "1", 300);
        measured("RequestPurposeBenchmark.of", "none", 80, "0", 0);
        measured("RequestPurposeBenchmark.lookUps", "none", 60, "0", 24);
        assertRow("| `prefetch` | 4.00 ± 0.00 | 0 | 5.00 ± 0.00 | 0 | 100 ± 1 | 300 | 25.0 ± 0.3 |");
        assertRow("| `none` | 80.0 ± 0.0 | 0 | 60.0 ± 0.0 | 24 | 0.75 ± 0.00 |");
    }

    @Test
    void aLongValueIsCutAndABarDoesNotEndACell() throws IOException {
        String value = "\\\"|\\\"" + "x".repeat(100);
        measured("ParseBenchmark.tree", "item|" + value, 30, "0", 48);
        assertTrue(markdown().contains("\n| `item \"\\|\"" + "x".repeat(39) + "…` | 30.0 "));
    }

    @Test
    void theHeadTellsHowItWasMeasured() throws IOException {
        measured("ParseBenchmark.tree", "item|a", 30, "0", 48);
        measured("ParseBenchmark.tree", "item|b", 30, "0", 48);
        String told = "Some VM 17.0.1, JMH 1.37: 2 forks, each of 5 iterations of 300 ms after 4 of 200 ms to warm up.";
        assertEquals(1, markdown().lines().filter(told::equals).count());
        assertTrue(plot().contains(told));
        assertFalse(markdown().contains("/secret/"));
    }

    @Test
    void otherUnitsAreRefused() {
        measured("ParseBenchmark.tree", "item|a", 30, "0", 48);
        records.replaceAll(one -> one.replace("ns/op", "us/op"));
        assertThrows(IllegalArgumentException.class, this::markdown);
    }

    @Test
    void thePlotShowsWhatAllRead() throws IOException {
        for (String line : List.of("item|<a&b>", "mixed")) {
            measured("ParseBenchmark.readerOfOctets", line, 10, "1", 0);
            measured("ParseBenchmark.tree", line, 40, "\"NaN\"", 0);
            measured("ParseBenchmark.greenbytes", line, 160, "500", 0);
            measured("ParseBenchmark.tomcat", line, 300, "0", 0);
        }
        measured("ParseBenchmark.tree", "item|b", 30, "0", 48);
        String plot = plot();
        assertTrue(plot.indexOf(">mixed set of 2,048<") < plot.indexOf(">&lt;a&amp;b><"), plot);
        assertTrue(plot.contains(">mixed set of 2,048<"));
        assertFalse(plot.contains(">b<"));
        assertEquals(
                4, plot.lines().filter(line -> line.contains("fill='none'")).count());
    }

    /** On an axis from 10 ns to 1.5 times the longest, which is 1000/1.5 ns, and so of two decades. */
    @Test
    void barsAreLogarithmic() throws IOException {
        measured("ParseBenchmark.readerOfOctets", "item|a", 10, "0", 0);
        measured("ParseBenchmark.tree", "item|a", 31.6227766, "0", 0);
        measured("ParseBenchmark.greenbytes", "item|a", 100, "90", 0);
        measured("ParseBenchmark.tomcat", "item|a", 1000 / 1.5, "1e9", 0);
        String plot = plot();
        assertTrue(plot.contains("H268.0v"), plot);
        assertTrue(plot.contains("H421.0v"), plot); // a quarter of the way to 880
        assertTrue(plot.contains("H574.0v"), plot); // half of it
        assertTrue(plot.contains("<path d='M268.0 117v4m0-2H659.3m0-2v4'"), plot); // from 10 to 190
        assertTrue(plot.contains("<path d='M268.0 126v4m0-2H880.0m0-2v4'"), plot); // beyond both ends
    }

    @Test
    void nothingMeasuredIsNoFault() throws IOException {
        assertTrue(markdown().startsWith("# "));
        assertTrue(plot().endsWith("</svg>\n"));
    }

    private void measured(String name, String param, double score, String error, double bytes) {
        String params = param.isEmpty() ? "" : "\"params\": {\"param\": \"%s\"},".formatted(param);
        records.add("""
                {
                    "jmhVersion": "1.37", "benchmark": "dev.sfv.benchmarks.%s", "jvm": "/secret/java",
                    "vmName": "Some VM", "jdkVersion": "17.0.1", "forks": 2, %s
                    "warmupIterations": 4, "warmupTime": "200 ms", "measurementIterations": 5, "measurementTime": "300 ms",
                    "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "ns/op"},
                    "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s, "scoreError": "NaN", "scoreUnit": "B/op"}}
                }
                """.formatted(name, params, score, error, bytes));
    }

    private void assertRow(String row) throws IOException {
        String markdown = markdown();
        assertTrue(markdown.lines().anyMatch(row::equals), markdown);
    }

    private String markdown() throws IOException {
        return written(".md");
    }

    private String plot() throws IOException {
        return written(".svg");
    }

    private String written(String extension) throws IOException {
        Path json = folder.resolve("results.json");
        Files.writeString(json, records.toString());
        Report.main(json.toString());
        return Files.readString(folder.resolve("results" + extension));
    }
}
