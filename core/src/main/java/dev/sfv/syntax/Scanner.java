// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

/**
 * Recognizes the words of a field value: keys, bare items and the white space between them. {@link SfReader} knows how they are
 * combined. It extends this class because one object is faster than two.
 *
 * <p>Each method takes the index at which its word begins, validates the word and returns the index after it. Afterwards, the members of
 * this class hold the type of a bare item and where it begins. {@link #number} holds a number. Texts are not decoded. Indexes refer to
 * {@link #in}.
 */
@SuppressWarnings("EnumOrdinal") // the ordinal of a type stays within a reader, which turns it back into the type
abstract sealed class Scanner permits SfReader {
    // The types are stored as numbers, because storing a reference is slow (docs/performance.md).
    private static final SfKind[] KINDS = SfKind.values();
    private static final byte INTEGER = (byte) SfKind.INTEGER.ordinal();
    private static final byte DECIMAL = (byte) SfKind.DECIMAL.ordinal();
    private static final byte STRING = (byte) SfKind.STRING.ordinal();
    private static final byte TOKEN = (byte) SfKind.TOKEN.ordinal();
    private static final byte BINARY = (byte) SfKind.BINARY.ordinal();
    private static final byte BOOLEAN = (byte) SfKind.BOOLEAN.ordinal();
    private static final byte DATE = (byte) SfKind.DATE.ordinal();
    private static final byte DISPLAY_STRING = (byte) SfKind.DISPLAY_STRING.ordinal();
    private static final byte INNER_LIST = (byte) SfKind.INNER_LIST.ordinal();

    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMAL_DIGITS = 12;
    private static final int MAX_FRACTION_DIGITS = 3;

    static final byte[] NOTHING = {};

    /** Holds the field value, from {@link #start} to {@link #end}. */
    byte[] in = NOTHING;

    int start;
    int end;
    SfVersion version = SfVersion.RFC9651;

    /** The ordinal of the {@link SfKind} of the last value. */
    private byte kind;
    /** Where the last value begins, its delimiter included. A key without a value is its own value. */
    int valueStart;
    /**
     * An Integer, a Decimal in thousandths, a Boolean as 0 or 1, the seconds of a Date; the number of escapes in a String, and of
     * encoded bytes in a Display String.
     */
    long number;

    final void begin(byte[] octets, int from, int to) {
        if (in != octets) { // storing a reference is slower than comparing it
            in = octets;
        }
        start = from;
        end = to;
    }

    /** Records a fault, and returns the exception for it. */
    abstract SfException malformed(SfProblem problem, int p);

    /** {@return the type of the last value} */
    final SfKind lastKind() {
        return KINDS[kind];
    }

    /** {@return whether a certain ASCII character is at {@code p}} There is none at the end of the value. */
    final boolean isAt(int p, char c) {
        return p < end && in[p] == c;
    }

    private boolean isAt(int p, int charClass) {
        return p < end && CharClass.is(in[p], charClass);
    }

    /** {@return the value of the digit at an index; negative if there is none} */
    private int digitAt(int p) {
        int c = p < end ? in[p] - '0' : -1;
        return c <= 9 ? c : -1;
    }

    final int skipSpaces(int from) {
        int p = from;
        while (p < end && in[p] == ' ') {
            p++;
        }
        return p;
    }

    /** Skips OWS: spaces and tabs (RFC 9110, section 5.6.3). */
    final int skipOptionalWhitespace(int from) {
        int p = from;
        while (p < end && (in[p] == ' ' || in[p] == '\t')) {
            p++;
        }
        return p;
    }

    /** Parsing a Key, section 4.2.3.3. */
    final int parseKey(int from) {
        if (!isAt(from, CharClass.KEY_START)) {
            throw malformed(SfProblem.KEY_EXPECTED, from);
        }
        return skip(from + 1, CharClass.KEY);
    }

    /** A key without a value has the value true, sections 4.2.2 and 4.2.3.2. */
    final void omittedValue(int keyStart) {
        kind = BOOLEAN;
        number = 1;
        valueStart = keyStart;
    }

    /** Records that the value is an Inner List. The reader looks for its content (section 4.2.1.2). */
    final void innerList(int from) {
        kind = INNER_LIST;
        valueStart = from;
    }

