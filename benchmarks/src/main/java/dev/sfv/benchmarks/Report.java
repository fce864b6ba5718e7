// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the tables and the plot from what JMH has written, as often as one likes: nothing is measured. */
public final class Report {
    private Report() {}

    /**
     * Begins.
     *
     * @param arguments the file that JMH has written; its siblings {@code .md} and {@code .svg} are made anew
     */
    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path json) throws IOException {
        Results results = Results.read(json);
        Files.writeString(sibling(json, ".md"), MarkdownReport.of(results), UTF_8);
        Files.writeString(sibling(json, ".svg"), Plot.of(results), UTF_8);
    }

    static Path sibling(Path json, String extension) {
        return json.resolveSibling(json.getFileName().toString().replaceFirst("\\.json$", "") + extension);
    }
}
