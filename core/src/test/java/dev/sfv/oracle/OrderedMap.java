// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ordered map of the RFC. Two maps are equal only if the order of their keys is the same, too. */
public final class OrderedMap<V> {
    private final List<Entry<V>> entries = new ArrayList<>();

    /** One key with its value. */
    public record Entry<V>(String key, V value) {}

    /** Overwrites the value of a key that is there, which keeps its place; appends any other. */
    public void put(String key, V value) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(key)) {
                entries.set(i, new Entry<>(key, value));
                return;
            }
        }
        entries.add(new Entry<>(key, value));
    }

    public List<Entry<V>> entries() {
        return Collections.unmodifiableList(entries);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderedMap<?> map && entries.equals(map.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