    /** Parsing a Bare Item, section 4.2.3.1. */
    final int parseBareItem(int from) {
        valueStart = from;
        if (isAt(from, CharClass.TOKEN_START)) {
            return parseToken(from);
        }
        if (digitAt(from) >= 0 || isAt(from, '-')) {
            return parseIntegerOrDecimal(from);
        }
        byte first = from < end ? in[from] : 0; // the end counts as NUL, with which no bare item begins
        return switch (first) {
            case '"' -> parseString(from);
            case ':' -> parseByteSequence(from);
            case '?' -> parseBoolean(from);
            case '@' -> parseDate(from);
            case '%' -> parseDisplayString(from);
            default -> throw malformed(SfProblem.VALUE_EXPECTED, from);
        };
    }

    /** Parsing an Integer or Decimal, section 4.2.4. */
    private int parseIntegerOrDecimal(int from) {
        int point = parseInteger(from);
        if (!isAt(point, '.')) {
            kind = INTEGER;
            return point;
        }
        int first = in[from] == '-' ? from + 1 : from;
        if (point - first > MAX_DECIMAL_DIGITS) {
            throw malformed(SfProblem.DECIMAL_TOO_LONG, first + MAX_DECIMAL_DIGITS);
        }
        kind = DECIMAL;
        return parseFraction(point, first != from);
    }

    /** Leaves its value in {@link #number}: at most 15 digits, after at most one sign. */
    private int parseInteger(int from) {
        boolean negative = isAt(from, '-');
        int first = negative ? from + 1 : from;
        int p = first;
        long value = 0;
        for (int digit = digitAt(p); digit >= 0; digit = digitAt(p)) {
            value = 10 * value + digit;
            p++;
        }
        if (p == first) {
            throw malformed(SfProblem.DIGIT_EXPECTED, p);
        }
        if (p - first > MAX_INTEGER_DIGITS) { // with so many digits, value may have overflowed
            throw malformed(SfProblem.INTEGER_TOO_LONG, first + MAX_INTEGER_DIGITS);
        }
        number = negative ? -value : value;
        return p;
    }

    /** Turns {@link #number} into thousandths. The sign is a parameter because {@code -0} has none. */
    private int parseFraction(int point, boolean negative) {
        int first = point + 1;
        int p = first;
        int value = 0;
        int unit = 1000;
        for (int digit = digitAt(p); digit >= 0; digit = digitAt(p)) {
            if (p - first == MAX_FRACTION_DIGITS) {
                throw malformed(SfProblem.FRACTION_TOO_LONG, p);
            }
            value = 10 * value + digit;
            unit /= 10;
            p++;
        }
        if (p == first) {
            throw malformed(SfProblem.DIGIT_EXPECTED, p);
        }
        long thousandths = (long) value * unit;
        number = 1000 * number + (negative ? -thousandths : thousandths);
        return p;
    }

    /** Parsing a String, section 4.2.5. */
    private int parseString(int from) {
        int p = skip(from + 1, CharClass.STRING);
        number = 0;
        while (isAt(p, '\\')) {
            number++;
            if (!isAt(p + 1, '"') && !isAt(p + 1, '\\')) {
                throw p + 1 < end
                        ? malformed(SfProblem.STRING_ESCAPE, p + 1)
                        : malformed(SfProblem.STRING_NOT_CLOSED, from);
            }
            p = skip(p + 2, CharClass.STRING);
        }
        kind = STRING;
        return close(from, p, '"', SfProblem.STRING_NOT_CLOSED, SfProblem.STRING_CHARACTER);
    }

    /** Parsing a Token, section 4.2.6. */
    private int parseToken(int from) {
        kind = TOKEN;
        return skip(from + 1, CharClass.TOKEN);
    }

    /** Parsing a Byte Sequence, section 4.2.7. Padding characters may be missing, and pad bits may be nonzero. */
    private int parseByteSequence(int from) {
        int padding = skip(from + 1, CharClass.BASE64);
        int p = padding;
        while (isAt(p, '=')) {
            p++;
        }
        int after = close(from, p, ':', SfProblem.BINARY_NOT_CLOSED, SfProblem.BINARY_CHARACTER);
        int incomplete = (padding - from - 1) % 4;
        if (incomplete == 1) {
            throw malformed(SfProblem.BINARY_LENGTH, padding - 1);
        }
        int wanted = incomplete == 0 ? 0 : 4 - incomplete;
        if (p - padding > wanted) {
            throw malformed(SfProblem.BINARY_PADDING, padding + wanted);
        }
        kind = BINARY;
        return after;
    }

