// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.util.HexFormat;

/** Makes untrusted text fit for a message or a log: one line of printable ASCII. */
final class Printable {
    /** Replaces text that is not shown. */
    static final String CUT = "...";

    private Printable() {}

    /** Cuts a text that is too long to be shown. */
    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + CUT;
    }

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                printable.append(c);
            } else {
                printable.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return printable.toString();
    }
}
