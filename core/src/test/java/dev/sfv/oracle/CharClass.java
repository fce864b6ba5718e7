// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

/** The sets of characters that the algorithms name, from RFC 5234, appendix B.1, RFC 9110 and RFC 9651. */
final class CharClass {
    private CharClass() {}

    static boolean ascii(int c) {
        return c <= 0x7f;
    }

    static boolean sp(int c) {
        return c == ' ';
    }

    /** RFC 9110, section 5.6.3. */
    static boolean ows(int c) {
        return c == ' ' || c == '\t';
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean lcalpha(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean alpha(int c) {
        return lcalpha(c) || (c >= 'A' && c <= 'Z');
    }

    /** RFC 9110, section 5.6.2. */
    static boolean tchar(int c) {
        return alpha(c) || digit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    static boolean keyStart(int c) {
        return lcalpha(c) || c == '*';
    }

    static boolean key(int c) {
        return lcalpha(c) || digit(c) || c == '_' || c == '-' || c == '.' || c == '*';
    }

    static boolean tokenStart(int c) {
        return alpha(c) || c == '*';
    }

    static boolean token(int c) {
        return tchar(c) || c == ':' || c == '/';
    }

    static boolean base64(int c) {
        return alpha(c) || digit(c) || c == '+' || c == '/' || c == '=';
    }

    static boolean lowercaseHex(int c) {
        return digit(c) || (c >= 'a' && c <= 'f');
    }

    /** Neither VCHAR nor SP. */
    static boolean notPrintable(int c) {
        return c <= 0x1f || c >= 0x7f;
    }
}
