// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What parsing takes, drawn as SVG: bars with error bars on a logarithmic axis, a group for each value that all contenders read.
 *
 * <p>It is drawn by hand, because chart libraries lay text out by the fonts of the machine. So it needs none, and the same figures
 * make the same file everywhere.
 */
final class Plot {
    private static final int LEFT = 268;
    private static final int RIGHT = 880;
    private static final int TOP = 92;
    private static final int BAR = 9;
    private static final int GROUP = 46;

    private final StringBuilder svg = new StringBuilder();
    private final Results results;
    private final List<String> lines;
    private final double least;
    private final double most;
    private final int bottom;

    private Plot(Results results) {
        this.results = results;
        lines = Stream.concat(Stream.of(Samples.MIXED), results.params(ParseBenchmark.class).stream())
                .distinct()
                .filter(this::allRead)
                .toList();
        // The axis begins at a power of ten, and ends where the longest bar leaves room for its figure.
        least = Math.pow(10, Math.floor(Math.log10(times().reduce(10, Math::min))));
        most = 1.5 * times().reduce(100, Math::max);
        bottom = TOP + GROUP * lines.size();
    }

    static String of(Results results) {
        return new Plot(results).draw();
    }

    private boolean allRead(String line) {
        return Stream.of(Contender.values())
                .noneMatch(
                        contender -> Double.isNaN(contender.nanos(results, line).value()));
    }

    private DoubleStream times() {
        return lines.stream()
                .flatMap(line -> Stream.of(Contender.values()).map(contender -> contender.nanos(results, line)))
                .mapToDouble(Measure::value);
    }

    private String draw() {
        int height = bottom + 52;
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 %d' width='900' height='%d' role='img'",
                height, height);
        add(" font-family='sans-serif' font-size='12' fill='#222'>\n");
        add("<title>Time to parse a field value, by library</title>\n");
        add("<rect width='900' height='%d' fill='#fff'/>\n", height);
        text(20, 28, "font-size='17' font-weight='bold'", "Parsing a field value: nanoseconds, the fewer the better");
        legend();
        axis();
        for (int i = 0; i < lines.size(); i++) {
            group(TOP + GROUP * i, lines.get(i));
        }
        text(
                20,
                height - 14,
                "fill='#555'",
                results.conditions().lines().findFirst().orElse("") + ".");
        return add("</svg>\n").toString();
    }

    private void legend() {
        int x = 20;
        for (Contender contender : Contender.values()) {
            add("<rect x='%d' y='45' width='12' height='12' fill='%s'/>\n", x, contender.colour);
            text(x + 18, 56, "", contender.label);
            x += 40 + 7 * contender.label.length();
        }
        text(RIGHT, 56, "fill='#555' text-anchor='end'", "logarithmic; with 99.9% confidence intervals");
    }

    private void axis() {
        for (double decade = least; decade <= most; decade *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if (decade * step <= most) {
                    tick(decade * step, step == 1 ? "#aaa" : "#e4e4e4");
                }
            }
        }
    }

    private void tick(double nanos, String colour) {
        double x = x(nanos);
        String label = String.format(Locale.ROOT, "%,.0f", nanos);
        add("<path d='M%.1f %dV%d' stroke='%s'/>\n", x, TOP - 6, bottom, colour);
        text(x, TOP - 10, "font-size='11' text-anchor='middle'", label);
        text(x, bottom + 14, "font-size='11' text-anchor='middle'", label);
    }

    private void group(int top, String line) {
        boolean mixed = line.equals(Samples.MIXED);
        String label = mixed ? MixedSet.TITLE : Sample.ofLine(line).text();
        String weight = mixed ? " font-weight='bold'" : "";
        text(LEFT - 10, top + 24, "text-anchor='end' font-size='11'" + weight, Table.cut(label, 34));
        int y = top + (GROUP - BAR * Contender.values().length) / 2;
        for (Contender contender : Contender.values()) {
            bar(y, contender.colour, contender.nanos(results, line));
            y += BAR;
        }
    }

    private void bar(int y, String colour, Measure nanos) {
        double error = Double.isNaN(nanos.error()) ? 0 : nanos.error();
        double end = x(nanos.value());
        double from = x(nanos.value() - error);
        double to = x(nanos.value() + error);
        add("<path d='M%d %dH%.1fv%dH%dz' fill='%s'/>\n", LEFT, y, end, BAR - 1, LEFT, colour);
        if (error > 0) {
            add("<path d='M%.1f %dv4m0-2H%.1fm0-2v4' fill='none' stroke='#222'/>\n", from, y + 2, to);
        }
        text(to + 4, y + 7, "font-size='8' fill='#555'", nanos.brief());
    }

    /** Places a time on the axis, or, if it is beyond, at its end; so too an error bar that reaches below nothing. */
    private double x(double nanos) {
        double within = Math.max(least, Math.min(most, nanos));
        return LEFT + (RIGHT - LEFT) * Math.log(within / least) / Math.log(most / least);
    }

    private void text(double x, int y, String attributes, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        add("<text x='%.1f' y='%d' %s>%s</text>\n", x, y, attributes, escaped);
    }

    private StringBuilder add(String format, Object... arguments) {
        return svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
