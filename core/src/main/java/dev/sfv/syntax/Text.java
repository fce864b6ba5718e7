// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Decodes and compares the content of values. Nothing here can fail, because the {@link Scanner} has validated the values. Ranges
 * do not include the delimiters.
 */
final class Text {
    private Text() {}

    /** Uses the constructor without a charset, because JDK 17 does not inline the other one (docs/performance.md). */
    @SuppressWarnings("deprecation") // with 0 as the high byte, it decodes ISO 8859-1
    static String decodePlain(byte[] in, int from, int to) {
        return new String(in, 0, from, to - from);
    }

    static String decodeString(byte[] in, int from, int to, int escapes) {
        if (escapes == 0) {
            return decodePlain(in, from, to);
        }
        byte[] decoded = new byte[to - from - escapes];
        int p = from;
        for (int i = 0; i < decoded.length; i++) {
            if (in[p] == '\\') {
                p++;
            }
            decoded[i] = in[p++];
        }
        return decodePlain(decoded, 0, decoded.length);
    }

    /** @param encoded how many bytes are percent-encoded, each in three characters */
    static String decodeDisplayString(byte[] in, int from, int to, int encoded) {
        if (encoded == 0) {
            return decodePlain(in, from, to);
        }
        byte[] utf8 = new byte[to - from - 2 * encoded];
        int p = from;
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = (byte) octet(in, p);
            p += width(in[p]);
        }
        return new String(utf8, UTF_8);
    }

    static byte[] decodeBinary(byte[] in, int from, int to) {
        int padding = to;
        while (padding > from && in[padding - 1] == '=') {
            padding--;
        }
        // The JDK accepts base64 with all its padding or with none.
        ByteBuffer unpadded = ByteBuffer.wrap(in, from, padding - from);
        return Base64.getDecoder().decode(unpadded).array();
    }

    static boolean equalsPlain(byte[] in, int from, int to, String text) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != in[from + i]) {
                return false;
            }
        }
        return true;
    }

    static boolean equalsString(byte[] in, int from, int to, String text) {
        int p = from;
        for (int i = 0; i < text.length(); i++) {
            if (in[p] == '\\') { // at the end, in[p] is the closing quote
                p++;
            }
            if (p == to || text.charAt(i) != in[p]) {
                return false;
            }
            p++;
        }
        return p == to;
    }

    /** Encodes {@code text} and compares bytes. An unpaired surrogate becomes bytes that no valid value has. */
    static boolean equalsDisplayString(byte[] in, int from, int to, String text) {
        int p = from;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            for (int rest = Utf8.length(codePoint) - 1; rest >= 0; rest--) {
                if (p == to || octet(in, p) != Utf8.octet(codePoint, rest)) {
                    return false;
                }
                p += width(in[p]);
            }
        }
        return p == to;
    }

    /** {@return how many characters encode one byte in a Display String} */
    private static int width(byte first) {
        return first == '%' ? 3 : 1;
    }

    private static int octet(byte[] in, int p) {
        return in[p] == '%' ? (Character.digit(in[p + 1], 16) << 4) | Character.digit(in[p + 2], 16) : in[p];
    }
}
