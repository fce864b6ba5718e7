// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.util.List;

/** Browsers, by what only they have in {@code User-Agent}. Each is asked for before those whose words it has too. */
public enum Browser {
    /** Microsoft Edge. */
    EDGE("Edg"),
    /** Opera. */
    OPERA("OPR/"),
    /** Samsung Internet. */
    SAMSUNG("SamsungBrowser/"),
    /** Chrome, and other browsers that are made of Chromium and do not tell. */
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
