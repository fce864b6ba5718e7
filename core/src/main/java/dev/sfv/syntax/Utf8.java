// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/** Encodes UTF-8 byte by byte, without a string or an array in between (RFC 3629, section 3). */
final class Utf8 {
    private Utf8() {}

    /** {@return how many bytes encode a code point} */
    static int length(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** {@return the byte of a code point that {@code rest} more bytes follow} */
    static int octet(int codePoint, int rest) {
        int bits = codePoint >> (6 * rest);
        int length = length(codePoint);
        if (rest < length - 1) {
            return 0x80 | (bits & 0x3F);
        }
        return length == 1 ? bits : ((0xF00 >> length) & 0xFF) | bits;
    }
}
