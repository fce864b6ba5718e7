// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.html.Element;
import dev.sfv.inspector.html.Page;
import dev.sfv.inspector.html.StackedBar;
import dev.sfv.inspector.summary.Faults;
import dev.sfv.inspector.summary.PrefetchUse;
import dev.sfv.inspector.summary.PurposeKind;
import dev.sfv.inspector.summary.Share;
import dev.sfv.inspector.summary.ShareTable;
import dev.sfv.inspector.summary.Summary;
import dev.sfv.inspector.summary.TextComparison;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SpeculativeLoad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A page that shows a summary of logs. */
final class LogPage {
    private final String title;
    private final Summary summary;
    private final LogTables tables;

    /**
     * Makes the page of a summary.
     *
     * @param title the name of the logs
     * @param top the number of rows that a table shows
     */
    LogPage(String title, Summary summary, int top) {
        this.title = title;
        this.summary = summary;
        this.tables = new LogTables(top);
    }

    String toHtml() {
        Element main = Element.of("main").add(header());
        for (Topic topic : Topic.values()) {
            List<Element> content = content(topic).toList();
            if (!content.isEmpty()) {
                main.add(section(topic, content));
            }
        }
        return Page.of("Speculative requests: " + title, Element.of("body").add(main));
    }

    private Element header() {
        Element subject = Element.of("p").add(Element.of("bdi", title));
        List<ShareTable.Row> days = summary.days().rows();
        if (!days.isEmpty()) {
            subject.add(", " + days.get(days.size() - 1).text() + " to "
                    + days.get(0).text());
        }
        return Element.of("header")
                .add(Element.of("h1", "Speculative requests"))
                .add(subject);
    }

    private static Element section(Topic topic, List<Element> content) {
        String id = topic.name().toLowerCase(Locale.ROOT);
        Element section = Element.of("section")
                .with("id", id)
                .with("aria-labelledby", id + "-title")
                .add(Element.of("h2", topic.title()).with("id", id + "-title"))
                .add(Element.of("p", topic.advice()).with("class", "advice"));
        content.forEach(section::add);
        return section;
    }

    /** {@return the elements of a topic, which may be none} */
    private Stream<Element> content(Topic topic) {
        return switch (topic) {
            case PURPOSES -> purposes();
            case RESPONSES -> responses();
            case DANGEROUS -> dangerous();
            case DAYS ->
                Stream.concat(DayChart.of(summary.days()), tables.shares("Day", "Speculative", summary.days()));
            case PATHS -> tables.shares("Path", "Speculative", summary.paths());
            case BROWSERS -> LogTables.browsers(summary.browsers());
            case LOADS ->
                LogTables.counts("Kind of load", summary.loads(), Report::words, load -> load != SpeculativeLoad.NONE);
            case SOURCES ->
                LogTables.counts("Header", summary.sources(), LogSummary::nameOf, source -> source != Source.NONE);
            case TAGS -> tables.shares("Tag", "Refused", summary.tags());
            case PREFETCH_USES ->
                LogTables.counts(
                        "Outcome", summary.prefetchUses(), LogSummary::explain, use -> use == PrefetchUse.USED);
            case MALFORMED ->
                summary.faults().byCount().entrySet().stream().map(fault -> fault(fault.getKey(), fault.getValue()));
            case TEXT_COMPARISONS -> textComparisons();
            case INPUT -> Stream.of(input());
        };
    }

    private Stream<Element> purposes() {
        Share requests = summary.requests();
        Element share = Element.of("p")
                .with("class", "share")
                .add(Element.of("strong", Numbers.percent(requests)))
                .add(" of " + Numbers.grouped(requests.all()) + " requests are speculative: "
                        + Numbers.grouped(requests.part()) + ".");
        Map<String, Long> parts = new LinkedHashMap<>();
        for (Map.Entry<PurposeKind, Long> kind : summary.purposes().entrySet()) {
            parts.put(LogTables.styleOf(kind.getKey()), kind.getValue());
        }
        return Stream.of(share, StackedBar.of(parts), LogTables.purposes(summary.purposes()));
    }

    private Stream<Element> responses() {
        if (!isSpeculative()) {
            return Stream.empty();
        }
        return ResponseTiles.of(summary)
                .map(tiles -> Stream.of(tiles, LogTables.responses(summary)))
                .orElse(Stream.of(Element.of("p", "The logs have neither the status nor the size of responses.")));
    }

    private boolean isSpeculative() {
        return summary.requests().part() > 0;
    }

    private Stream<Element> dangerous() {
        Share all =
                summary.dangerous().rows().stream().map(ShareTable.Row::share).reduce(Share.NONE, Share::plus);
        if (all.part() > 0) {
            Element warning = Element.of("p")
                    .with("class", "warning")
                    .add(Element.of("strong", Numbers.grouped(all.part())))
                    .add(" of " + Numbers.grouped(all.all())
                            + " speculative requests for dangerous URLs were not refused.");
            return Stream.concat(Stream.of(warning), tables.shares("Path", "Not refused", summary.dangerous()));
        }
        String note = all.all() > 0
                ? "None. All " + Numbers.grouped(all.all()) + " speculative requests for dangerous URLs were refused."
                : "None. No speculative request was for a URL that looks dangerous.";
        return isSpeculative() ? Stream.of(Element.of("p", note)) : Stream.empty();
    }

    private static Element fault(Faults.Key key, Faults.Occurrences faults) {
        String fields = faults.count() == 1 ? " field, in " : " fields, the first in ";
        return Element.of("article")
                .add(Element.of(
                        "h3", LogSummary.nameOf(key) + ": " + key.problem().message()))
                .add(Element.of("p", Numbers.grouped(faults.count()) + fields)
                        .add(Element.of("bdi", faults.first().toString())))
                .add(Element.of("pre", faults.excerpt()));
    }

    private Stream<Element> textComparisons() {
        Map<TextComparison, TextComparison.Errors> comparisons = summary.textComparisons();
        boolean right = comparisons.values().stream().allMatch(errors -> errors.missed() == 0 && errors.wrong() == 0);
        return Stream.of(
                right
                        ? Element.of("p", "In these logs, both would have been right.")
                        : LogTables.textComparisons(comparisons));
    }

    private Element input() {
        Element list = Element.of("dl").with("class", "facts");
        LogSummary.input(summary).forEach((about, fact) -> {
            String text = fact instanceof Long count ? Numbers.grouped(count) : fact.toString();
            list.add(Element.of("div").add(Element.of("dt", about)).add(Element.of("dd", text)));
        });
        return list;
    }
}
