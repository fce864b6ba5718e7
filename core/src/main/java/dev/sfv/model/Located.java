// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.function.Function;

/** Reads parts of a value, so that an exception names the part at fault. */
final class Located {
    private Located() {}

    static <P, T> T read(String path, P part, Function<? super P, ? extends T> reading) {
        try {
            return reading.apply(part);
        } catch (SfException e) {
            throw e.withPath(path);
        }
    }

    static <P, T> List<T> readAll(List<P> parts, Function<? super P, ? extends T> reading) {
        FixedList.Builder<T> values = new FixedList.Builder<>();
        for (int i = 0; i < parts.size(); i++) {
            values.add(read("[" + i + ']', parts.get(i), reading));
        }
        return values.build();
    }
}
