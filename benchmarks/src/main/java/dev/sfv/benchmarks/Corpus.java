// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The field values that are measured one by one: those of the RFCs' examples, and of what browsers and servers send. */
final class Corpus {
    private Corpus() {}

    /** One value a line, as {@link Sample#ofLine} reads it. */
    static List<String> lines() {
        return lines("headers.txt");
    }

    static List<String> lines(String resource) {
        try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
