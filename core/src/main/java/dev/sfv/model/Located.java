// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads parts of a value, so that an exception names the part at fault. */
final class Located {
    private Located() {}

    static <P, T> T read(String path, P part, Function<? super P, ? extends T> reading) {
        try {
            return Objects.requireNonNull(reading.apply(part));
        } catch (SfException e) {
            throw e.withPath(path);
        }
    }

    static <P, T> T require(List<P> parts, int index, Function<? super P, ? extends T> reading) {
        String path = "[" + index + ']';
        if (index < 0 || index >= parts.size()) {
            String wanted = reading instanceof ValueType<?> type ? type.toString() : "a value";
            throw SfException.missing(wanted).withPath(path);
        }
        return read(path, parts.get(index), reading);
    }

    static <P, T> List<T> readAll(List<P> parts, Function<? super P, ? extends T> reading) {
        FixedList.Builder<T> values = new FixedList.Builder<>();
        for (int i = 0; i < parts.size(); i++) {
            values.add(read("[" + i + ']', parts.get(i), reading));
        }
        return values.build();
    }
}
