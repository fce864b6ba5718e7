// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables and the plots, as {@code report.json} declares them. */
record Report(List<String> text, List<Table> tables, List<Plot> plots) {
    /**
     * Makes the tables and plots from stored results. It measures nothing.
     *
     * @param arguments the file {@code jdk-17.json} of a full run; {@code jdk-17.md} and {@code jdk-17-….svg} are made in the same folder
     */
    public static void main(String... arguments) throws IOException {
        Results results = Results.read(Path.of(arguments[0]));
        String name = arguments[0].replaceFirst("\\.json$", "");
        Report report = Results.JSON.readValue(Report.class.getResourceAsStream("report.json"), Report.class);
        Files.writeString(Path.of(name + ".md"), report.markdown(results));
        for (Plot plot : report.plots) {
            Files.writeString(Path.of(name + "-" + plot.name() + ".svg"), plot.svg(results));
        }
    }

    private String markdown(Results results) {
        StringBuilder markdown = new StringBuilder("# Benchmarks\n\n| Measured with | |\n|---|---|\n");
        results.head().forEach((name, value) -> markdown.append("| " + name + " | " + value + " |\n"));
        text.forEach(line -> markdown.append('\n').append(line));
        tables.forEach(table -> markdown.append(table.markdown(results)));
        return markdown.toString();
    }
}
