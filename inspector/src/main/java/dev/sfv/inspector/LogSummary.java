// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Report.Section;
import dev.sfv.inspector.Style.Emphasis;
import dev.sfv.inspector.summary.Faults;
import dev.sfv.inspector.summary.PrefetchUse;
import dev.sfv.inspector.summary.ResponseKind;
import dev.sfv.inspector.summary.Share;
import dev.sfv.inspector.summary.ShareTable;
import dev.sfv.inspector.summary.Summary;
import dev.sfv.inspector.summary.TextComparison;
import dev.sfv.purpose.RequestPurpose.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows a summary of logs. */
final class LogSummary implements Finding {
    /** The number of rows that a table shows by default. */
    static final int ROWS = 10;

    private final String title;
    private final Summary summary;
    private final int top;

    /**
     * Makes the finding of a summary.
     *
     * @param title the name of the logs
     * @param top the number of rows that a table shows
     */
    LogSummary(String title, Summary summary, int top) {
        this.title = title;
        this.summary = summary;
        this.top = top;
    }

    @Override
    public Report report() {
        return new Report(
                title, Arrays.stream(Topic.values()).flatMap(this::sections).toList());
    }

    /** {@return the sections of a topic, which may be none} */
    private Stream<Section> sections(Topic topic) {
        return switch (topic) {
            case PURPOSES -> counts(topic, summary.purposes(), Report::words);
            case RESPONSES -> lines(Emphasis.HEADING, topic, responses());
            case DANGEROUS -> lines(Emphasis.REMARK, topic, rows(summary.dangerous()));
            case DAYS -> lines(Emphasis.HEADING, topic, rows(summary.days()));
            case PATHS -> lines(Emphasis.HEADING, topic, rows(summary.paths()));
            case BROWSERS -> lines(Emphasis.HEADING, topic, browsers());
            case LOADS -> counts(topic, summary.loads(), Report::words);
            case SOURCES -> counts(topic, summary.sources(), LogSummary::nameOf);
            case TAGS -> lines(Emphasis.HEADING, topic, rows(summary.tags()));
            case PREFETCH_USES -> lines(Emphasis.HEADING, topic, prefetchUses());
            case MALFORMED ->
                summary.faults().byCount().entrySet().stream().map(fault -> section(fault.getKey(), fault.getValue()));
            case TEXT_COMPARISONS -> facts(topic, textComparisons());
            case INPUT -> facts(topic, input(summary));
        };
    }

    private static Stream<Section> facts(Topic topic, Map<String, Object> facts) {
        return Stream.of(new Section(Emphasis.HEADING, topic.title(), facts, ""));
    }

    private static Stream<Section> lines(Emphasis emphasis, Topic topic, String lines) {
        return lines.isEmpty() ? Stream.empty() : Stream.of(new Section(emphasis, topic.title(), Map.of(), lines));
    }

    private static <K> Stream<Section> counts(Topic topic, Map<K, Long> counts, Function<K, String> words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        counts.forEach((about, count) -> facts.put(words.apply(about), count));
        return facts(topic, facts);
    }

