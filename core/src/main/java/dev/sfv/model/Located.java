// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads parts of a value, so that an exception names the part at fault. */
final class Located {
    private Located() {}

    /** @param path makes the path of the part, if it is needed */
    static <P, T> T read(P part, Function<? super P, ? extends T> reading, Supplier<String> path) {
        try {
            return Objects.requireNonNull(reading.apply(part));
        } catch (SfException e) {
            throw e.withPath(path.get());
        }
    }

    static <P, T> T require(List<P> parts, int index, Function<? super P, ? extends T> reading) {
        if (index < 0 || index >= parts.size()) {
            String wanted = reading instanceof ValueType<?> type ? type.toString() : "a value";
            throw SfException.missing(wanted).withPath(path(index));
        }
        return read(parts.get(index), reading, () -> path(index));
    }

    static <P, T> List<T> readAll(List<P> parts, Function<? super P, ? extends T> reading) {
        FixedList.Builder<T> values = new FixedList.Builder<>();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            values.add(read(parts.get(i), reading, () -> path(index)));
        }
        return values.build();
    }

    private static String path(int index) {
        return "[" + index + ']';
    }
}
