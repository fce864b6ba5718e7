// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A plot, as {@code report.json} declares it: bars with error bars on a logarithmic axis, and a group of bars for each value that all
 * contenders can read. The colors also differ in brightness, for readers who cannot distinguish all hues.
 *
 * <p>It is drawn here, because chart libraries lay out text with the fonts of the machine. This code needs no fonts, and makes the same
 * file from the same figures everywhere.
 *
 * @param ticks the times on the axis, from the first to the last; the same for all JDKs, so that their plots can be compared
 */
record Plot(String name, String title, String benchmark, List<Contender> contenders, List<Integer> ticks) {
    private static final int LEFT = 310;
    private static final int RIGHT = 880;
    private static final int TOP = 92;
    private static final int BAR = 12;
    private static final int GROUP = 58;

    record Contender(String method, String label, String color) {}

    String svg(Results results) {
        StringBuilder groups = new StringBuilder();
        int bottom = TOP;
        for (String param : results.params(benchmark)) {
            List<Result> group = contenders.stream()
                    .map(contender -> results.of(benchmark + "." + contender.method, param))
                    .toList();
            if (group.stream().noneMatch(result -> Double.isNaN(result.nanos()))) {
                groups.append(text(
                        LEFT - 10, bottom + 33, "end", Samples.title(param, 40).replace("`", "")));
                groups.append(bars(bottom + (GROUP - BAR * contenders.size()) / 2, group));
                bottom += GROUP;
            }
        }
        return """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 980 %1$s' width='980' height='%1$s' role='img'
                 font-family='sans-serif' font-size='11' fill='#222'>
                <rect width='980' height='%1$s' fill='#fff'/>
                <text x='20' y='28' font-size='17' font-weight='bold'>%2$s</text>
                <text x='960' y='28' text-anchor='end'>%3$s; with 99.9%% confidence intervals</text>
                %4$s%5$s%6$s</svg>
                """.formatted(bottom + 32, title, results.head().get("VM"), legend(), axis(bottom), groups);
    }

    private String legend() {
        return IntStream.range(0, contenders.size())
                .mapToObj(i -> bar(20 + 180 * i, 52, 32 + 180 * i, contenders.get(i).color)
                        + text(38 + 180 * i, 56, "start", contenders.get(i).label))
                .collect(joining());
    }

    private String axis(int bottom) {
        return ticks.stream()
                .map(nanos -> "<path d='M%s %sV%s' stroke='#ddd'/>\n".formatted(x(nanos), TOP - 6, bottom)
                        + text(x(nanos), TOP - 10, "middle", nanos.toString())
                        + text(x(nanos), bottom + 14, "middle", nanos.toString()))
                .collect(joining());
    }

    private String bars(int top, List<Result> group) {
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i < group.size(); i++) {
            Result result = group.get(i);
            int y = top + BAR * i + BAR / 2;
            double error = Double.isNaN(result.error()) ? 0 : result.error();
            int from = x(result.nanos() - error);
            int to = x(result.nanos() + error);
            svg.append(bar(LEFT, y, x(result.nanos()), contenders.get(i).color));
            svg.append("<path d='M%s %sv4m0-2H%sm0-2v4' fill='none' stroke='#222'/>\n".formatted(from, y - 2, to));
            svg.append(text(to + 4, y + 4, "start", result.time()));
        }
        return svg.toString();
    }

    /** Places a time on the axis, or at its end if the time is beyond it. An error bar can reach below zero. */
    private int x(double nanos) {
        double least = ticks.get(0);
        double most = ticks.get(ticks.size() - 1);
        double within = Math.max(least, Math.min(most, nanos));
        return (int) Math.round(LEFT + (RIGHT - LEFT) * Math.log(within / least) / Math.log(most / least));
    }

    private static String bar(int from, int y, int to, String color) {
        return "<path d='M%s %sH%s' stroke='%s' stroke-width='%s'/>\n".formatted(from, y, to, color, BAR - 1);
    }

    private static String text(int x, int y, String anchor, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<text x='%s' y='%s' text-anchor='%s'>%s</text>\n".formatted(x, y, anchor, escaped);
    }
}