    /** Parsing a Boolean, section 4.2.8. */
    private int parseBoolean(int from) {
        int digit = from + 1;
        if (!isAt(digit, '0') && !isAt(digit, '1')) {
            throw malformed(SfProblem.BOOLEAN_EXPECTED, digit);
        }
        kind = BOOLEAN;
        number = in[digit] == '1' ? 1 : 0;
        return digit + 1;
    }

    /** Parsing a Date, section 4.2.9. */
    private int parseDate(int from) {
        requireRfc9651(from);
        int p = parseInteger(from + 1);
        if (isAt(p, '.')) {
            throw malformed(SfProblem.DATE_FRACTION, p);
        }
        kind = DATE;
        return p;
    }

    /** Parsing a Display String, section 4.2.10. */
    private int parseDisplayString(int from) {
        requireRfc9651(from);
        if (!isAt(from + 1, '"')) {
            throw malformed(SfProblem.DISPLAY_STRING_QUOTE_EXPECTED, from + 1);
        }
        int p = skip(from + 2, CharClass.DISPLAY_STRING);
        number = 0;
        while (isAt(p, '%')) {
            int next = parseEncodedCharacter(p);
            number += (next - p) / 3;
            p = skip(next, CharClass.DISPLAY_STRING);
        }
        kind = DISPLAY_STRING;
        return close(from, p, '"', SfProblem.DISPLAY_STRING_NOT_CLOSED, SfProblem.DISPLAY_STRING_CHARACTER);
    }

    /** One character of UTF-8, each byte percent-encoded (RFC 3629, section 3): in shortest form, and no surrogate. */
    private int parseEncodedCharacter(int from) {
        int lead = parseEncodedOctet(from);
        int p = from + 3;
        if (lead < 0x80) {
            return p;
        }
        int length = Integer.numberOfLeadingZeros(~lead << 24); // the number of leading 1 bits is that of the bytes
        if (length == 1 || length > 4) {
            throw malformed(SfProblem.DISPLAY_STRING_UTF8, from);
        }
        int codePoint = lead & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int octet = isAt(p, '%') ? parseEncodedOctet(p) : 0;
            if ((octet & 0xC0) != 0x80) {
                throw malformed(SfProblem.DISPLAY_STRING_UTF8, from);
            }
            codePoint = (codePoint << 6) | (octet & 0x3F);
            p += 3;
        }
        if (length != Utf8.length(codePoint) || !isScalarValue(codePoint)) {
            throw malformed(SfProblem.DISPLAY_STRING_UTF8, from);
        }
        return p;
    }

    private static boolean isScalarValue(int codePoint) {
        return codePoint <= Character.MAX_CODE_POINT
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    private int parseEncodedOctet(int percent) {
        return (parseHexDigit(percent + 1) << 4) | parseHexDigit(percent + 2);
    }

    private int parseHexDigit(int p) {
        int digit = digitAt(p);
        if (digit >= 0) {
            return digit;
        }
        if (p < end && in[p] >= 'a' && in[p] <= 'f') {
            return in[p] - 'a' + 10;
        }
        throw malformed(SfProblem.DISPLAY_STRING_ESCAPE, p);
    }

    private void requireRfc9651(int from) {
        if (version == SfVersion.RFC8941) {
            throw malformed(SfProblem.NOT_IN_RFC8941, from);
        }
    }

    private int skip(int from, int charClass) {
        int p = from;
        while (p < end && CharClass.is(in[p], charClass)) {
            p++;
        }
        return p;
    }

    private int close(int opening, int p, char delimiter, SfProblem notClosed, SfProblem unwanted) {
        if (p == end) {
            throw malformed(notClosed, opening);
        }
        if (in[p] != delimiter) {
            throw malformed(unwanted, p);
        }
        return p + 1;
    }
}
