// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/** Text as octets, one per character. */
final class Ascii {
    private static final int MAX_OCTET = 0xFF;

    /** Stands for a character that is not an octet. No rule of the grammar accepts it. */
    private static final byte NO_OCTET = (byte) 0xFF;

    private Ascii() {}

    /** Copies text, and tells whether all its characters are octets; if not, the copy does not tell all of it. */
    // getBytes drops the high byte of a char, which is the fastest copy there is; where it matters, the loop mends it.
    @SuppressWarnings("deprecation")
    static boolean copy(String text, byte[] target, int at) {
        int length = text.length();
        text.getBytes(0, length, target, at);
        boolean faithful = true;
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) > MAX_OCTET) {
                target[at + i] = NO_OCTET;
                faithful = false;
            }
        }
        return faithful;
    }

    /** Copies a part of any text to the beginning of {@code target}, and tells the same. */
    static boolean copy(CharSequence text, int from, int to, byte[] target) {
        boolean faithful = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            target[i - from] = c > MAX_OCTET ? NO_OCTET : (byte) c;
            faithful &= c <= MAX_OCTET;
        }
        return faithful;
    }
}
