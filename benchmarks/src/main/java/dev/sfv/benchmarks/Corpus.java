// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The field values that are measured one by one: from examples in RFCs, and from browsers and servers. */
final class Corpus {
    /** The ratios by line. */
    private static final Map<String, String> TARGETS = read();

    private Corpus() {}

    /** {@return one value in each line, as {@link Sample#ofLine} reads it} */
    static List<String> lines() {
        return List.copyOf(TARGETS.keySet());
    }

    /**
     * Returns how many times faster than greenbytes the reader of bytes must be to equal the best reader in C: sfparse, with AVX2. It was
     * measured together with greenbytes 0.4 in one quiet run, for each value separately. Ratios differ much less between machines than
     * times.
     */
    static String target(String line) {
        return TARGETS.getOrDefault(line, "–");
    }

    private static Map<String, String> read() {
        Map<String, String> targets = new LinkedHashMap<>();
        for (String line : text().lines().toList()) {
            int bar = line.indexOf('|');
            targets.put(line.substring(bar + 1), line.substring(0, bar).replace('-', '–'));
        }
        return targets;
    }

    private static String text() {
        try (InputStream in = Corpus.class.getResourceAsStream("headers.txt")) {
            return new String(in.readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
