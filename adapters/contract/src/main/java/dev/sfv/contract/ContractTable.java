// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * The results of each stack: how many cases of each group have passed, and what the server did where the contract leaves it a choice. They
 * must equal the tables of {@code docs/stacks.md}.
 */
public final class ContractTable {
    private final Map<Entry<Stack, String>, Integer> begun = new LinkedHashMap<>();
    private final Map<Entry<Stack, String>, Integer> passed = new LinkedHashMap<>();
    private final Map<Entry<Stack, String>, String> left = new LinkedHashMap<>();

    void begin(String group, Stack stack) {
        begun.merge(Map.entry(stack, group), 1, Integer::sum);
    }

    void passed(String group, Stack stack) {
        passed.merge(Map.entry(stack, group), 1, Integer::sum);
    }

    /** Notes what a stack did where the contract leaves the server a choice. */
    void note(String title, Stack stack, String what) {
        left.put(Map.entry(stack, title), what);
    }

    /** Returns the cells of a column by the titles of their rows: the numbers of cases that passed, such as 4 or 3 of 4, and the notes. */
    Map<String, String> column(Stack stack) {
        Map<String, String> column = new LinkedHashMap<>();
        begun.forEach((cell, count) -> {
            if (cell.getKey().equals(stack)) {
                int successes = passed.getOrDefault(cell, 0);
                column.put(cell.getValue(), successes == count ? count.toString() : successes + " of " + count);
            }
        });
        left.forEach((cell, what) -> {
            if (cell.getKey().equals(stack)) {
                column.put(cell.getValue(), what);
            }
        });
        return column;
    }

    /**
     * Returns the cells of a column on a Markdown page, by the titles of their rows. If the two versions of a stack differ, the cell on the
     * page has both, as {@code oldest / newest}.
     */
    static Map<String, String> documented(Path page, Stack stack, Versions versions) throws IOException {
        Map<String, String> column = new LinkedHashMap<>();
        int index = -1;
        for (String line : Files.readAllLines(page)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (!line.startsWith("|")) {
                index = -1;
            } else if (cells.get(1).equals("cases that pass") || cells.get(1).equals("what is left to the server")) {
                index = cells.indexOf(stack.title());
            } else if (index >= 0
                    && !cells.get(1).startsWith("---")
                    && !cells.get(index).isEmpty()) {
                column.put(cells.get(1), versions.of(cells.get(index)));
            }
        }
        return column;
    }
}
