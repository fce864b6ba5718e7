// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Decodes and compares the content of values. All of it has been validated by the {@link Scanner}, so that nothing here can
 * fail. Ranges are of what stands between the delimiters.
 */
final class Text {
    private Text() {}

    static String decodePlain(byte[] in, int from, int to) {
        return new String(in, from, to - from, ISO_8859_1);
    }

    static String decodeString(byte[] in, int from, int to) {
        if (indexOf('\\', in, from, to) == to) {
            return decodePlain(in, from, to);
        }
        byte[] decoded = new byte[to - from];
        int length = 0;
        for (int p = from; p < to; p++) {
            if (in[p] == '\\') {
                p++;
            }
            decoded[length++] = in[p];
        }
        return decodePlain(decoded, 0, length);
    }

    static String decodeDisplayString(byte[] in, int from, int to) {
        if (indexOf('%', in, from, to) == to) {
            return decodePlain(in, from, to);
        }
        byte[] decoded = new byte[to - from];
        int length = 0;
        for (int p = from; p < to; p += width(in[p])) {
            decoded[length++] = (byte) octet(in, p);
        }
        return new String(decoded, 0, length, UTF_8);
    }

    static byte[] decodeBinary(byte[] in, int from, int to) {
        // The JDK takes base64 with all its padding or with none.
        ByteBuffer unpadded = ByteBuffer.wrap(in, from, indexOf('=', in, from, to) - from);
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
            if (in[p] == '\\') { // at the end stands a quote
                p++;
            }
            if (p == to || text.charAt(i) != in[p]) {
                return false;
            }
            p++;
        }
        return p == to;
    }

    /** Encodes {@code text} and compares octets; an unpaired surrogate becomes octets that are not in any valid value. */
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

    /** How many characters of a Display String stand for one octet. */
    private static int width(byte first) {
        return first == '%' ? 3 : 1;
    }

    private static int octet(byte[] in, int p) {
        return in[p] == '%' ? (Character.digit(in[p + 1], 16) << 4) | Character.digit(in[p + 2], 16) : in[p];
    }

    private static int indexOf(char c, byte[] in, int from, int to) {
        int p = from;
        while (p < to && in[p] != c) {
            p++;
        }
        return p;
    }
}
