// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/**
 * How many times faster than greenbytes the reader of octets has to be, to equal the best reader in C: sfparse, with AVX2, measured
 * beside greenbytes 0.4 in one quiet run, each value apart. Times differ between machines; ratios, much less.
 */
final class Targets {
    /** By line of the corpus. A line here is a ratio, a bar, and such a line. */
    private static final Map<String, String> RATIOS = Corpus.lines("targets.txt").stream()
            .map(line -> line.split("\\|", 2))
            .collect(toUnmodifiableMap(parts -> parts[1], parts -> parts[0]));

    private Targets() {}

    /** Returns the ratio as it was written down, or an en dash. */
    static String of(String line) {
        return RATIOS.getOrDefault(line, "–");
    }

    static Map<String, String> all() {
        return RATIOS;
    }
}
