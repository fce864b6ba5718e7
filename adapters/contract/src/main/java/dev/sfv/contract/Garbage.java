// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Fills one or all of the headers that are read with garbage. */
final class Garbage implements HostileClient {
    private static final int EIGHT_KILOBYTES = 8 * 1024;
    private static final int MANY_LINES = 80;
    private static final List<String> NAMES = Stream.concat(
                    RequestPurpose.headerNames().stream(),
                    Stream.of("Sec-Fetch-Dest", "Sec-Fetch-Mode", Priority.FIELD.name()))
            .toList();
    private static final List<String> PARTS = List.of(
            ",", ";", "(", "\"", "\\", "=", "a=", "a,", "%\"", "\u00E9", "prefetch, ", "prefetch;a;", "?1", ":aa==:");
    private static final List<String> PATHS = List.of("/page/1", "/refusing/1", Site.ONCE, "/fields/1");

    private final int port;
    private final Tally tally;
    private final Random random = new Random(1);

    Garbage(int port, Tally tally) {
        this.port = port;
        this.tally = tally;
    }

    @Override
    public void act() throws IOException {
        List<String> lines = switch (random.nextInt(4)) {
            case 0 -> List.of(line(EIGHT_KILOBYTES));
            case 1 -> inAll();
            case 2 -> realAndLegacy();
            default -> Collections.nCopies(MANY_LINES, line(EIGHT_KILOBYTES / MANY_LINES));
        };
        String request =
                RunningStack.request(random.nextBoolean() ? "GET" : "HEAD", oneOf(PATHS), lines.toArray(String[]::new));
        tally.connected();
        tally.sent(1);
        tally.answered(Client.send(port, request).status(), "garbage");
    }

    private String line(int length) {
        return oneOf(NAMES) + ": " + value(length);
    }

    private String value(int length) {
        return random.nextBoolean() ? repeated(length) : randomCharacters(length);
    }

    private String repeated(int length) {
        String part = oneOf(PARTS);
        return (random.nextBoolean() ? "prefetch" : "") + part.repeat(length / part.length());
    }

    private String randomCharacters(int length) {
        StringBuilder value = new StringBuilder();
        random.ints(length, ' ', 0x100).forEach(c -> value.append((char) c));
        return value.toString();
    }

    /** Servers accept 64 KB for all headers together. */
    private List<String> inAll() {
        return NAMES.stream()
                .map(name -> name + ": " + value(EIGHT_KILOBYTES * 7 / 8))
                .toList();
    }

    /** Returns real and legacy values in random order, some of them more than once. */
    private List<String> realAndLegacy() {
        List<String> lines = new ArrayList<>();
        for (String name : NAMES) {
            for (String value : List.of("prefetch", "prefetch;prerender", "preview", value(100))) {
                if (random.nextBoolean()) {
                    lines.add(name + ": " + value);
                }
            }
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
