// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Style.Emphasis;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report on a request, a field or a log, to be shown to users.
 *
 * @param title the subject of the report
 * @param sections the parts of the report; without any, its text is empty
 */
public record Report(String title, List<Section> sections) {
    private static final int LEAST_WIDTH = 19;

    /**
     * A part of a report.
     *
     * @param emphasis how its title is set off
     * @param facts the facts in order, by their names
     * @param drawing lines in which columns matter, or an empty text
     */
    record Section(Emphasis emphasis, String title, Map<String, Object> facts, String drawing) {}

    /**
     * Renders plain text.
     *
     * @return lines of printable ASCII
     */
    public String toText() {
        return toText(Style.PLAIN);
    }

    /** Renders text. Every character is printable ASCII, except those that the style adds. */
    String toText(Style style) {
        if (sections.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append(style.apply(Emphasis.TITLE, Printable.of(title))).append('\n');
        for (Section section : sections) {
            text.append('\n')
                    .append(style.apply(section.emphasis(), Printable.of(section.title())))
                    .append('\n');
            section.facts()
                    .forEach((about, fact) -> text.append("  ")
                            .append(about)
                            .append(" ".repeat(width() - about.length() + 2))
                            .append(Printable.of(words(fact)))
                            .append('\n'));
            section.drawing()
                    .lines()
                    .forEach(
                            line -> text.append("  ").append(Printable.of(line)).append('\n'));
        }
        return text.toString();
    }

    /** {@return the width of the column with the names of facts} */
    private int width() {
        return sections.stream()
                .flatMap(section -> section.facts().keySet().stream())
                .mapToInt(String::length)
                .reduce(LEAST_WIDTH, Math::max);
    }

    private static String words(Object fact) {
        if (fact instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (fact instanceof Enum<?> constant) {
            return words(constant);
        }
        return fact instanceof Long count ? String.format(Locale.ROOT, "%,15d", count) : fact.toString();
    }

    /** {@return the name of a constant in words} */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
