// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import java.util.List;
import java.util.Map;

/** What there is to say about a request or a field, in a form that can be shown as text and as a page. */
record Report(String title, List<Section> sections) {
    /**
     * A part of a report.
     *
     * @param facts what is said, by what it is about, in order
     * @param drawing some lines in which columns matter, or nothing
     */
    record Section(String title, Map<String, String> facts, String drawing) {}

    /** Renders plain text. */
    String toText() {
        StringBuilder text = new StringBuilder(title.replaceAll("\\p{Cntrl}", "?")).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.title()).append('\n');
            section.facts().forEach((about, fact) -> text.append(String.format("  %-19s  %s\n", about, fact)));
            section.drawing()
                    .lines()
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** Renders a page for a browser. */
    String toHtml() {
        StringBuilder html = new StringBuilder(HEAD.replace("${title}", escape(title)));
        for (Section section : sections) {
            html.append("<section><h2>").append(escape(section.title())).append("</h2>\n<dl>\n");
            section.facts()
                    .forEach((about, fact) -> html.append("<dt>")
                            .append(escape(about))
                            .append("</dt><dd>")
                            .append(escape(fact))
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
