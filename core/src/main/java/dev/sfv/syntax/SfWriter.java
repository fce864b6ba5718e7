// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Writes a structured field value piece by piece, in its canonical form: the serialization algorithms of RFC 9651,
 * section 4.1.
 *
 * <p>It mirrors {@link SfReader}: the caller moves to the next member, entry, inner item or parameter, and writes one value
 * there.
 *
 * <pre>{@code
 * SfWriter writer = new SfWriter();
 * writer.nextEntry("sig1").openInnerList();
 * writer.nextInner().writeString("@method");
 * writer.nextInner().writeString("@authority").nextParameter("req").writeBoolean(true);
 * writer.closeInnerList().nextParameter("created").writeInteger(1618884473);
 * writer.fieldValue(); // sig1=("@method" "@authority";req);created=1618884473
 * }</pre>
 *
 * <p>The result is always a well-formed field value. A call in the wrong order throws {@link IllegalStateException}, and a key
 * or a value that cannot be written throws {@link IllegalArgumentException}. Both leave the writer as it was. The writer does not
 * check for duplicate keys. Readers use the last one, and the output is then not canonical.
 *
 * <p>If the type of the field is known, begin with {@link #startList()} or {@link #startDictionary()}. Otherwise the first member
 * decides the type. The writer refuses a member of the other type.
 *
 * <p>Use a writer to make a field value of plain values. Building a tree only to serialize it takes longer. If you have a tree, you can
 * write it to a reused writer with its {@code writeTo} method.
 *
 * <p>A writer is for one thread at a time. {@link #reset()} starts it on another value. It keeps a buffer as large
 * as its longest field value, and another as large as its longest Byte Sequence. Once it has these, a reused writer allocates only what
 * {@link #fieldValue()} and {@link #toByteArray()} return.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.1">RFC 9651, section 4.1</a>
 */
public final class SfWriter {
    // The states are numbers, because this is faster than enums, as in SfReader.

    /** The states, by what may come next: anything that begins a field. */
    private static final byte START = 0;
    /** The value of a member: an item or an Inner List. */
    private static final byte MEMBER_DUE = 1;
    /** A bare item. */
    private static final byte BARE_ITEM_DUE = 2;
    /** The first item of an Inner List, or its end. */
    private static final byte INNER_LIST_OPENED = 3;
    /** A parameter, or whatever may follow the parameters. */
    private static final byte VALUE_WRITTEN = 4;

    /** The types of the field value as a whole. */
    private static final byte UNKNOWN = 0;

    private static final byte ITEM = 1;
    private static final byte LIST = 2;
    private static final byte DICTIONARY = 3;

    /** How many characters of the written text a message shows. */
    private static final int SHOWN = 72;

    /** The most characters of a number: 15 digits, a sign and a point. */
    private static final int MAX_NUMBER_LENGTH = 17;

    private static final byte[] NOTHING = {};
    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

    private byte[] out = new byte[128];
    /** How much of {@code out} is the field value so far. */
    private int length;
    /** Holds the base64 of a Byte Sequence on its way into {@code out}. */
    private byte[] base64 = NOTHING;

    private SfVersion version = SfVersion.RFC9651;
    private byte field = UNKNOWN;
    private byte state = START;
    private boolean innerListOpen;
    /** Whether the value that is due follows a key: after an equals sign, or not written at all if it is true. */
    private boolean afterKey;

    /** Makes a writer of an empty field value. */
    public SfWriter() {}

    /**
     * Begins another field value, in the same buffer.
     *
     * @return this writer
     */
    public SfWriter reset() {
        length = 0;
        field = UNKNOWN;
        state = START;
        innerListOpen = false;
        afterKey = false;
        version = SfVersion.RFC9651;
        return this;
    }

    /**
     * Chooses the version of the RFC for this field value. {@link #reset()} returns to {@link SfVersion#RFC9651}.
     *
     * @param rfc {@link SfVersion#RFC9651} (the default) or {@link SfVersion#RFC8941}
     * @return this writer
     * @throws IllegalStateException if writing has begun
     */
    public SfWriter version(SfVersion rfc) {
        require(state == START, "version()", "a writer that has not begun");
        version = Objects.requireNonNull(rfc);
        return this;
    }

    /**
     * Begins an Item (section 4.1.3), whose value comes next.
     *
     * @return this writer
     * @throws IllegalStateException if writing has begun
     */
    public SfWriter startItem() {
        requireStart("startItem()");
        field = ITEM;
        return go(BARE_ITEM_DUE, false, length);
    }

    /**
     * Begins a List (section 4.1.1), which may remain empty. Without this call, the first {@link #nextMember()} begins
     * one. A second call changes nothing.
     *
     * @return this writer
     * @throws IllegalStateException if writing has begun, or the field is a Dictionary
     */
    public SfWriter startList() {
        return start(LIST, "startList()");
    }

    /**
     * Begins a Dictionary (section 4.1.2), which may remain empty. Without this call, the first {@link #nextEntry}
     * begins one. A second call changes nothing.
     *
     * @return this writer
     * @throws IllegalStateException if writing has begun, or the field is a List
     */
    public SfWriter startDictionary() {
        return start(DICTIONARY, "startDictionary()");
    }

    /**
     * Begins the next member of a List (section 4.1.1), whose value or Inner List comes next.
     *
     * @return this writer
     * @throws IllegalStateException if the field is not a List, or the member before is not complete
     */
    public SfWriter nextMember() {
        int p = beginMember(LIST, 0, "nextMember()", "a List whose last member is complete");
        return go(MEMBER_DUE, false, p);
    }

    /**
     * Begins the next entry of a Dictionary (section 4.1.2), whose value or Inner List comes next.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @return this writer
     * @throws IllegalArgumentException if the key is not of the right form
     * @throws IllegalStateException if the field is not a Dictionary, or the entry before is not complete
     */
    public SfWriter nextEntry(String key) {
        SfSyntax.requireKey(key);
        int p = beginMember(DICTIONARY, key.length(), "nextEntry()", "a Dictionary whose last entry is complete");
        return go(MEMBER_DUE, true, put(key, p));
    }

    /**
     * Begins an Inner List (section 4.1.1.1), in place of the value of a member.
     *
     * @return this writer
     * @throws IllegalStateException if no member is due
     */
    public SfWriter openInnerList() {
        require(state == MEMBER_DUE, "openInnerList()", "nextMember() or nextEntry() before it");
        int p = beginValue(1, "openInnerList()");
        innerListOpen = true;
        return go(INNER_LIST_OPENED, false, put('(', p));
    }

    /**
     * Begins the next item of the Inner List, whose value comes next.
     *
     * @return this writer
     * @throws IllegalStateException if no Inner List is open, or the item before is not complete
     */
    public SfWriter nextInner() {
        requireInnerList("nextInner()");
        int p = state == VALUE_WRITTEN ? put(' ', reserve(1)) : length;
        return go(BARE_ITEM_DUE, false, p);
    }

    /**
     * Ends the Inner List. Its parameters may come next.
     *
     * @return this writer
     * @throws IllegalStateException if no Inner List is open, or the last item is not complete
     */
    public SfWriter closeInnerList() {
        requireInnerList("closeInnerList()");
        int p = put(')', reserve(1));
        innerListOpen = false;
        return endValue(p);
    }

    /**
     * Begins the next parameter of the item or Inner List that has just been written (section 4.1.1.2); its value comes next.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @return this writer
     * @throws IllegalArgumentException if the key is not of the right form
     * @throws IllegalStateException if no value has been written before
     */
    public SfWriter nextParameter(String key) {
        SfSyntax.requireKey(key);
        require(state == VALUE_WRITTEN, "nextParameter()", "a complete item or Inner List before it");
        int p = put(';', reserve(1 + key.length()));
        return go(BARE_ITEM_DUE, true, put(key, p));
    }

    /**
     * Writes an Integer (section 4.1.4).
     *
     * @param value from -999,999,999,999,999 to 999,999,999,999,999
     * @return this writer
     * @throws IllegalArgumentException if it is out of range
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeInteger(long value) {
        SfSyntax.requireNumber(value);
        int p = beginValue(MAX_NUMBER_LENGTH, "writeInteger()");
        return endValue(putNumber(value, p));
    }

    /**
     * Writes a Decimal (section 4.1.5).
     *
     * @param thousandths its value times 1000, from -999,999,999,999,999 to 999,999,999,999,999: {@code 4.5} for 4500
     * @return this writer
     * @throws IllegalArgumentException if it is out of range
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeDecimal(long thousandths) {
        SfSyntax.requireNumber(thousandths);
        int p = beginValue(MAX_NUMBER_LENGTH, "writeDecimal()");
        long magnitude = Math.abs(thousandths);
        if (thousandths < 0) {
            p = put('-', p);
        }
        p = put('.', putNumber(magnitude / 1000, p));
        int rest = (int) (magnitude % 1000);
        do {
            p = put('0' + rest / 100, p);
            rest = rest % 100 * 10;
        } while (rest > 0);
        return endValue(p);
    }

    /**
     * Writes a String (section 4.1.6).
     *
     * @param text visible ASCII and spaces
     * @return this writer
     * @throws IllegalArgumentException if it has another character
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeString(String text) {
        int escapes = escapes(text);
        int p = put('"', beginValue(Math.addExact(text.length(), escapes + 2), "writeString()"));
        p = escapes == 0 ? put(text, p) : putEscaped(text, p);
        return endValue(put('"', p));
    }

    /**
     * Writes a Token (section 4.1.7).
     *
     * @param text a word of {@linkplain SfSyntax#isToken the right form}
     * @return this writer
     * @throws IllegalArgumentException if it is not of the right form
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeToken(String text) {
        SfSyntax.requireToken(text);
        int p = beginValue(text.length(), "writeToken()");
        return endValue(put(text, p));
    }

    /**
     * Writes a Byte Sequence (section 4.1.8).
     *
     * @param bytes any bytes
     * @return this writer
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeBinary(byte[] bytes) {
        int size = Math.multiplyExact(4, (int) ((bytes.length + 2L) / 3));
        int p = put(':', beginValue(Math.addExact(size, 2), "writeBinary()"));
        return endValue(put(':', putBase64(bytes, size, p)));
    }

    /**
     * Writes a Boolean (section 4.1.9). After a key, true is written as the key alone.
     *
     * @param value true or false
     * @return this writer
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeBoolean(boolean value) {
        if (value && afterKey) {
            return endValue(length);
        }
        int p = put('?', beginValue(2, "writeBoolean()"));
        return endValue(put(value ? '1' : '0', p));
    }

    /**
     * Writes a Date (section 4.1.10).
     *
     * @param epochSeconds seconds since 1970-01-01T00:00:00Z, from -999,999,999,999,999 to 999,999,999,999,999
     * @return this writer
     * @throws IllegalArgumentException if it is out of range, or this writer is set to RFC 8941
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeDate(long epochSeconds) {
        requireRfc9651();
        SfSyntax.requireNumber(epochSeconds);
        int p = put('@', beginValue(1 + MAX_NUMBER_LENGTH, "writeDate()"));
        return endValue(putNumber(epochSeconds, p));
    }

    /**
     * Writes a Display String (section 4.1.11).
     *
     * @param text any Unicode text
     * @return this writer
     * @throws IllegalArgumentException if it has an unpaired surrogate, or this writer is set to RFC 8941
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeDisplayString(String text) {
        requireRfc9651();
        SfSyntax.requireDisplayString(text);
        int p = beginValue(Math.addExact(encodedLength(text), 3), "writeDisplayString()");
        p = putPercentEncoded(text, put('"', put('%', p)));
        return endValue(put('"', p));
    }

    /**
     * {@return the whole field value; empty if nothing has been written} An empty value is an empty List or Dictionary: do not send
     * the field (section 4.1).
     *
     * @throws IllegalStateException if it is not complete
     */
    public String fieldValue() {
        requireComplete("fieldValue()");
        return toString();
    }

    /**
     * {@return the bytes of the field value, in a new array}
     *
     * @throws IllegalStateException if it is not complete
     */
    public byte[] toByteArray() {
        requireComplete("toByteArray()");
        return Arrays.copyOf(out, length);
    }

    /**
     * Copies the {@link #length()} bytes of the field value.
     *
     * @param target the array to copy into
     * @param offset the index of the first byte in {@code target}
     * @return the number of bytes copied
     * @throws IllegalStateException if the field value is not complete
     * @throws IndexOutOfBoundsException if they do not fit
     */
    public int copyTo(byte[] target, int offset) {
        requireComplete("copyTo()");
        System.arraycopy(out, 0, target, offset, length);
        return length;
    }

    /** {@return the number of bytes written so far; each is one character} */
    public int length() {
        return length;
    }

    /** {@return what has been written so far, for debugging} */
    @Override
    public String toString() {
        return Text.decodePlain(out, 0, length);
    }

    private SfWriter start(byte wanted, String call) {
        require(state == START && (field == UNKNOWN || field == wanted), call, "a writer that has not begun");
        field = wanted;
        return this;
    }

    /** Makes room for the key of a member and for the comma before it, if there is one; writes the comma; returns the position after it. */
    private int beginMember(byte wanted, int keyLength, String call, String expected) {
        if (state == START) {
            require(field == UNKNOWN || field == wanted, call, expected);
            int p = reserve(keyLength);
            field = wanted;
            return p;
        }
        require(field == wanted && state == VALUE_WRITTEN && !innerListOpen, call, expected);
        return put(' ', put(',', reserve(2 + keyLength)));
    }

    /** Makes room for a value and for the equals sign before it, if it follows a key; writes the sign; returns the position after it. */
    private int beginValue(int size, String call) {
        boolean due = state == MEMBER_DUE || state == BARE_ITEM_DUE;
        require(due, call, "startItem(), nextMember(), nextEntry(), nextInner() or nextParameter() before it");
        return afterKey ? put('=', reserve(Math.addExact(size, 1))) : reserve(size);
    }

    private SfWriter endValue(int end) {
        return go(VALUE_WRITTEN, false, end);
    }

    private void requireStart(String call) {
        require(state == START && field == UNKNOWN, call, "a writer that has not begun");
    }

    private void requireInnerList(String call) {
        boolean open = innerListOpen && (state == INNER_LIST_OPENED || state == VALUE_WRITTEN);
        require(open, call, "an open Inner List whose last item is complete");
    }

    private void requireComplete(String call) {
        require(state == START || (state == VALUE_WRITTEN && !innerListOpen), call, "a complete field value");
    }

    private void require(boolean inOrder, String call, String expected) {
        if (!inOrder) {
            String type = List.of("unknown type", "Item", "List", "Dictionary").get(field);
            String end = Text.decodePlain(out, Math.max(0, length - SHOWN), length);
            String cut = length > SHOWN ? Printable.CUT : "";
            throw new IllegalStateException(call + ": expected " + expected + ", found (" + type + "): " + cut + end);
        }
    }

    private void requireRfc9651() {
        if (version == SfVersion.RFC8941) {
            throw new IllegalArgumentException(SfProblem.NOT_IN_RFC8941.message());
        }
    }

    /** Ends a call: the text up to a position is part of the field value from here on. */
    private SfWriter go(byte next, boolean nextAfterKey, int end) {
        state = next;
        afterKey = nextAfterKey;
        length = end;
        return this;
    }

    // The methods below write at a position and return the next one. Their callers have made room.

    private int putNumber(long value, int from) {
        int p = value < 0 ? put('-', from) : from;
        long rest = Math.abs(value);
        int digits = 1;
        for (long power = 10; power <= rest; power *= 10) {
            digits++;
        }
        for (int i = p + digits - 1; i >= p; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return p + digits;
    }

    /** Counts the characters of a String that must be escaped (section 4.1.6). */
    private static int escapes(String text) {
        int escapes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!CharClass.isCodePoint(c, CharClass.STRING)) {
                if (c != '"' && c != '\\') {
                    SfSyntax.requireString(text); // always throws
                }
                escapes++;
            }
        }
        return escapes;
    }

    private int putEscaped(String text, int from) {
        int p = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!CharClass.isCodePoint(c, CharClass.STRING)) {
                p = put('\\', p);
            }
            p = put(c, p);
        }
        return p;
    }

    /** Uses the encoder of the JDK, which is vectorized. It can only write to the beginning of an array. */
    private int putBase64(byte[] bytes, int size, int p) {
        if (size > base64.length) {
            base64 = new byte[size];
        }
        Base64.getEncoder().encode(bytes, base64);
        System.arraycopy(base64, 0, out, p, size);
        return p + size;
    }

    /** {@return how many characters encode some text in a Display String (section 4.1.11)} */
    private static int encodedLength(String text) {
        long length = 0;
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            boolean plain = CharClass.isCodePoint(codePoint, CharClass.DISPLAY_STRING);
            length += plain ? 1 : 3L * Utf8.length(codePoint);
        }
        return Math.toIntExact(length);
    }

    private int putPercentEncoded(String text, int from) {
        int p = from;
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            boolean plain = CharClass.isCodePoint(codePoint, CharClass.DISPLAY_STRING);
            p = plain ? put(codePoint, p) : putPercentEncoded(codePoint, p);
        }
        return p;
    }

    private int putPercentEncoded(int codePoint, int from) {
        int p = from;
        for (int rest = Utf8.length(codePoint) - 1; rest >= 0; rest--) {
            int octet = Utf8.octet(codePoint, rest);
            p = put('%', p);
            p = put(HEX[octet >> 4], p);
            p = put(HEX[octet & 0xF], p);
        }
        return p;
    }

    @SuppressWarnings("deprecation") // it drops the high bytes, which ASCII does not have
    private int put(String ascii, int p) {
        ascii.getBytes(0, ascii.length(), out, p);
        return p + ascii.length();
    }

    private int put(int c, int p) {
        out[p] = (byte) c;
        return p + 1;
    }

    /** Makes room for some characters, and returns the position of the first one. */
    private int reserve(int size) {
        int needed = Math.addExact(length, size);
        if (needed > out.length) {
            out = Arrays.copyOf(out, Math.max(needed, Math.multiplyExact(2, out.length)));
        }
        return length;
    }
}
