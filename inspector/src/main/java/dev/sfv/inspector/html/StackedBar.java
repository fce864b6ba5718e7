// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import java.util.Locale;
import java.util.Map;

/** A bar whose parts fill the line. */
public final class StackedBar {
    private StackedBar() {}

    /**
     * Draws a bar. The same numbers are beside it, so screen readers skip it.
     *
     * @param parts the length of each part, by its class in the style sheet
     * @return the bar
     */
    public static Element of(Map<String, Long> parts) {
        long all = parts.values().stream().mapToLong(Long::longValue).sum();
        Element bar = Element.of("div").with("class", "stack").with("aria-hidden", "true");
        parts.forEach((kind, length) -> bar.add(Element.of("span")
                .with("class", kind)
                .with("style", String.format(Locale.ROOT, "width:%.2f%%", 100.0 * length / all))));
        return bar;
    }
}
