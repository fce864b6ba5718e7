// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import dev.sfv.fields.StructuredFields;
import dev.sfv.inspector.log.LogListener;
import dev.sfv.inspector.log.LoggedRequest;
import dev.sfv.inspector.summary.ShareTable.Order;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers counted in logs. Each table is bounded, so no log makes a summary large.
 *
 * <p>Summaries can be merged: the result is the summary of all their logs, whatever the order. They can be serialized, so many
 * machines can each read a part of the logs.
 */
public final class Summary implements Serializable {
    private static final long serialVersionUID = 1;

    /** The number of different texts that each table keeps. */
    static final int LIMIT = 10_000;

    /** The numbers that describe the size of logs. */
    public enum Input {
        /** The lines of the logs. */
        LINES,
        /** The bytes of the logs, after decompression. */
        BYTES,
        /** Requests. */
        REQUESTS,
        /** Structured fields that were validated. */
        FIELDS_CHECKED,
        /** Lines that are not about requests. */
        OTHER_LINES,
        /** Lines that cannot be read. */
        UNREADABLE_LINES
    }

    /**
     * Responses to speculative requests.
     *
     * @param count their number
     * @param bytes the sum of the sizes that the log has
     * @param withCookie the number of those that set a cookie, if the log has {@code Set-Cookie}
     */
    public record Responses(long count, long bytes, long withCookie) implements Serializable {
        static final Responses NONE = new Responses(0, 0, 0);

        Responses plus(Responses other) {
            return new Responses(count + other.count, bytes + other.bytes, withCookie + other.withCookie);
        }
    }

    private final DangerousUrls dangerousUrls;

    private final TreeSet<String> formats = new TreeSet<>();
    private final Counts<Input, Long> input = Counts.ofNumbers(Input.class);
    private final TreeSet<String> truncated = new TreeSet<>();
    /** This has at most one element. */
    private final TreeSet<Unreadable> firstUnreadable = new TreeSet<>();

    private final Counts<PurposeKind, Long> purposes = Counts.ofNumbers(PurposeKind.class);
    private final Counts<SpeculativeLoad, Long> loads = Counts.ofNumbers(SpeculativeLoad.class);
    private final Counts<Source, Long> sources = Counts.ofNumbers(Source.class);
    private final Counts<Browser, Share> browsers = Counts.ofShares(Browser.class);
    private final ShareTable days = new ShareTable(LIMIT, Order.LATEST);
    private final ShareTable paths = new ShareTable(LIMIT, Order.BY_PART);
    private final ShareTable tags = new ShareTable(LIMIT, Order.BY_PART);
    private final ShareTable dangerous = new ShareTable(LIMIT, Order.BY_PART);
    private final Counts<ResponseKind, Responses> responses =
            new Counts<>(ResponseKind.class, Responses.NONE, Responses::plus);
    private Share bytes = Share.NONE;
    private final Counts<PrefetchUse, Long> prefetchUses = Counts.ofNumbers(PrefetchUse.class);
    private final Counts<TextComparison, TextComparison.Errors> textComparisons =
            new Counts<>(TextComparison.class, TextComparison.Errors.NONE, TextComparison.Errors::plus);
    private final Faults faults = new Faults();

    /**
     * Makes an empty summary.
     *
     * @param dangerousUrls the URLs whose speculative loads are listed
     */
    public Summary(DangerousUrls dangerousUrls) {
        this.dangerousUrls = dangerousUrls;
    }

    /**
     * Adds the numbers of another summary.
     *
     * @param other the summary of other logs, which is not changed
     */
    public void addAll(Summary other) {
        formats.addAll(other.formats);
        truncated.addAll(other.truncated);
        input.addAll(other.input);
        other.firstUnreadable.forEach(this::keepFirst);
        purposes.addAll(other.purposes);
        loads.addAll(other.loads);
        sources.addAll(other.sources);
        browsers.addAll(other.browsers);
        days.addAll(other.days);
        paths.addAll(other.paths);
        tags.addAll(other.tags);
        dangerous.addAll(other.dangerous);
        responses.addAll(other.responses);
        bytes = bytes.plus(other.bytes);
        prefetchUses.addAll(other.prefetchUses);
        textComparisons.addAll(other.textComparisons);
        faults.addAll(other.faults);
    }

    /**
     * Makes a listener that counts the content of a log.
     *
     * @param file the name of the log
     * @return the listener
     */
    public LogListener listenerFor(String file) {
        SfReader reader = SfReader.of("");
        return new LogListener() {
            @Override
            public void request(LoggedRequest request) {
                add(request, new Place(file, request.line()), reader);
            }

            @Override
            public void unreadable(long line, String reason) {
                input.add(Input.UNREADABLE_LINES, 1L);
                keepFirst(new Unreadable(new Place(file, line), reason));
            }

            @Override
            public void truncated(String reason) {
                truncated.add(file + ": " + reason);
            }

            @Override
            public void otherLine() {
                input.add(Input.OTHER_LINES, 1L);
            }

            @Override
            public void end(long lines, long bytes) {
                input.add(Input.LINES, lines);
                input.add(Input.BYTES, bytes);
            }
        };
    }

    private void keepFirst(Unreadable unreadable) {
        firstUnreadable.add(unreadable);
        if (firstUnreadable.size() > 1) {
            firstUnreadable.pollLast();
        }
    }

