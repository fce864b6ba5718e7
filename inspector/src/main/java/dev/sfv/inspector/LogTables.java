// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.html.Element;
import dev.sfv.inspector.html.ShareBar;
import dev.sfv.inspector.html.Table;
import dev.sfv.inspector.summary.Browser;
import dev.sfv.inspector.summary.PurposeKind;
import dev.sfv.inspector.summary.Share;
import dev.sfv.inspector.summary.ShareTable;
import dev.sfv.inspector.summary.Summary;
import dev.sfv.inspector.summary.TextComparison;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tables of the page of a summary. Rows of zeros are left out, and so are tables without rows. */
final class LogTables {
    private final int top;

    /**
     * Sets the limit of tables.
     *
     * @param top the number of paths, days, tags and dangerous URLs that a table shows
     */
    LogTables(int top) {
        this.top = top;
    }

    /** Makes a table that may show only the first rows, or rows from a sample. */
    Stream<Element> shares(String about, String part, ShareTable table) {
        List<ShareTable.Row> rows = table.rows();
        Map<String, Share> shown = new LinkedHashMap<>();
        rows.stream().limit(top).forEach(row -> shown.put(row.text(), row.share()));
        return shares(about, part, shown, note(rows.size(), table.isSampled()));
    }

    private String note(int rows, boolean sampled) {
        String note = rows > top ? top + " of " + Numbers.grouped(rows) + " rows. " : "";
        return sampled ? note + "There are too many to keep all. These are from a fair sample." : note;
    }

    static Stream<Element> browsers(Map<Browser, Share> browsers) {
        Map<String, Share> shares = new LinkedHashMap<>();
        browsers.entrySet().stream()
                .sorted(Comparator.comparingLong(browser -> -browser.getValue().all()))
                .forEach(browser -> shares.put(Report.words(browser.getKey()), browser.getValue()));
        return shares("Browser", "Speculative", shares, "");
    }

    private static Stream<Element> shares(String about, String part, Map<String, Share> shares, String note) {
        long longest = shares.values().stream().mapToLong(Share::all).max().orElse(0);
        String caption = part + " and all requests by " + about.toLowerCase(Locale.ROOT);
        Table table = new Table(caption, note, about, part, "All", "Share");
        shares.forEach((text, share) -> {
            if (share.all() > 0) {
                table.add(
                        List.of(Element.of("bdi", text), ShareBar.of(share.all(), share.part(), longest)),
                        Numbers.grouped(share.part()),
                        Numbers.grouped(share.all()),
                        Numbers.percent(share));
            }
        });
        return longest == 0 ? Stream.empty() : Stream.of(table.toElement());
    }

    /**
     * Makes a table with a number for each constant.
     *
     * @param dark the constants with a dark bar
     */
    static <K> Stream<Element> counts(String about, Map<K, Long> counts, Function<K, String> words, Predicate<K> dark) {
        long longest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Table table = new Table("Requests by " + about.toLowerCase(Locale.ROOT), "", about, "Requests", "Share");
        counts.forEach((key, count) -> {
            if (count > 0) {
                Element bar = ShareBar.of(count, dark.test(key) ? count : 0, longest);
                table.add(
                        List.of(Element.of("span", words.apply(key)), bar),
                        Numbers.grouped(count),
                        Numbers.percent(new Share(all, count)));
            }
        });
        return longest == 0 ? Stream.empty() : Stream.of(table.toElement());
    }

    /** Makes a table, which is also the legend of the bar. */
    static Element purposes(Map<PurposeKind, Long> purposes) {
        long all = purposes.values().stream().mapToLong(Long::longValue).sum();
        Table table = new Table("Requests by purpose", "", "Purpose", "Requests", "Share");
        purposes.forEach((kind, count) -> {
            if (count > 0) {
                Element swatch = Element.of("span")
                        .with("class", "swatch " + styleOf(kind))
                        .with("aria-hidden", "true");
                table.add(
                        List.of(swatch, Element.of("span", Report.words(kind))),
                        Numbers.grouped(count),
                        Numbers.percent(new Share(all, count)));
            }
        });
        return table.toElement();
    }

    /** {@return the class of a kind in the style sheet} */
    static String styleOf(PurposeKind kind) {
        return Report.words(kind).replace(' ', '-');
    }

    static Element responses(Summary summary) {
        long cookies = ResponseTiles.cookies(summary);
        boolean showsCookies = cookies > 0;
        String caption = "Responses to speculative requests by kind";
        Table table = new Table(caption, "", "Response", columns(showsCookies, "Number", "Bytes", "Set-Cookie"));
        summary.responses().forEach((kind, responses) -> {
            if (responses.count() > 0) {
                table.add(
                        List.of(Element.of("span", Report.words(kind))),
                        columns(
                                showsCookies,
                                Numbers.grouped(responses.count()),
                                Numbers.grouped(responses.bytes()),
                                Numbers.grouped(responses.withCookie())));
            }
        });
        table.add(
                List.of(Element.of("span", "all speculative")),
                columns(
                        showsCookies,
                        Numbers.grouped(summary.requests().part()),
                        Numbers.grouped(summary.bytes().part()),
                        Numbers.grouped(cookies)));
        table.add(
                List.of(Element.of("span", "all responses")),
                columns(
                        showsCookies,
                        Numbers.grouped(summary.requests().all()),
                        Numbers.grouped(summary.bytes().all()),
                        ""));
        return table.toElement();
    }

    /** {@return the cells of a row; that of cookies is left out if there are none, because most logs do not have Set-Cookie} */
    private static String[] columns(boolean showsCookies, String number, String bytes, String cookies) {
        return showsCookies ? new String[] {number, bytes, cookies} : new String[] {number, bytes};
    }

    static Element textComparisons(Map<TextComparison, TextComparison.Errors> comparisons) {
        Table table = new Table(
                "Errors of text comparisons", "", "Comparison", "Prefetches missed", "Others taken for prefetches");
        comparisons.forEach((comparison, errors) -> table.add(
                List.of(Element.of("code", LogSummary.codeOf(comparison))),
                Numbers.grouped(errors.missed()),
                Numbers.grouped(errors.wrong())));
        return table.toElement();
    }
}