    static Map<String, Object> input(Summary summary) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("read as", String.join(", ", summary.formats()));
        summary.input().forEach((about, count) -> facts.put(Report.words(about), count));
        summary.firstUnreadable().ifPresent(first -> facts.put("first unreadable", first));
        if (!summary.truncated().isEmpty()) {
            facts.put("truncated", String.join(", ", summary.truncated()));
        }
        return facts;
    }

    static String nameOf(Source source) {
        return source == Source.NONE ? "none" : source.headerName();
    }

    /** {@return a line for each browser with requests, and one for all of them} */
    private String browsers() {
        StringBuilder lines = new StringBuilder();
        summary.browsers().forEach((browser, share) -> {
            if (share.all() > 0) {
                lines.append(line(share, Report.words(browser)));
            }
        });
        return lines.append(line(summary.requests(), "all")).toString();
    }

    private String rows(ShareTable table) {
        List<ShareTable.Row> rows = table.rows();
        StringBuilder lines = new StringBuilder();
        rows.stream().limit(top).forEach(row -> lines.append(line(row.share(), row.text())));
        if (rows.size() > top) {
            lines.append("and ").append(rows.size() - top).append(" more\n");
        }
        if (table.isSampled()) {
            lines.append("There are too many to keep all. These are from a fair sample.\n");
        }
        return lines.toString();
    }

    /** {@return a row: the part, all, the percentage, and its subject, which may come from an attacker} */
    private static String line(Share share, String about) {
        return String.format(
                Locale.ROOT,
                "%,15d of %,15d %4.0f %%  %s\n",
                share.part(),
                share.all(),
                share.percent(),
                Printable.of(about));
    }

    private String responses() {
        StringBuilder lines = new StringBuilder();
        summary.responses().forEach((kind, responses) -> {
            if (responses.count() > 0) {
                lines.append(line(kind, responses));
            }
        });
        if (summary.bytes().part() > 0) {
            lines.append(line(summary.bytes(), "bytes of all responses"));
        }
        return lines.toString();
    }

    private static String line(ResponseKind kind, Summary.Responses responses) {
        return String.format(
                Locale.ROOT,
                "%,15d with %,19d bytes%s: %s\n",
                responses.count(),
                responses.bytes(),
                cookies(responses.withCookie()),
                Report.words(kind));
    }

    /** {@return how many responses set a cookie; empty for none, because most logs do not have Set-Cookie} */
    private static String cookies(long responses) {
        return responses == 0 ? "" : String.format(Locale.ROOT, ", %,d with Set-Cookie", responses);
    }

    private String prefetchUses() {
        StringBuilder lines = new StringBuilder();
        summary.prefetchUses().forEach((use, count) -> {
            if (count > 0) {
                lines.append(String.format(Locale.ROOT, "%,15d  %s\n", count, explain(use)));
            }
        });
        return lines.toString();
    }

    static String explain(PrefetchUse use) {
        return Report.words(use) + ": " + use.meaning();
    }

    private Map<String, Object> textComparisons() {
        Map<String, Object> facts = new LinkedHashMap<>();
        summary.textComparisons().forEach((comparison, errors) -> {
            String code = codeOf(comparison);
            facts.put(code + " misses", errors.missed());
            facts.put(code + " is wrong", errors.wrong());
        });
        return facts;
    }

    static String codeOf(TextComparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT) + "(\"prefetch\")";
    }

    private static Section section(Faults.Key key, Faults.Occurrences faults) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fields", faults.count());
        facts.put("first in", faults.first());
        String title = "Malformed " + nameOf(key) + ": " + key.problem().message();
        return new Section(Emphasis.FAULT, title, facts, faults.excerpt());
    }

    static String nameOf(Faults.Key key) {
        return KnownField.of(key.field()).map(KnownField::name).orElse(key.field());
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("log", title);
        data.put("formats", summary.formats());
        summary.input().forEach((about, count) -> data.put(about.name().toLowerCase(Locale.ROOT), count));
        summary.firstUnreadable().ifPresent(first -> data.put("first_unreadable", first.toString()));
        data.put("truncated", summary.truncated());
        data.put("purposes", summary.purposes());
        data.put("loads", summary.loads());
        data.put("sources", summary.sources());
        data.put("browsers", summary.browsers());
        data.put("days", data(summary.days()));
        data.put("paths", data(summary.paths()));
        data.put("refused_by_tag", data(summary.tags()));
        data.put("responses", responsesData());
        data.put("response_bytes", summary.bytes());
        data.put("prefetch_uses", summary.prefetchUses());
        data.put("dangerous", data(summary.dangerous()));
        data.put("text_comparisons", summary.textComparisons());
        data.put("malformed", malformed());
        return data;
    }

    private Map<ResponseKind, Object> responsesData() {
        Map<ResponseKind, Object> data = new EnumMap<>(ResponseKind.class);
        summary.responses().forEach((kind, responses) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("count", responses.count());
            row.put("bytes", responses.bytes());
            row.put("with_cookie", responses.withCookie());
            data.put(kind, row);
        });
        return data;
    }

    private Map<String, Object> data(ShareTable table) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sampled", table.isSampled());
        data.put("rows", table.rows().stream().limit(top).map(LogSummary::data).toList());
        return data;
    }

    private static Map<String, Object> data(ShareTable.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", row.text());
        data.put("all", row.share().all());
        data.put("part", row.share().part());
        return data;
    }

    private List<Map<String, Object>> malformed() {
        List<Map<String, Object>> malformed = new ArrayList<>();
        summary.faults().byCount().forEach((key, faults) -> malformed.add(data(key, faults)));
        return malformed;
    }

    private static Map<String, Object> data(Faults.Key key, Faults.Occurrences faults) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", nameOf(key));
        data.put("count", faults.count());
        data.put("first_in", faults.first().toString());
        data.put("problem", key.problem());
        data.put("message", faults.message());
        data.put("index", faults.index());
        data.put("excerpt", faults.excerpt());
        return data;
    }

    /** {@return the summary as a page of HTML} */
    String html() {
        return new LogPage(title, summary, top).toHtml();
    }

    /** {@return nothing, because the report has the malformed fields} */
    @Override
    public String complaint() {
        return "";
    }

    @Override
    public boolean isMalformed() {
        return !summary.faults().isEmpty();
    }
}
