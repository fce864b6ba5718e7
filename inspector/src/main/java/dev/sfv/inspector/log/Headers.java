// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of each wanted header, in the order of the log. Names are case-insensitive. A request has few of these, so a linear search
 * is faster than a tree.
 */
final class Headers extends AbstractMap<String, List<String>> {
    private final List<Map.Entry<String, List<String>>> headers = new ArrayList<>();

    void add(String name, String line) {
        List<String> lines = get(name);
        if (lines == null) {
            lines = new ArrayList<>(1);
            headers.add(Map.entry(name, lines));
        }
        lines.add(line);
    }

    @Override
    @SuppressWarnings("NullAway") // a map returns null for an absent key
    public List<String> get(Object name) {
        for (int i = 0; i < headers.size(); i++) {
            Map.Entry<String, List<String>> header = headers.get(i);
            if (header.getKey().equalsIgnoreCase((String) name)) {
                return header.getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, List<String>>> iterator() {
                return headers.iterator();
            }

            @Override
            public int size() {
                return headers.size();
            }
        };
    }
}
