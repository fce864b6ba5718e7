// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sfv.inspector.RequestHead.OddLine;
import dev.sfv.inspector.log.HeaderLine;
import dev.sfv.inspector.log.Lines;
import dev.sfv.inspector.log.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a request as it is sent, or as {@code curl -v} shows it, up to the empty line before its body. */
final class RequestReader {
    /** Limits the bytes that are read, in case the input is not a request. Servers accept far less by default. */
    private static final int LIMIT = 1 << 20;

    /** The other output of {@code curl -v}. It is never a header, because the name of a header has no space. */
    private static final Pattern CURL_OUTPUT = Pattern.compile("[*<{}] ");

    private static final Pattern REQUEST_LINE = Pattern.compile("(> ?)?[A-Z]+ \\S+ HTTP/");

    /** Possessive, to take linear time on long lines. */
    private static final Pattern SPACE_BEFORE_COLON = Pattern.compile("([^ \t]++)[ \t]++:");

    private final Map<String, List<StringBuilder>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<OddLine> oddLines = EnumSet.noneOf(OddLine.class);
    private Optional<String> requestLine = Optional.empty();

    /** The value that a folded line would continue. */
    private Optional<StringBuilder> open = Optional.empty();

    private RequestReader() {}

    /**
     * Returns whether a text is a request, and not a single header or value. A request begins with a request line, or has several lines
     * and at least one header.
     */
    static boolean isRequest(String text) {
        List<String> lines = text.lines().map(RequestReader::withoutPrompt).toList();
        boolean hasHeader = lines.stream().anyMatch(line -> HeaderLine.of(line).isPresent());
        return REQUEST_LINE.matcher(text).lookingAt() || (lines.size() > 1 && hasHeader);
    }

    /**
     * Reads a request that was typed or pasted.
     *
     * @throws UsageException if it has no header
     */
    static RequestHead read(String text) throws UsageException {
        try {
            return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory can be read
        }
    }

    /**
     * Reads a request.
     *
     * @throws UsageException if it has no header, or is too long
     */
    static RequestHead read(InputStream in) throws UsageException, IOException {
        RequestReader reader = new RequestReader();
        readLines(new Lines(in, Progress.NONE)).forEach(reader::take);
        if (reader.headers.isEmpty() && !reader.oddLines.contains(OddLine.SPACE_BEFORE_COLON)) {
            throw new UsageException("expected a request with at least one header, found none");
        }
        return new RequestHead(reader.requestLine.orElse("Request"), reader.values(), reader.oddLines);
    }

    /** Reads up to the first empty line after a line that is not empty. */
    private static List<String> readLines(Lines lines) throws UsageException, IOException {
        List<String> head = new ArrayList<>();
        while (lines.next()) {
            String line = lines.text();
            if (lines.isCut() || lines.bytes() > LIMIT) {
                throw new UsageException("the input is too long for a request; use --log for a log");
            }
            if (CURL_OUTPUT.matcher(line).lookingAt()) {
                continue;
            }
            String sent = withoutPrompt(line);
            if (!sent.isEmpty()) {
                head.add(sent);
            } else if (!head.isEmpty()) {
                break;
            }
        }
        return head;
    }

    /** Removes the prefix that {@code curl -v} puts before each line that it sends. Pasting may have removed its space. */
    private static String withoutPrompt(String line) {
        return line.replaceFirst("^> ?", "");
    }

    private void take(String line) {
        Optional<HeaderLine> header = HeaderLine.of(line);
        if (header.isPresent()) {
            add(header.get());
        } else if (hasSpaceBeforeColon(line)) {
            takeOdd(OddLine.SPACE_BEFORE_COLON);
        } else if (open.isPresent() && (line.startsWith(" ") || line.startsWith("\t"))) {
            oddLines.add(OddLine.FOLDED);
            open.get().append(' ').append(HeaderLine.withoutSpaceAround(line));
        } else if (requestLine.isEmpty() && headers.isEmpty() && oddLines.isEmpty()) {
            requestLine = Optional.of(line);
        } else {
            takeOdd(OddLine.OTHER);
        }
    }

    private void add(HeaderLine header) {
        StringBuilder value = new StringBuilder(header.value());
        headers.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(value);
        open = Optional.of(value);
    }

    private void takeOdd(OddLine odd) {
        oddLines.add(odd);
        open = Optional.empty();
    }

    private static boolean hasSpaceBeforeColon(String line) {
        Matcher spaced = SPACE_BEFORE_COLON.matcher(line);
        return spaced.lookingAt() && HeaderLine.of(spaced.group(1) + ":").isPresent();
    }

    /** {@return the lines of each header, with folded lines joined} */
    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, lines) -> values.put(
                name,
                lines.stream()
                        .map(line -> HeaderLine.withoutSpaceAround(line.toString()))
                        .toList()));
        return values;
    }
}
