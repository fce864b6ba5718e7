// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Report.Section;
import dev.sfv.inspector.Style.Tone;
import dev.sfv.inspector.log.LogListener;
import dev.sfv.inspector.log.LoggedRequest;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What was counted in a log. It has a row for each known field and problem at most, so that no log makes it large. */
final class LogSummary implements Finding {
    /** What there is to count in a log, whatever it says. */
    enum Count {
        LINES,
        BYTES,
        REQUESTS,
        FIELDS_CHECKED,
        OTHER_LINES,
        UNREADABLE_LINES
    }

    /** What requests are counted as: each as the first of these that it is. */
    enum Kind {
        PRERENDER,
        ANONYMOUS_PREFETCH,
        PREFETCH,
        OTHER,
        NONE;

        static Kind of(RequestPurpose request) {
            SecPurpose purpose = request.secPurpose();
            if (purpose.isPrerender()) {
                return PRERENDER;
            }
            if (purpose.isAnonymousClientIp()) {
                return ANONYMOUS_PREFETCH;
            }
            if (purpose.isPrefetch()) {
                return PREFETCH;
            }
            return purpose.isNone() ? NONE : OTHER;
        }
    }

    private record Row(String field, SfProblem problem) {}

    /** All faults of one row, and where the first of them is. */
    private static final class Faults {
        final SfException first;
        final String place;
        long count;

        Faults(SfException first, String place) {
            this.first = first;
            this.place = place;
        }

        long count() {
            return count;
        }
    }

    private final Map<Count, Long> input = zeros(Count.class);
    private final Map<Kind, Long> kinds = zeros(Kind.class);
    private final Map<SpeculativeLoad, Long> loads = zeros(SpeculativeLoad.class);
    private final Map<Source, Long> sources = zeros(Source.class);
    private final Map<Row, Faults> malformed = new LinkedHashMap<>();
    private final Set<String> formats = new TreeSet<>();
    private final SfReader reader = SfReader.of("");
    private Optional<String> firstUnreadable = Optional.empty();
    private final String title;

    /**
     * Begins to count.
     *
     * @param title what the log is called
     */
    LogSummary(String title) {
        this.title = title;
    }

    private static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counts.put(constant, 0L);
        }
        return counts;
    }

    private void count(Count what, long number) {
        input.merge(what, number, Long::sum);
    }

    String title() {
        return title;
    }

    long requests() {
        return input.getOrDefault(Count.REQUESTS, 0L);
    }

    /** Where and why something could not be read for the first time. */
    Optional<String> firstUnreadable() {
        return firstUnreadable;
    }

    void addFormat(String format) {
        formats.add(format);
    }

    /** Counts what a log has. */
    LogListener listenerFor(String file) {
        return new LogListener() {
            @Override
            public void request(LoggedRequest request) {
                countRequest(request, file + ":" + request.line());
            }

            @Override
            public void unreadable(long line, String reason) {
                count(Count.UNREADABLE_LINES, 1);
                keepFirstUnreadable(file + ":" + line + ": " + reason);
            }

            @Override
            public void brokenOff(String reason) {
                keepFirstUnreadable(file + " is broken off: " + reason);
            }

            @Override
            public void otherLine() {
                count(Count.OTHER_LINES, 1);
            }

            @Override
            public void end(long lines, long bytes) {
                count(Count.LINES, lines);
                count(Count.BYTES, bytes);
            }
        };
    }

    private void keepFirstUnreadable(String description) {
        firstUnreadable = firstUnreadable.or(() -> Optional.of(description));
    }

    private void countRequest(LoggedRequest request, String place) {
        RequestPurpose purpose = RequestPurpose.from(request.headers()::get);
        count(Count.REQUESTS, 1);
        kinds.merge(Kind.of(purpose), 1L, Long::sum);
        loads.merge(purpose.load(), 1L, Long::sum);
        sources.merge(purpose.source(), 1L, Long::sum);
        request.headers().forEach((name, lines) -> KnownField.of(name).ifPresent(field -> check(field, lines, place)));
    }

    private void check(KnownField field, List<String> lines, String place) {
        count(Count.FIELDS_CHECKED, 1);
        try {
            field.type().validate(reader.reset(lines));
        } catch (SfException fault) {
            malformed.computeIfAbsent(new Row(field.name(), fault.problem()), row -> new Faults(fault, place)).count++;
        }
    }

    @Override
    public Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(inputSection());
        sections.add(section("Requests, by purpose", kinds, Report::words));
        sections.add(section("Requests, by kind of load", loads, Report::words));
        sections.add(section(
                "Requests, by the header that told the purpose",
                sources,
                source -> source == Source.NONE ? "none" : source.headerName()));
        forEachByCount((row, faults) -> sections.add(section(row, faults)));
        return new Report(title, sections);
    }

    private Section inputSection() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("read as", String.join(", ", formats));
        input.forEach((about, count) -> facts.put(Report.words(about), count));
        firstUnreadable.ifPresent(first -> facts.put("first unreadable", first));
        return new Section(Tone.HEADING, "Input", facts, "");
    }

    private static <K> Section section(String title, Map<K, Long> counts, Function<K, String> words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        counts.forEach((about, count) -> facts.put(words.apply(about), count));
        return new Section(Tone.HEADING, title, facts, "");
    }

    private static Section section(Row row, Faults faults) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fields", faults.count());
        facts.put("first in", faults.place);
        return new Section(
                Tone.FAULT, "Malformed " + row.field() + ": " + row.problem().message(), facts, faults.first.excerpt());
    }

    @Override
    public Object data() {
        List<Object> faultsByCount = new ArrayList<>();
        forEachByCount((row, faults) -> faultsByCount.add(data(row, faults)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("log", title);
        data.put("formats", formats);
        firstUnreadable.ifPresent(first -> data.put("first_unreadable", first));
        input.forEach((about, count) -> data.put(about.name().toLowerCase(Locale.ROOT), count));
        data.put("purposes", kinds);
        data.put("loads", loads);
        data.put("sources", sources);
        data.put("malformed", faultsByCount);
        return data;
    }

    private static Map<String, Object> data(Row row, Faults faults) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", row.field());
        data.put("count", faults.count());
        data.put("first_in", faults.place);
        data.putAll(Field.dataOf(faults.first));
        return data;
    }

    private void forEachByCount(BiConsumer<Row, Faults> action) {
        malformed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(Faults::count).reversed()))
                .forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
    }

    /** Nothing: the summary has the faults. */
    @Override
    public String complaint() {
        return "";
    }

    @Override
    public boolean isMalformed() {
        return !malformed.isEmpty();
    }
}
