// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser;

import java.io.IOException;
import java.nio.file.Path;

/** A browser with one tab. */
public interface Browser extends AutoCloseable {
    /** Opens a page as if the user entered its address, and waits until it is loaded. */
    void open(String url) throws IOException;

    /** Returns the value of a JavaScript expression on the open page, as text. Waits for the value of a promise. */
    String run(String expression) throws IOException;

    /** Returns the address of the open page. */
    default String address() throws IOException {
        return run("location.href");
    }

    /** Clicks the first element that matches a CSS selector. */
    default void click(String selector) throws IOException {
        run("document.querySelector(`" + selector + "`).click()");
    }

    /** Types a text with the keyboard, into the first element that matches a CSS selector. */
    void type(String selector, String text) throws IOException;

    /** Chooses a file, in the first file input that matches a CSS selector. */
    void choose(String selector, Path file) throws IOException;

    /** Quits the browser. */
    @Override
    void close() throws IOException;
}
