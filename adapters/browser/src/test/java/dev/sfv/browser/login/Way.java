// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import dev.sfv.purpose.SpeculativeLoad;

/** The ways in which a page makes the browser load one of its links before the click. */
enum Way {
    LINK_PREFETCH(SpeculativeLoad.LINK_PREFETCH, "<link rel=prefetch href='%s'>"),
    RULES_PREFETCH(SpeculativeLoad.NAVIGATION_PREFETCH, rules("prefetch")),
    RULES_PRERENDER(SpeculativeLoad.NAVIGATION_PRERENDER, rules("prerender"));

    /** The kind of load that the server recognizes. */
    final SpeculativeLoad load;

    private final String element;

    Way(SpeculativeLoad load, String element) {
        this.load = load;
        this.element = element;
    }

    private static String rules(String action) {
        return "<script type=speculationrules>{\"" + action
                + "\":[{\"urls\":[\"%s\"],\"eagerness\":\"immediate\"}]}</script>";
    }

    /** Returns the element for the page's head. */
    String element(String url) {
        return element.formatted(url);
    }
}
