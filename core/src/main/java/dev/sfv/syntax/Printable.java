// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.util.HexFormat;

/** Makes untrusted text fit for a message or a log: one line of printable ASCII. */
final class Printable {
    private Printable() {}

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
