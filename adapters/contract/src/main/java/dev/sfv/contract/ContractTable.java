// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The results of each stack: how many cases of each group have passed, and what the server did where the contract leaves it a choice. They
 * must equal those in the tables of {@code docs/stacks.md}.
 */
public final class ContractTable {
    /** The stacks that the page may name. */
    private static final List<String> STACKS = List.of(
            "Spring MVC", "WebFlux", "Tomcat", "Jetty", "Jersey", "RESTEasy", "Netty", "Vert.x", "Undertow", "JDK");

    private static final List<String> PASSED = List.of("cases", "number");

    /** Titles of the first columns of the tables that have what the servers did, and the beginnings of their notes. */
    private static final Map<String, String> LEFT =
            Map.of("request", "", "connections", "connections: ", "requests counted", "requests counted: ");

    private static final List<String> RESULTS = List.of("most stacks", "others");
    private static final Pattern EXCEPT = Pattern.compile("([^()]+) \\(all except ([^()]+)\\)");

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

    /** Returns the results of a stack by the titles of their rows: the numbers of cases that passed, such as 4 or 3 of 4, and the notes. */
    Map<String, String> results(Stack stack) {
        Map<String, String> results = new LinkedHashMap<>();
        begun.forEach((cell, count) -> {
            if (cell.getKey().equals(stack)) {
                int successes = passed.getOrDefault(cell, 0);
                results.put(cell.getValue(), successes == count ? count.toString() : successes + " of " + count);
            }
        });
        left.forEach((cell, what) -> {
            if (cell.getKey().equals(stack)) {
                results.put(cell.getValue(), what);
            }
        });
        return results;
    }

    /**
     * Returns the results of a stack on a Markdown page, by the titles of their rows. Fails if the page does not follow the format of the
     * tables, because a result could then be overlooked.
     */
    static Map<String, String> documented(List<String> page, String stack) {
        require(STACKS.contains(stack), stack);
        Map<String, String> results = new LinkedHashMap<>();
        List<String> header = List.of();
        for (String line : page) {
            List<String> cells = cells(line);
            if (cells.isEmpty() || header.isEmpty()) {
                header = cells;
            } else if (!cells.get(0).startsWith("---") && (header.equals(PASSED) || isLeft(header))) {
                require(
                        cells.size() == header.size()
                                && !cells.get(0).isEmpty()
                                && !cells.get(1).isEmpty(),
                        line);
                Entry<String, String> result =
                        header.equals(PASSED) ? passed(cells, stack) : left(header, cells, stack);
                require(results.put(result.getKey(), result.getValue()) == null, line);
            }
        }
        results.values().removeIf(String::isEmpty);
        return results;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        String row = line.strip();
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static boolean isLeft(List<String> header) {
        return LEFT.containsKey(header.get(0))
                && header.subList(1, header.size()).equals(RESULTS);
    }

    /** Returns a group and its number of cases, or an empty text if the stack does not have this group. */
    private static Entry<String, String> passed(List<String> cells, String stack) {
        String group = cells.get(0);
        Matcher except = EXCEPT.matcher(group);
        if (!except.matches()) {
            require(!group.contains("("), group);
            return Map.entry(group, cells.get(1));
        }
        List<String> others = stacks(except.group(2));
        require(!others.containsAll(STACKS), group);
        return Map.entry(except.group(1), others.contains(stack) ? "" : cells.get(1));
    }

    /** Returns the result of a stack: that of most stacks, unless the last cell has another, as in {@code 200: Netty, JDK; 404: Vert.x}. */
    private static Entry<String, String> left(List<String> header, List<String> cells, String stack) {
        String usual = cells.get(1);
        String result = usual;
        List<String> named = new ArrayList<>();
        String others = cells.get(2);
        for (String other : others.isEmpty() ? List.<String>of() : Arrays.asList(others.split("; ", -1))) {
            String[] resultAndStacks = other.split(": ", 2);
            require(resultAndStacks.length == 2 && !resultAndStacks[0].equals(usual), others);
            List<String> stacks = stacks(resultAndStacks[1]);
            named.addAll(stacks);
            if (stacks.contains(stack)) {
                result = resultAndStacks[0];
            }
        }
        require(named.stream().distinct().count() == named.size(), others);
        return Map.entry(LEFT.get(header.get(0)) + cells.get(0), result);
    }

    private static List<String> stacks(String names) {
        List<String> stacks = List.of(names.split(", ", -1));
        require(STACKS.containsAll(stacks), names);
        return stacks;
    }

    private static void require(boolean condition, String text) {
        if (!condition) {
            throw new IllegalArgumentException(text);
        }
    }
}
