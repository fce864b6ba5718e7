// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Parses a field that may be absent or malformed. */
final class OptionalParsing {
    private OptionalParsing() {}

    static <T> Optional<T> parse(List<String> fieldLines, Function<List<String>, T> parsing) {
        return fieldLines == null || fieldLines.isEmpty() ? Optional.empty() : parsePresent(fieldLines, parsing);
    }

    static <T> Optional<T> parse(String fieldValue, Function<String, T> parsing) {
        return fieldValue == null ? Optional.empty() : parsePresent(fieldValue, parsing);
    }

    private static <F, T> Optional<T> parsePresent(F field, Function<F, T> parsing) {
        try {
            return Optional.of(parsing.apply(field));
        } catch (SfException malformed) {
            return Optional.empty();
        }
    }
}
