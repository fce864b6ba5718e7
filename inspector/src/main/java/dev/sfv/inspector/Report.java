// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.Style.Emphasis;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What there is to say about a request, a field or a log, in a form that can be shown to people.
 *
 * @param title what it is about
 * @param sections what is said; of nothing, nothing is shown as text
 */
public record Report(String title, List<Section> sections) {
    private static final int LEAST_WIDTH = 19;

    /**
     * A part of a report.
     *
     * @param emphasis how its title is set off
     * @param facts what is said, by what it is about, in order
     * @param drawing some lines in which columns matter, or nothing
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

    /** Renders text, of which every character is printable ASCII but for what the style adds. */
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

    /** How long what a fact is about can be. */
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

    /** The name of a constant, as people write it. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
