// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import java.util.Set;

/** An element of a page. It is written so that HTML and XML parsers read the same. All texts may be untrusted. */
public final class Element {
    private static final Set<String> VOID = Set.of("meta");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Element(String name) {
        this.name = name;
    }

    /**
     * Makes an empty element.
     *
     * @param name its name
     * @return the element
     */
    public static Element of(String name) {
        return new Element(name);
    }

    /**
     * Makes an element with a text.
     *
     * @param name its name
     * @param text the text
     * @return the element
     */
    public static Element of(String name, String text) {
        return of(name).add(text);
    }

    /**
     * Sets an attribute.
     *
     * @param attribute its name
     * @param value its value
     * @return this element
     */
    public Element with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(VisibleText.of(value))
                .append('"');
        return this;
    }

    /**
     * Appends a text.
     *
     * @param text the text
     * @return this element
     */
    public Element add(String text) {
        content.append(VisibleText.of(text));
        return this;
    }

    /**
     * Appends an element as it is now.
     *
     * @param child the element
     * @return this element
     */
    public Element add(Element child) {
        content.append(child);
        return this;
    }

    /** Appends markup or a style sheet, without escaping it. */
    Element addMarkup(String markup) {
        content.append(markup);
        return this;
    }

    /** {@return the element as ASCII text} */
    @Override
    public String toString() {
        String begin = "<" + name + attributes;
        return VOID.contains(name) ? begin + " />" : begin + ">" + content + "</" + name + ">";
    }
}
