// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.LogSummary.Count;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import dev.sfv.typed.FieldLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the header lines of a log, and counts what they say.
 *
 * <p>A request ends at an empty line, at a request line, at the end of a file, and where a header comes again that is looked at.
 * So a log may be a dump of requests, or nothing but lines of {@code Sec-Purpose}, and a request never takes more memory than
 * a line for each known name.
 */
final class LogReader {
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]+ \\S+ HTTP/[0-9.]+ *|:method: *[A-Z]+ *");
    private static final Map<String, String> OLDER_HEADERS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (Source source : Source.values()) {
            if (source.isForgeable()) {
                OLDER_HEADERS.put(source.headerName(), source.headerName());
            }
        }
    }

    private final LogSummary summary;
    private final Progress progress;
    private final SfReader reader = SfReader.of("");
    private final Map<String, String> headers = new HashMap<>();
    private boolean requestLine;

    LogReader(LogSummary summary, Progress progress) {
        this.summary = summary;
        this.progress = progress;
    }

    /**
     * Reads a file to its end.
     *
     * @param name what it is called
     */
    void read(String name, InputStream in) throws IOException {
        Lines lines = new Lines(in, progress);
        while (lines.next()) {
            if (lines.isCut()) {
                summary.count(Count.LINES_TOO_LONG, 1);
            } else {
                take(lines.text(), name, lines.number());
            }
        }
        endRequest();
        summary.count(Count.LINES, lines.number());
        summary.count(Count.OCTETS, lines.octets());
    }

    private void take(String line, String file, long number) {
        if (line.isEmpty()) {
            endRequest();
        } else if (REQUEST_LINE.matcher(line).matches()) {
            endRequest();
            requestLine = true;
        } else if (!takeHeader(line, file, number)) {
            summary.count(Count.OTHER_LINES, 1);
        }
    }

    private boolean takeHeader(String line, String file, long number) {
        return HeaderLine.of(line)
                .map(header -> takeHeader(header, file, number))
                .orElse(false);
    }

    /** Takes a header that is looked at, under the name that the library knows it by. */
    private boolean takeHeader(HeaderLine header, String file, long number) {
        Optional<KnownField> known = KnownField.of(header.name());
        Optional<String> name =
                known.map(KnownField::name).or(() -> Optional.ofNullable(OLDER_HEADERS.get(header.name())));
        name.ifPresent(knownName -> add(knownName, header.value()));
        known.ifPresent(field -> check(field, header.value(), file, number));
        return name.isPresent();
    }

    private void add(String name, String value) {
        if (headers.containsKey(name)) {
            endRequest();
        }
        headers.put(name, value);
    }

    private void check(KnownField field, String value, String file, long number) {
        summary.count(Count.FIELDS_CHECKED, 1);
        try {
            field.type().validate(reader.reset(value));
        } catch (SfException fault) {
            summary.countFault(field.name(), fault, file + ":" + number);
        }
    }

    private void endRequest() {
        if (requestLine || !headers.isEmpty()) {
            summary.countRequest(RequestPurpose.from(FieldLines.ofCombined(headers::get)));
            headers.clear();
            requestLine = false;
        }
    }
}
