// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Base64 decoding, RFC 4648, section 4, with the two exceptions of RFC 9651, section 4.2.7: some or all of the padding may be
 * missing, and pad bits may be set.
 */
final class Base64Decoding {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64Decoding() {}

    static List<Byte> decode(String content) {
        String digits = withoutPaddingAtEnd(content);
        int inLastGroup = digits.length() % 4;
        if (inLastGroup == 1) {
            throw new RfcFailure("base64: one digit has too few bits for an octet");
        }
        int neededPadding = inLastGroup == 0 ? 0 : 4 - inLastGroup;
        if (content.length() - digits.length() > neededPadding) {
            throw new RfcFailure("base64: more padding than the last group lacks");
        }
        return octets(bits(digits));
    }

    private static String withoutPaddingAtEnd(String content) {
        String digits = content;
        while (digits.endsWith("=")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        return digits;
    }

    /** Six bits for each digit, written as 0 and 1. */
    private static String bits(String digits) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int value = ALPHABET.indexOf(digits.charAt(i));
            if (value < 0) {
                throw new RfcFailure("base64: padding before the end, or no base64 at all");
            }
            for (int bit = 5; bit >= 0; bit--) {
                bits.append(value >> bit & 1);
            }
        }
        return bits.toString();
    }

    /** Eight bits for each octet. The remaining bits are pad bits of any value. */
    private static List<Byte> octets(String bits) {
        List<Byte> octets = new ArrayList<>();
        for (int start = 0; start + 8 <= bits.length(); start += 8) {
            octets.add((byte) Integer.parseInt(bits.substring(start, start + 8), 2));
        }
        return octets;
    }
}
