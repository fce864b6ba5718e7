// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import java.util.Locale;

/** A bar whose length shows a number, with a darker part. Bars with the same {@code longest} can be compared. */
public final class ShareBar {
    private ShareBar() {}

    /**
     * Draws a bar. The same numbers are beside it, so screen readers skip it.
     *
     * @param all the length of the bar
     * @param part the length of the darker part
     * @param longest the length that fills the line
     * @return the bar
     */
    public static Element of(long all, long part, long longest) {
        return Element.of("span")
                .with("class", "bar")
                .with("aria-hidden", "true")
                .with("style", width(all, longest))
                .add(Element.of("span").with("class", "part").with("style", width(part, all)));
    }

    private static String width(long length, long full) {
        return String.format(Locale.ROOT, "width:%.2f%%", full == 0 ? 0 : 100.0 * length / full);
    }
}
