// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.inspector;

import dev.sfv.examples.inspector.Style.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What there is to say about a request, a field or a log, in a form that can be shown as text and as a page.
 *
 * @param title what it is about
 * @param sections what is said; of nothing, nothing is shown as text
 */
public record Report(String title, List<Section> sections) {
    private static final int LEAST_WIDTH = 19;

    /**
     * A part of a report.
     *
     * @param tone how its title is set off
     * @param facts what is said, by what it is about, in order
     * @param drawing some lines in which columns matter, or nothing
     */
    record Section(Tone tone, String title, Map<String, Object> facts, String drawing) {}

    /** Renders plain text. */
    public String toText() {
        return toText(Style.PLAIN);
    }

    /** Renders text, of which every character is printable ASCII but for what the style adds. */
    String toText(Style style) {
        if (sections.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append(style.apply(Tone.TITLE, Printable.of(title))).append('\n');
        for (Section section : sections) {
            text.append('\n')
                    .append(style.apply(section.tone(), Printable.of(section.title())))
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

    /** Renders a page for a browser. */
    public String toHtml() {
        StringBuilder html = new StringBuilder(HEAD.replace("${title}", escape(title)));
        for (Section section : sections) {
            html.append("<section><h2>").append(escape(section.title())).append("</h2>\n<dl>\n");
            section.facts()
                    .forEach((about, fact) -> html.append("<dt>")
                            .append(escape(about))
                            .append("</dt><dd>")
                            .append(escape(words(fact).strip()))
                            .append("</dd>\n"));
            html.append("</dl>\n<pre>").append(escape(section.drawing())).append("</pre></section>\n");
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>${title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
            body { margin: 0; background: Canvas; color: CanvasText }
            main { max-width: 46rem; margin: 0 auto; padding: 1.5rem }
            h1 { font-size: 1.2rem; overflow-wrap: anywhere }
            h2 { font-size: 1rem; margin: 0 0 .5rem }
            section { border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: .5rem;
              padding: 1rem; margin: 1rem 0 }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.5rem; margin: 0 }
            dt { opacity: .7 } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
            pre { margin: .5rem 0 0; overflow-x: auto } pre:empty { display: none }
            </style></head><body><main><h1>${title}</h1>
            """;
}
