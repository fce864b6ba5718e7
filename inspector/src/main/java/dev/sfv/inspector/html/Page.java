// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A self-contained page. It forbids the browser to load anything, and to run any script. */
public final class Page {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private Page() {}

    /**
     * Writes a page.
     *
     * @param title its title
     * @param body its element {@code body}
     * @return HTML, in ASCII
     */
    public static String of(String title, Element body) {
        Element head = Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", POLICY))
                .add(Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Element.of("title", title))
                .add(Element.of("style").addMarkup(style()));
        return "<!DOCTYPE html>\n"
                + Element.of("html").with("lang", "en").add(head).add(body) + "\n";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the style sheet is in the same jar
        }
    }
}
