// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/** Copies text into bytes, one byte per character. */
final class Ascii {
    private static final int MAX_OCTET = 0xFF;

    /** Replaces a character above U+00FF, which no byte can hold. No rule of the grammar accepts it. */
    private static final byte NO_OCTET = (byte) 0xFF;

    private Ascii() {}

    /** Copies text, and returns whether each character fits in a byte. If not, the copy has lost information. */
    // getBytes drops the high byte of a char. It is the fastest copy there is, and the loop repairs what it has lost.
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

    /** Copies a part of any text to the beginning of {@code target}, and returns whether each character fits in a byte. */
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
