// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown, the first column of which names the row, and all others hold figures. */
final class Table {
    private final StringBuilder markdown = new StringBuilder();

    Table(String... columns) {
        row((Object[]) columns);
        markdown.append("|---|")
                .append(String.join("", Collections.nCopies(columns.length - 1, "---:|")))
                .append('\n');
    }

    /** Adds a row, in which a result fills two cells: its time, and its bytes. */
    void row(Object... cells) {
        markdown.append(Stream.of(cells).flatMap(Table::texts).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static Stream<String> texts(Object cell) {
        return cell instanceof Result result
                ? Stream.of(result.nanos().toString(), Measure.format(result.bytes(), 0))
                : Stream.of(cell.toString());
    }

    /** Quotes a text, of which the beginning is enough. A bar would end the cell, even in here. */
    static String code(String text) {
        return "`" + cut(text, 48).replace("|", "\\|") + "`";
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    @Override
    public String toString() {
        return markdown.toString();
    }
}
