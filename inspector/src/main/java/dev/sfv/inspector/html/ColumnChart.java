// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import java.util.List;
import java.util.Locale;

/** A chart with a column for each day. A part of each column is darker. */
public final class ColumnChart {
    private static final int STEP = 10;
    private static final int GAP = 2;
    private static final int HEIGHT = 100;

    /** Up to this number, each column has a label. With more, only the first and the last column have one. */
    private static final int LABELED = 8;

    /**
     * A column.
     *
     * @param label the text below it, if there is room
     * @param all its height
     * @param part the height of the darker part
     * @param description its numbers in words
     */
    public record Column(String label, long all, long part, String description) {}

    private ColumnChart() {}

    /**
     * Draws a chart.
     *
     * @param description the content of the chart, for screen readers
     * @param scale the number that the height of the chart means
     * @param columns the columns, at least one
     * @return a {@code figure}
     */
    public static Element of(String description, String scale, List<Column> columns) {
        long highest = columns.stream().mapToLong(Column::all).max().orElse(0);
        Element svg = Element.of("svg")
                .with("viewBox", "0 0 " + columns.size() * STEP + " " + HEIGHT)
                .with("preserveAspectRatio", "none")
                .with("role", "img")
                .with("aria-label", description);
        for (int i = 0; i < columns.size(); i++) {
            svg.add(column(columns.get(i), i * STEP + GAP / 2, highest));
        }
        return Element.of("figure")
                .with("class", "columns")
                .with("style", "max-width:" + Math.max(columns.size() * 5, 16) + "rem")
                .add(Element.of("p", scale).with("class", "scale").with("aria-hidden", "true"))
                .add(svg)
                .add(labels(columns));
    }

    private static Element column(Column column, int x, long highest) {
        return Element.of("g")
                .add(Element.of("title", column.description()))
                .add(rectangle("all", x, column.all(), highest))
                .add(rectangle("part", x, column.part(), highest));
    }

    private static Element rectangle(String kind, int x, long count, long highest) {
        double height = highest == 0 ? 0 : (double) HEIGHT * count / highest;
        return Element.of("rect")
                .with("class", kind)
                .with("x", String.valueOf(x))
                .with("width", String.valueOf(STEP - GAP))
                .with("y", decimal(HEIGHT - height))
                .with("height", decimal(height));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static Element labels(List<Column> columns) {
        List<Column> labeled =
                columns.size() <= LABELED ? columns : List.of(columns.get(0), columns.get(columns.size() - 1));
        Element labels = Element.of("p")
                .with("class", columns.size() <= LABELED ? "labels each" : "labels")
                .with("aria-hidden", "true");
        labeled.forEach(column -> labels.add(Element.of("span", column.label())));
        return labels;
    }
}
