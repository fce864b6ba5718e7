// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** Makes untrusted text harmless to a terminal. */
final class Printable {
    private Printable() {}

    /** Replaces every character that is not printable ASCII with {@code \}{@code u} and four hexadecimal digits. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                shown.append(c);
            } else {
                shown.append(String.format("\\u%04x", (int) c));
            }
        }
        return shown.toString();
    }
}
