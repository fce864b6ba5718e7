// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.util.Arrays;

/** Text as octets, one per character. It grows as needed and is used again, so that it allocates nothing in the long run. */
final class AsciiBuffer {
    /** Stands for a character outside ASCII. No rule of the grammar accepts it. */
    private static final byte NON_ASCII = (byte) 0xFF;

    private static final int BEYOND_ASCII = ~0x7F;

    private byte[] octets = {};
    private int length;
    private boolean ascii = true;

    byte[] octets() {
        return octets;
    }

    int length() {
        return length;
    }

    /** Tells whether all the text is ASCII; if not, the octets do not tell all of it. */
    boolean isAscii() {
        return ascii;
    }

    void clear() {
        length = 0;
        ascii = true;
    }

    // getBytes drops the high byte of a char, which is the fastest copy there is; where it matters, the second loop
    // mends it.
    @SuppressWarnings("deprecation")
    void append(String text) {
        int size = text.length();
        reserve(size);
        text.getBytes(0, size, octets, length);
        int union = 0;
        for (int i = 0; i < size; i++) {
            union |= text.charAt(i);
        }
        if ((union & BEYOND_ASCII) != 0) {
            ascii = false;
            for (int i = 0; i < size; i++) {
                if ((text.charAt(i) & BEYOND_ASCII) != 0) {
                    octets[length + i] = NON_ASCII;
                }
            }
        }
        length += size;
    }

    private void reserve(int size) {
        int needed = Math.addExact(length, size);
        if (needed > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(needed, 2 * octets.length));
        }
    }
}
