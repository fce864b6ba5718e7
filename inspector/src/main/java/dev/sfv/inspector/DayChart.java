// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.html.ColumnChart;
import dev.sfv.inspector.html.ColumnChart.Column;
import dev.sfv.inspector.html.Element;
import dev.sfv.inspector.summary.Share;
import dev.sfv.inspector.summary.ShareTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A chart of requests by day. It includes days without requests. */
final class DayChart {
    /** The chart has at most this many days. Columns would be too thin otherwise. */
    private static final int DAYS = 92;

    private DayChart() {}

    /** Draws the last days if the table has at least two. A note says if it has more than the chart shows. */
    static Stream<Element> of(ShareTable table) {
        TreeMap<LocalDate, Share> days = new TreeMap<>();
        table.rows().forEach(row -> days.put(LocalDate.parse(row.text()), row.share()));
        if (days.size() < 2) {
            return Stream.empty();
        }
        LocalDate last = days.lastKey();
        LocalDate first = days.tailMap(last.minusDays(DAYS - 1)).firstKey();
        List<Column> columns = first.datesUntil(last.plusDays(1))
                .map(day -> column(day, days.getOrDefault(day, Share.NONE)))
                .toList();
        Element chart = ColumnChart.of(description(days.tailMap(first)), scale(days.tailMap(first)), columns);
        Element note =
                Element.of("p", "The chart has the last " + DAYS + " days.").with("class", "note");
        return first.equals(days.firstKey()) ? Stream.of(chart) : Stream.of(chart, note);
    }

    private static Column column(LocalDate day, Share share) {
        return new Column(
                day.toString(),
                share.all(),
                share.part(),
                day + ": " + Numbers.grouped(share.part()) + " of " + Numbers.grouped(share.all()) + ", "
                        + Numbers.percent(share));
    }

    private static String description(SortedMap<LocalDate, Share> days) {
        Map.Entry<LocalDate, Share> busiest = busiest(days);
        return "Requests and speculative requests by day, from " + days.firstKey() + " to " + days.lastKey()
                + ". Most came on "
                + column(busiest.getKey(), busiest.getValue()).description() + " speculative.";
    }

    private static String scale(Map<LocalDate, Share> days) {
        return Numbers.grouped(busiest(days).getValue().all()) + " requests (blue: speculative)";
    }

    private static Map.Entry<LocalDate, Share> busiest(Map<LocalDate, Share> days) {
        return days.entrySet().stream()
                .max(Comparator.comparingLong(
                        (Map.Entry<LocalDate, Share> day) -> day.getValue().all()))
                .orElseThrow();
    }
}
