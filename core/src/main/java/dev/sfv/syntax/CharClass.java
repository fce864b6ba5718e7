// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.util.Locale;

/** The character classes of the grammar: the terminals of the ABNF of RFC 9651 as one table. No class has a byte above 0x7F. */
final class CharClass {
    /** {@code lcalpha / "*"}: the first character of a key (section 3.1.2). */
    static final int KEY_START = 1;
    /** The further characters of a key (section 3.1.2). */
    static final int KEY = 1 << 1;
    /** {@code ALPHA / "*"}: the first character of a Token (section 3.3.4). */
    static final int TOKEN_START = 1 << 2;
    /** {@code tchar / ":" / "/"}: the further characters of a Token (section 3.3.4). */
    static final int TOKEN = 1 << 3;
    /** {@code unescaped / "%"}: the characters that a String holds without escapes (section 3.3.3). */
    static final int STRING = 1 << 4;
    /** {@code unescaped / "\"}: the characters that a Display String holds without encoding (section 3.3.8). */
    static final int DISPLAY_STRING = 1 << 5;
    /** {@code base64} without its padding (section 3.3.5). */
    static final int BASE64 = 1 << 6;
    /** {@code tchar}: the characters of a field name (RFC 9110, sections 5.1 and 5.6.2). */
    static final int FIELD_NAME = 1 << 7;

    private static final byte[] CLASSES = classes();

    private CharClass() {}

    static boolean is(byte octet, int charClass) {
        return (CLASSES[octet & 0xFF] & charClass) != 0;
    }

    static boolean isCodePoint(int codePoint, int charClass) {
        return codePoint < CLASSES.length && (CLASSES[codePoint] & charClass) != 0;
    }

    private static byte[] classes() {
        String lower = "abcdefghijklmnopqrstuvwxyz";
        String alpha = lower + lower.toUpperCase(Locale.ROOT);
        String digits = "0123456789";
        byte[] classes = new byte[256];
        add(classes, KEY_START, lower + "*");
        add(classes, KEY, lower + digits + "_-.*");
        add(classes, TOKEN_START, alpha + "*");
        String tchar = alpha + digits + "!#$%&'*+-.^_`|~";
        add(classes, TOKEN, tchar + ":/");
        add(classes, FIELD_NAME, tchar);
        add(classes, BASE64, alpha + digits + "+/");
        for (char c = ' '; c <= '~'; c++) {
            if (c != '"' && c != '\\') {
                classes[c] |= (byte) STRING;
            }
            if (c != '"' && c != '%') {
                classes[c] |= (byte) DISPLAY_STRING;
            }
        }
        return classes;
    }

    private static void add(byte[] classes, int charClass, String members) {
        for (int i = 0; i < members.length(); i++) {
            classes[members.charAt(i)] |= (byte) charClass;
        }
    }
}
