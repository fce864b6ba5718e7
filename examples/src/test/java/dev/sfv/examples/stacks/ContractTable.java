// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many cases of each group have passed on each stack, as a table in Markdown. */
final class ContractTable {
    private final Map<String, Map<Stack, int[]>> groups = new LinkedHashMap<>();

    private final Map<String, Map<Stack, String>> left = new LinkedHashMap<>();

    private int[] cell(String group, Stack stack) {
        return groups.computeIfAbsent(group, name -> new EnumMap<>(Stack.class))
                .computeIfAbsent(stack, column -> new int[2]);
    }

    void begin(String group, Stack stack) {
        cell(group, stack)[1]++;
    }

    void passed(String group, Stack stack) {
        cell(group, stack)[0]++;
    }

    /** What a stack has done where the contract leaves it to the server. */
    void note(String title, Stack stack, String what) {
        left.computeIfAbsent(title, name -> new EnumMap<>(Stack.class)).put(stack, what);
    }

    /** All that have passed, or how many of how many. */
    private static String text(int[] cell) {
        return cell[0] == cell[1] ? Integer.toString(cell[0]) : "\u2717 " + cell[0] + "/" + cell[1];
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(heading("cases that pass"));
        groups.forEach((group, cells) ->
                table.append(row(group, cells.values().stream().map(ContractTable::text))));
        table.append('\n').append(heading("what is left to the server"));
        left.forEach((title, cells) -> table.append(row(title, cells.values().stream())));
        return table.toString();
    }

    private static String heading(String title) {
        Stack[] stacks = Stack.values();
        return row(title, Arrays.stream(stacks).map(Stack::toString)) + "|---|" + "---:|".repeat(stacks.length) + "\n";
    }

    private static String row(String title, Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
    }
}
