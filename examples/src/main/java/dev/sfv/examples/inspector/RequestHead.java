// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.inspector;

import dev.sfv.header.RequestPurpose;
import dev.sfv.header.SecPurpose;
import dev.sfv.header.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request says before its body, and what the library makes of it. */
final class RequestHead {
    /** How many octets are read, lest something else take all memory: far more than servers take by default. */
    private static final int LIMIT = 1 << 20;

    private static final Pattern METHOD = Pattern.compile("([A-Z]+) ");

    private final String line;
    private final Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final RequestPurpose purpose;
    private final SpeculativeLoad load;

    /**
     * Takes a request.
     *
     * @param line its first line, or what else it is to be called
     * @param headers the lines of each header by its name
     */
    RequestHead(String line, Map<String, List<String>> headers) {
        this.line = line;
        headers.forEach((name, values) ->
                lines.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(values));
        this.purpose = RequestPurpose.ofLines(lines::get);
        this.load = SpeculativeLoad.ofLines(lines::get);
    }

    /**
     * Reads a request as it is sent, up to the empty line before its body.
     *
     * @throws UsageException if it has no header, or does not come to an end
     */
    static RequestHead read(InputStream in) throws UsageException, IOException {
        List<String> head = readLines(new Lines(in, Progress.NONE));
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : head) {
            HeaderLine.of(line)
                    .ifPresent(header -> headers.computeIfAbsent(header.name(), name -> new ArrayList<>())
                            .add(header.value()));
        }
        if (headers.isEmpty()) {
            throw new UsageException("there is no request in it, which would have a header at least");
        }
        boolean hasRequestLine = HeaderLine.of(head.get(0)).isEmpty();
        return new RequestHead(hasRequestLine ? head.get(0) : "Request", headers);
    }

    /** Reads up to the first empty line behind one that is not. */
    private static List<String> readLines(Lines lines) throws UsageException, IOException {
        List<String> head = new ArrayList<>();
        while (lines.next()) {
            String line = lines.text();
            if (lines.isCut() || lines.octets() > LIMIT) {
                throw new UsageException("it is too long for a request; a log is read by --log");
            }
            if (!line.isEmpty()) {
                head.add(line);
            } else if (!head.isEmpty()) {
                break;
            }
        }
        return head;
    }

    String line() {
        return line;
    }

    /** The names of all headers, in an order that does not depend on that of the request. */
    Iterable<String> names() {
        return lines.keySet();
    }

    /** Why it is made, whichever header says so. */
    RequestPurpose purpose() {
        return purpose;
    }

    SpeculativeLoad load() {
        return load;
    }

    /** What {@code Sec-Purpose} says, alone. */
    SecPurpose secPurpose() {
        return SecPurpose.parse(lines(SecPurpose.NAME));
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    List<String> lines(String name) {
        return lines.getOrDefault(name, List.of());
    }

    /** The lines of a header, combined; empty if there is none. */
    String value(String name) {
        return String.join(", ", lines(name));
    }

    /** The token that a field consists of; empty if there is none, or something else. */
    String token(String name) {
        try {
            SfReader field = SfReader.of(lines(name));
            field.readItem();
            String token = field.tokenValue();
            field.finish();
            return token;
        } catch (SfException absentOrMalformed) {
            return "";
        }
    }

    /** The method, in HTTP/1.1 or HTTP/2; empty if it is not told. */
    String method() {
        Matcher requestLine = METHOD.matcher(line);
        return requestLine.lookingAt() ? requestLine.group(1) : value(":method");
    }
}