    private void add(LoggedRequest request, Place place, SfReader reader) {
        RequestPurpose purpose = RequestPurpose.from(request.headers()::get);
        boolean speculative = purpose.load() != SpeculativeLoad.NONE;
        input.add(Input.REQUESTS, 1L);
        purposes.add(PurposeKind.of(purpose.secPurpose()), 1L);
        loads.add(purpose.load(), 1L);
        sources.add(purpose.source(), 1L);
        browsers.add(Browser.of(request.header("User-Agent")), Share.of(speculative));
        request.time()
                .ifPresent(time ->
                        days.add(time.atOffset(ZoneOffset.UTC).toLocalDate().toString(), Share.of(speculative)));
        if (!request.target().isEmpty()) {
            paths.add(request.path(), Share.of(speculative));
        }
        long size = request.size().orElse(0);
        bytes = bytes.plus(new Share(size, speculative ? size : 0));
        if (speculative) {
            addSpeculative(request);
        }
        if (purpose.load() == SpeculativeLoad.LINK_PREFETCH) {
            prefetchUses.add(PrefetchUse.of(request), 1L);
        }
        addTextComparisons(request.header(SecPurpose.NAME));
        request.headers().forEach((name, lines) -> check(name, lines, place, reader));
    }

    private void addSpeculative(LoggedRequest request) {
        ResponseKind kind = ResponseKind.of(request.status());
        boolean withCookie = request.responseHeaders().containsKey("Set-Cookie");
        responses.add(kind, new Responses(1, request.size().orElse(0), withCookie ? 1 : 0));
        boolean refused = kind == ResponseKind.CLIENT_ERROR || kind == ResponseKind.SERVER_ERROR;
        if (dangerousUrls.contains(request.target())) {
            dangerous.add(request.path(), Share.of(!refused));
        }
        SecSpeculationTags speculationTags = SecSpeculationTags.FIELD.from(request.headers()::get);
        speculationTags.tags().forEach(tag -> tags.add(tag, Share.of(refused)));
    }

    private void addTextComparisons(String value) {
        boolean prefetch = SecPurpose.parse(value).isPrefetch();
        for (TextComparison comparison : TextComparison.values()) {
            textComparisons.add(comparison, comparison.errors(value, prefetch));
        }
    }

    private void check(String name, List<String> lines, Place place, SfReader reader) {
        StructuredFields.typeOf(name).ifPresent(type -> {
            input.add(Input.FIELDS_CHECKED, 1L);
            try {
                type.validate(reader.reset(lines));
            } catch (SfException fault) {
                faults.add(name.toLowerCase(Locale.ROOT), fault, place);
            }
        });
    }

    /**
     * Adds the format of a log.
     *
     * @param format the name of the format
     */
    public void addFormat(String format) {
        formats.add(format);
    }

    /** {@return the names of the formats of the logs} */
    public Set<String> formats() {
        return Collections.unmodifiableSet(formats);
    }

    /** {@return the numbers that describe the size of the logs} */
    public Map<Input, Long> input() {
        return input.asMap();
    }

    /** {@return the first line that could not be read, in the order of names and lines} */
    public Optional<Unreadable> firstUnreadable() {
        return firstUnreadable.stream().findFirst();
    }

    /** {@return the logs that end too early, each with the reason} */
    public Set<String> truncated() {
        return Collections.unmodifiableSet(truncated);
    }

    /** {@return all requests, and how many of them are speculative} */
    public Share requests() {
        return browsers().values().stream().reduce(Share.NONE, Share::plus);
    }

    /** {@return the number of requests by purpose} */
    public Map<PurposeKind, Long> purposes() {
        return purposes.asMap();
    }

    /** {@return the number of requests by kind of load} */
    public Map<SpeculativeLoad, Long> loads() {
        return loads.asMap();
    }

    /** {@return the number of requests by the header with the purpose} */
    public Map<Source, Long> sources() {
        return sources.asMap();
    }

    /** {@return the share of speculative requests by browser} */
    public Map<Browser, Share> browsers() {
        return browsers.asMap();
    }

    /** {@return the share of speculative requests by day, in UTC} */
    public ShareTable days() {
        return days;
    }

    /** {@return the share of speculative requests by path} */
    public ShareTable paths() {
        return paths;
    }

    /** {@return speculative requests by tag of speculation rules, and how many of them were refused} */
    public ShareTable tags() {
        return tags;
    }

    /** {@return speculative requests to dangerous URLs by path, and how many of them were not refused} */
    public ShareTable dangerous() {
        return dangerous;
    }

    /** {@return the responses to speculative requests} */
    public Map<ResponseKind, Responses> responses() {
        return responses.asMap();
    }

    /** {@return the bytes of all responses whose size the log has, and how many of them are of speculative requests} */
    public Share bytes() {
        return bytes;
    }

    /** {@return the number of responses to link prefetches by their use at the click} */
    public Map<PrefetchUse, Long> prefetchUses() {
        return prefetchUses.asMap();
    }

    /** {@return the errors that each comparison of texts would have made} */
    public Map<TextComparison, TextComparison.Errors> textComparisons() {
        return textComparisons.asMap();
    }

    /** {@return the malformed fields} */
    public Faults faults() {
        return faults;
    }
}
