// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The field values that are measured: a type ({@code item}, {@code list} or {@code dict}) and a value a line. */
record Corpus(String type, String value) {
    static List<Corpus> all() {
        try (InputStream in = Corpus.class.getResourceAsStream("headers.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Corpus(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
