// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many cases of each group have passed on each stack, as a table in Markdown. */
final class ContractTable {
    private final Map<String, Map<Stack, int[]>> groups = new LinkedHashMap<>();

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

    /** All that have passed, or how many of how many. */
    private static String text(int[] cell) {
        return cell[0] == cell[1] ? Integer.toString(cell[0]) : "\u2717 " + cell[0] + "/" + cell[1];
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        table.append(
                Arrays.stream(Stack.values()).map(Stack::toString).collect(Collectors.joining(" | ", "| | ", " |\n")));
        table.append("|---|").append("---:|".repeat(Stack.values().length)).append('\n');
        groups.forEach((group, cells) -> table.append("| ")
                .append(group)
                .append(cells.values().stream()
                        .map(ContractTable::text)
                        .collect(Collectors.joining(" | ", " | ", " |\n"))));
        return table.toString();
    }
}
