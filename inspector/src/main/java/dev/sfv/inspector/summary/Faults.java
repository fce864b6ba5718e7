// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Malformed fields, by field and problem. */
public final class Faults implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * The field and the problem that faults have in common.
     *
     * @param field the name of the field, in lower case
     * @param problem the problem
     */
    public record Key(String field, SfProblem problem) implements Serializable {}

    /**
     * All faults with the same key.
     *
     * @param count their number
     * @param first the place of the first one
     * @param message the description of the first one
     * @param index the index of the first one in the field value
     * @param excerpt the part of the field value around it, and a caret
     */
    public record Occurrences(long count, Place first, String message, int index, String excerpt)
            implements Serializable {
        private static Occurrences of(SfException fault, Place place) {
            return new Occurrences(1, place, fault.description(), fault.index(), fault.excerpt());
        }

        /** Faults with the same first place are in one line. Any order will do if it is always the same. */
        private Occurrences plus(Occurrences other) {
            Occurrences earlier = ORDER.compare(this, other) <= 0 ? this : other;
            return new Occurrences(count + other.count, earlier.first, earlier.message, earlier.index, earlier.excerpt);
        }

        private static final Comparator<Occurrences> ORDER = Comparator.comparing(Occurrences::first)
                .thenComparing(Occurrences::message)
                .thenComparing(Occurrences::index)
                .thenComparing(Occurrences::excerpt);
    }

    private final HashMap<Key, Occurrences> byKey = new HashMap<>();

    void add(String field, SfException fault, Place place) {
        byKey.merge(new Key(field, fault.problem()), Occurrences.of(fault, place), Occurrences::plus);
    }

    void addAll(Faults other) {
        other.byKey.forEach((key, occurrences) -> byKey.merge(key, occurrences, Occurrences::plus));
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** {@return all faults by field and problem, the most frequent ones first} */
    public Map<Key, Occurrences> byCount() {
        Map<Key, Occurrences> sorted = new LinkedHashMap<>();
        List<Map.Entry<Key, Occurrences>> entries = byKey.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Key, Occurrences> entry) ->
                                -entry.getValue().count())
                        .thenComparing(entry -> entry.getKey().field())
                        .thenComparing(entry -> entry.getKey().problem()))
                .toList();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
