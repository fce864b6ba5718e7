// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Report.Section;
import dev.sfv.inspector.Style.Tone;
import dev.sfv.inspector.summary.Browser;
import dev.sfv.inspector.summary.Faults;
import dev.sfv.inspector.summary.ResponseKind;
import dev.sfv.inspector.summary.Share;
import dev.sfv.inspector.summary.ShareTable;
import dev.sfv.inspector.summary.Summary;
import dev.sfv.purpose.RequestPurpose.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Shows a summary of logs. */
final class LogSummary implements Finding {
    private final String title;
    private final Summary summary;
    private final int top;

    /**
     * Takes a summary.
     *
     * @param title what the logs are called
     * @param top how many rows of a table are shown
     */
    LogSummary(String title, Summary summary, int top) {
        this.title = title;
        this.summary = summary;
        this.top = top;
    }

    @Override
    public Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(input());
        sections.add(counts("Requests, by purpose", summary.kinds(), Report::words));
        sections.add(counts("Requests, by kind of load", summary.loads(), Report::words));
        sections.add(counts("Requests, by the header that told the purpose", summary.sources(), LogSummary::nameOf));
        sections.add(new Section(Tone.HEADING, "Speculative requests, by browser", Map.of(), browsers()));
        addTable(sections, Tone.HEADING, "Speculative requests, by day (UTC)", summary.days());
        addTable(sections, Tone.HEADING, "Speculative requests, by path", summary.paths());
        addTable(sections, Tone.HEADING, "Refused speculative requests, by tag", summary.tags());
        if (!responses().isEmpty()) {
            sections.add(new Section(Tone.HEADING, "Responses to speculative requests", Map.of(), responses()));
        }
        addTable(
                sections,
                Tone.REMARK,
                "Dangerous URLs that were loaded speculatively and not refused",
                summary.dangerous());
        sections.add(textTests());
        summary.faults().byCount().forEach((kind, faults) -> sections.add(section(kind, faults)));
        return new Report(title, sections);
    }

    private Section input() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("read as", String.join(", ", summary.formats()));
        summary.input().forEach((about, count) -> facts.put(Report.words(about), count));
        summary.firstUnreadable().ifPresent(first -> facts.put("first unreadable", first));
        if (!summary.brokenOff().isEmpty()) {
            facts.put("broken off", String.join(", ", summary.brokenOff()));
        }
        return new Section(Tone.HEADING, "Input", facts, "");
    }

    private static <K> Section counts(String title, Map<K, Long> counts, Function<K, String> words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        counts.forEach((about, count) -> facts.put(words.apply(about), count));
        return new Section(Tone.HEADING, title, facts, "");
    }

    private static String nameOf(Source source) {
        return source == Source.NONE ? "none" : source.headerName();
    }

    /** Those that there are, and all together. */
    private String browsers() {
        StringBuilder lines = new StringBuilder();
        Share all = Share.NONE;
        for (Map.Entry<Browser, Share> row : summary.browsers().entrySet()) {
            if (row.getValue().all() > 0) {
                lines.append(line(row.getValue(), Report.words(row.getKey())));
            }
            all = all.plus(row.getValue());
        }
        return lines.append(line(all, "all")).toString();
    }

    private void addTable(List<Section> sections, Tone tone, String title, ShareTable table) {
        List<ShareTable.Row> rows = table.rows();
        StringBuilder lines = new StringBuilder();
        rows.stream().limit(top).forEach(row -> lines.append(line(row.share(), row.text())));
        if (rows.size() > top) {
            lines.append("and ").append(rows.size() - top).append(" more\n");
        }
        if (table.isSampled()) {
            lines.append("There are too many to keep all. These are from a fair sample.\n");
        }
        if (!rows.isEmpty()) {
            sections.add(new Section(tone, title, Map.of(), lines.toString()));
        }
    }

    /** A row: the part, all, the percentage, and what it is about, which is from a stranger. */
    private static String line(Share share, String about) {
        long percent = share.all() == 0 ? 0 : Math.round(100.0 * share.part() / share.all());
        return String.format(
                Locale.ROOT, "%,15d of %,15d %4d %%  %s\n", share.part(), share.all(), percent, Printable.of(about));
    }

    private String responses() {
        StringBuilder lines = new StringBuilder();
        summary.responses().forEach((kind, responses) -> {
            if (responses.count() > 0) {
                lines.append(line(kind, responses));
            }
        });
        return lines.toString();
    }

    private static String line(ResponseKind kind, Summary.Responses responses) {
        return String.format(
                Locale.ROOT,
                "%,15d with %,19d bytes, %,d with Set-Cookie: %s\n",
                responses.count(),
                responses.bytes(),
                responses.withCookie(),
                Report.words(kind));
    }

    private Section textTests() {
        Map<String, Object> facts = new LinkedHashMap<>();
        summary.textTests().forEach((test, errors) -> {
            String code = test.name().toLowerCase(Locale.ROOT) + "(\"prefetch\")";
            facts.put(code + " misses", errors.missed());
            facts.put(code + " is wrong", errors.wrong());
        });
        return new Section(Tone.HEADING, "Tests of Sec-Purpose as a text", facts, "");
    }

    private static Section section(Faults.Kind kind, Faults.Occurrences faults) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fields", faults.count());
        facts.put("first in", faults.first());
        String title = "Malformed " + nameOf(kind) + ": " + kind.problem().message();
        return new Section(Tone.FAULT, title, facts, faults.excerpt());
    }

    private static String nameOf(Faults.Kind kind) {
        return KnownField.of(kind.field()).map(KnownField::name).orElse(kind.field());
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("log", title);
        data.put("formats", summary.formats());
        summary.input().forEach((about, count) -> data.put(about.name().toLowerCase(Locale.ROOT), count));
        summary.firstUnreadable().ifPresent(first -> data.put("first_unreadable", first.toString()));
        data.put("broken_off", summary.brokenOff());
        data.put("purposes", summary.kinds());
        data.put("loads", summary.loads());
        data.put("sources", summary.sources());
        data.put("browsers", summary.browsers());
        data.put("days", data(summary.days()));
        data.put("paths", data(summary.paths()));
        data.put("refused_by_tag", data(summary.tags()));
        data.put("responses", responsesData());
        data.put("dangerous", data(summary.dangerous()));
        data.put("text_tests", summary.textTests());
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
        summary.faults().byCount().forEach((kind, faults) -> malformed.add(data(kind, faults)));
        return malformed;
    }

    private static Map<String, Object> data(Faults.Kind kind, Faults.Occurrences faults) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", nameOf(kind));
        data.put("count", faults.count());
        data.put("first_in", faults.first().toString());
        data.put("problem", kind.problem());
        data.put("message", faults.message());
        data.put("index", faults.index());
        data.put("excerpt", faults.excerpt());
        return data;
    }

    /** Nothing: the summary has the faults. */
    @Override
    public String complaint() {
        return "";
    }

    @Override
    public boolean isMalformed() {
        return !summary.faults().isEmpty();
    }
}
