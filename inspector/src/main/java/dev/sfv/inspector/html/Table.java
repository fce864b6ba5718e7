// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import java.util.List;

/** A table of numbers. Each row begins with its subject. */
public final class Table {
    private final Element head = Element.of("tr");
    private final Element body = Element.of("tbody");
    private final Element caption;

    /**
     * Makes a table without rows.
     *
     * @param caption the content of the table, for screen readers
     * @param note a note on rows that were left out, or an empty text
     * @param about the heading of the subjects
     * @param headings the headings of the numbers
     */
    public Table(String caption, String note, String about, String... headings) {
        this.caption = Element.of("caption")
                .add(Element.of("span", caption + ". ").with("class", "hidden"))
                .add(note);
        addHeading(about);
        for (String heading : headings) {
            addHeading(heading);
        }
    }

    private void addHeading(String heading) {
        head.add(Element.of("th", heading).with("scope", "col"));
    }

    /**
     * Appends a row.
     *
     * @param about the elements of its subject
     * @param numbers the numbers
     * @return this table
     */
    public Table add(List<Element> about, String... numbers) {
        Element header = Element.of("th").with("scope", "row");
        about.forEach(header::add);
        Element row = Element.of("tr").add(header);
        for (String number : numbers) {
            row.add(Element.of("td", number));
        }
        body.add(row);
        return this;
    }

    /** {@return the table with its rows} */
    public Element toElement() {
        return Element.of("table")
                .add(caption)
                .add(Element.of("thead").add(head))
                .add(body);
    }
}
