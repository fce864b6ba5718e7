// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
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
 * <p>If the type of the field is known, begin with {@link #startList()} or {@link #startDictionary()}. The writer then refuses a
 * member of the other type.
 *
 * <p>A writer is for one thread at a time. {@link #reset()} starts it on another value. A reused writer allocates only what
 * {@link #fieldValue()} and {@link #toByteArray()} return, once its buffer is as large as the longest field value.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.1">RFC 9651, section 4.1</a>
 */
public final class SfWriter {
    // The states are numbers for the sake of speed, as in SfReader.

    /** What may come next: anything that begins a field. */
    private static final byte START = 0;
    /** The value of a member: an item or an inner list. */
    private static final byte MEMBER_DUE = 1;
    /** A bare item. */
    private static final byte BARE_ITEM_DUE = 2;
    /** The first item of an inner list, or its end. */
    private static final byte INNER_LIST_OPENED = 3;
    /** A parameter, or what comes after them. */
    private static final byte VALUE_WRITTEN = 4;

    /** What the field value as a whole is. */
    private static final byte UNKNOWN = 0;

    private static final byte ITEM = 1;
    private static final byte LIST = 2;
    private static final byte DICTIONARY = 3;

    /** How many characters of what has been written a message shows. */
    private static final int SHOWN = 72;

    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);
    private static final byte[] BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(ISO_8859_1);

    private byte[] out = new byte[64];
    /** How much of {@code out} is the field value so far. */
    private int length;

    private SfVersion version = SfVersion.RFC9651;
    private byte field = UNKNOWN;
    private byte state = START;
    private boolean innerListOpen;
    /** The value that is due follows a key: by an equals sign, or not at all if it is true. */
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
        return go(BARE_ITEM_DUE, false);
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
     * Begins the next member of a List (section 4.1.1), whose value or inner list comes next.
     *
     * @return this writer
     * @throws IllegalStateException if the field is not a List, or the member before is not complete
     */
    public SfWriter nextMember() {
        beginMember(LIST, "nextMember()", "a List whose last member is complete");
        return go(MEMBER_DUE, false);
    }

    /**
     * Begins the next entry of a Dictionary (section 4.1.2), whose value or inner list comes next.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @return this writer
     * @throws IllegalArgumentException if the key is not one
     * @throws IllegalStateException if the field is not a Dictionary, or the entry before is not complete
     */
    public SfWriter nextEntry(String key) {
        SfSyntax.requireKey(key);
        beginMember(DICTIONARY, "nextEntry()", "a Dictionary whose last entry is complete");
        put(key);
        return go(MEMBER_DUE, true);
    }

    /**
     * Begins an inner list (section 4.1.1.1), in place of the value of a member.
     *
     * @return this writer
     * @throws IllegalStateException if no member is due
     */
    public SfWriter openInnerList() {
        require(state == MEMBER_DUE, "openInnerList()", "nextMember() or nextEntry() before it");
        beginValue("openInnerList()");
        put('(');
        innerListOpen = true;
        return go(INNER_LIST_OPENED, false);
    }

    /**
     * Begins the next item of the inner list, whose value comes next.
     *
     * @return this writer
     * @throws IllegalStateException if no inner list is open, or the item before is not complete
     */
    public SfWriter nextInner() {
        requireInnerList("nextInner()");
        if (state == VALUE_WRITTEN) {
            put(' ');
        }
        return go(BARE_ITEM_DUE, false);
    }

    /**
     * Ends the inner list. Its parameters may come next.
     *
     * @return this writer
     * @throws IllegalStateException if no inner list is open, or the last item is not complete
     */
    public SfWriter closeInnerList() {
        requireInnerList("closeInnerList()");
        put(')');
        innerListOpen = false;
        return go(VALUE_WRITTEN, false);
    }

    /**
     * Begins the next parameter of the item or inner list that has just been written (section 4.1.1.2); its value comes next.
     *
     * @param key a key of {@linkplain SfSyntax#isKey the right form}
     * @return this writer
     * @throws IllegalArgumentException if the key is not one
     * @throws IllegalStateException if no value has been written before
     */
    public SfWriter nextParameter(String key) {
        SfSyntax.requireKey(key);
        require(state == VALUE_WRITTEN, "nextParameter()", "a complete item or inner list before it");
        put(';');
        put(key);
        return go(BARE_ITEM_DUE, true);
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
        beginValue("writeInteger()");
        putNumber(value);
        return go(VALUE_WRITTEN, false);
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
        beginValue("writeDecimal()");
        long magnitude = Math.abs(thousandths);
        if (thousandths < 0) {
            put('-');
        }
        putNumber(magnitude / 1000);
        put('.');
        int rest = (int) (magnitude % 1000);
        do {
            put('0' + rest / 100);
            rest = rest % 100 * 10;
        } while (rest > 0);
        return go(VALUE_WRITTEN, false);
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
        SfSyntax.requireString(text);
        beginValue("writeString()");
        put('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"' || text.charAt(i) == '\\') {
                put(text, done, i);
                put('\\');
                done = i;
            }
        }
        put(text, done, text.length());
        put('"');
        return go(VALUE_WRITTEN, false);
    }

    /**
     * Writes a Token (section 4.1.7).
     *
     * @param text a word of {@linkplain SfSyntax#isToken the right form}
     * @return this writer
     * @throws IllegalArgumentException if it is not one
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeToken(String text) {
        SfSyntax.requireToken(text);
        beginValue("writeToken()");
        put(text);
        return go(VALUE_WRITTEN, false);
    }

    /**
     * Writes a Byte Sequence (section 4.1.8).
     *
     * @param bytes any bytes
     * @return this writer
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeBinary(byte[] bytes) {
        Objects.requireNonNull(bytes);
        beginValue("writeBinary()");
        put(':');
        putBase64(bytes);
        put(':');
        return go(VALUE_WRITTEN, false);
    }

    /**
     * Writes a Boolean (section 4.1.9). After a key, true is written as the key alone.
     *
     * @param value either one
     * @return this writer
     * @throws IllegalStateException if no value is due
     */
    public SfWriter writeBoolean(boolean value) {
        if (value && afterKey) {
            return go(VALUE_WRITTEN, false);
        }
        beginValue("writeBoolean()");
        put('?');
        put(value ? '1' : '0');
        return go(VALUE_WRITTEN, false);
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
        beginValue("writeDate()");
        put('@');
        putNumber(epochSeconds);
        return go(VALUE_WRITTEN, false);
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
        beginValue("writeDisplayString()");
        put('%');
        put('"');
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (CharClass.isCodePoint(codePoint, CharClass.DISPLAY_STRING)) {
                put(codePoint);
            } else {
                putPercentEncoded(codePoint);
            }
        }
        put('"');
        return go(VALUE_WRITTEN, false);
    }

    /**
     * Returns the field value.
     *
     * @return all of it; empty if nothing has been written, which is an empty List or Dictionary: such a field is not sent at
     *     all (section 4.1)
     * @throws IllegalStateException if it is not complete
     */
    public String fieldValue() {
        requireComplete("fieldValue()");
        return toString();
    }

    /**
     * Returns the bytes of the field value.
     *
     * @return all of them, in a new array
     * @throws IllegalStateException if it is not complete
     */
    public byte[] toByteArray() {
        requireComplete("toByteArray()");
        return Arrays.copyOf(out, length);
    }

    /**
     * Copies the bytes of the field value, of which there are {@link #length()}.
     *
     * @param target the array to copy into
     * @param offset where in it
     * @return the number of bytes copied
     * @throws IllegalStateException if the field value is not complete
     * @throws IndexOutOfBoundsException if they do not fit
     */
    public int copyTo(byte[] target, int offset) {
        requireComplete("copyTo()");
        System.arraycopy(out, 0, target, offset, length);
        return length;
    }

    /**
     * Tells how much has been written.
     *
     * @return the number of bytes, each of which is one character
     */
    public int length() {
        return length;
    }

    /**
     * Returns what has been written, for people.
     *
     * @return the part of the field value that has been written
     */
    @Override
    public String toString() {
        return Text.decodePlain(out, 0, length);
    }

    private SfWriter start(byte wanted, String call) {
        require(state == START && (field == UNKNOWN || field == wanted), call, "a writer that has not begun");
        field = wanted;
        return this;
    }

    private void beginMember(byte wanted, String call, String expected) {
        if (state == START) {
            require(field == UNKNOWN || field == wanted, call, expected);
            field = wanted;
        } else {
            require(field == wanted && state == VALUE_WRITTEN && !innerListOpen, call, expected);
            put(',');
            put(' ');
        }
    }

    private void beginValue(String call) {
        boolean due = state == MEMBER_DUE || state == BARE_ITEM_DUE;
        require(due, call, "startItem(), nextMember(), nextEntry(), nextInner() or nextParameter() before it");
        if (afterKey) {
            put('=');
        }
    }

    private void requireStart(String call) {
        require(state == START && field == UNKNOWN, call, "a writer that has not begun");
    }

    private void requireInnerList(String call) {
        boolean open = innerListOpen && (state == INNER_LIST_OPENED || state == VALUE_WRITTEN);
        require(open, call, "an open inner list whose last item is complete");
    }

    private void requireComplete(String call) {
        require(state == START || (state == VALUE_WRITTEN && !innerListOpen), call, "a complete field value");
    }

    private void require(boolean inOrder, String call, String expected) {
        if (!inOrder) {
            String type = List.of("unknown type", "Item", "List", "Dictionary").get(field);
            String end = Text.decodePlain(out, Math.max(0, length - SHOWN), length);
            String cut = length > SHOWN ? "..." : "";
            throw new IllegalStateException(call + ": expected " + expected + ", found (" + type + "): " + cut + end);
        }
    }

    private void requireRfc9651() {
        if (version == SfVersion.RFC8941) {
            throw new IllegalArgumentException(SfProblem.NOT_IN_RFC8941.message());
        }
    }

    private SfWriter go(byte next, boolean nextAfterKey) {
        state = next;
        afterKey = nextAfterKey;
        return this;
    }

    private void putNumber(long value) {
        if (value < 0) {
            put('-');
        }
        long rest = Math.abs(value);
        int digits = 1;
        for (long power = 10; power <= rest; power *= 10) {
            digits++;
        }
        reserve(digits);
        length += digits;
        int p = length;
        do {
            out[--p] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    /** Three bytes are four characters; where there are less than three, the last characters are padding. */
    private void putBase64(byte[] bytes) {
        int size = Math.multiplyExact(4, (int) ((bytes.length + 2L) / 3));
        reserve(size);
        int p = length;
        for (int i = 0; i < bytes.length; i += 3) {
            int bits = bits(bytes, i) << 16 | bits(bytes, i + 1) << 8 | bits(bytes, i + 2);
            out[p++] = BASE64[bits >> 18];
            out[p++] = BASE64[bits >> 12 & 0x3F];
            out[p++] = BASE64[bits >> 6 & 0x3F];
            out[p++] = BASE64[bits & 0x3F];
        }
        length += size;
        for (int missing = bytes.length % 3; missing % 3 != 0; missing++) {
            out[--p] = '=';
        }
    }

    private static int bits(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] & 0xFF : 0;
    }

    private void putPercentEncoded(int codePoint) {
        for (int rest = Utf8.length(codePoint) - 1; rest >= 0; rest--) {
            int octet = Utf8.octet(codePoint, rest);
            put('%');
            put(HEX[octet >> 4]);
            put(HEX[octet & 0xF]);
        }
    }

    private void put(String ascii) {
        put(ascii, 0, ascii.length());
    }

    @SuppressWarnings("deprecation") // it drops the high bytes, of which ASCII has none
    private void put(String ascii, int from, int to) {
        reserve(to - from);
        ascii.getBytes(from, to, out, length);
        length += to - from;
    }

    private void put(int c) {
        reserve(1);
        out[length++] = (byte) c;
    }

    private void reserve(int size) {
        int needed = Math.addExact(length, size);
        if (needed > out.length) {
            out = Arrays.copyOf(out, Math.max(needed, Math.multiplyExact(2, out.length)));
        }
    }
}
