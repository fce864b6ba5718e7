// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.util.List;

/** Browsers, by a word in {@code User-Agent}. The order matters: Edge, for example, also sends the words of Chrome and Safari. */
public enum Browser {
    /** Microsoft Edge. */
    EDGE("Edg"),
    /** Opera. */
    OPERA("OPR/"),
    /** Samsung Internet. */
    SAMSUNG("SamsungBrowser/"),
    /** Chrome, and other browsers that are based on Chromium and do not identify themselves. */
    CHROME("Chrome/"),
    /** Firefox. */
    FIREFOX("Firefox/"),
    /** Safari. */
    SAFARI("Safari/"),
    /** Anything else, and requests without {@code User-Agent}. */
    OTHER("");

    private static final List<Browser> ALL = List.of(values());

    private final String mark;

    Browser(String mark) {
        this.mark = mark;
    }

    static Browser of(String userAgent) {
        for (Browser browser : ALL) {
            if (userAgent.contains(browser.mark)) {
                return browser;
            }
        }
        return OTHER;
    }
}
