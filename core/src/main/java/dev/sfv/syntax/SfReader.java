// SPDX-License-Identifier: Apache-2.0
package dev.sfv.syntax;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Reads a structured field value piece by piece, without building a tree: the parsing algorithms of RFC 9651, section 4.2.
 *
 * <p>You know whether the field is an Item, a List or a Dictionary. The first call tells the reader which one: {@link #readItem()},
 * {@link #nextMember()} or {@link #nextEntry()}. Then ask for the next member, inner item or parameter. One value at a time is under
 * the cursor of the reader. You can ask for its type ({@link #kind()}), its key and its content:
 *
 * <pre>{@code
 * long urgency = 3;                                    // Priority: u=1, i
 * boolean incremental = false;
 * SfReader reader = SfReader.of("u=1, i");
 * while (reader.nextEntry()) {
 *     if (reader.keyEquals("u")) {
 *         long u = reader.kind() == SfKind.INTEGER ? reader.integerValue() : 3;
 *         urgency = u >= 0 && u <= 7 ? u : 3;
 *     } else if (reader.keyEquals("i")) {
 *         incremental = reader.kind() == SfKind.BOOLEAN && reader.booleanValue();
 *     }
 * }
 * }</pre>
 *
 * <p>The reader also validates the parts that you do not read, when it moves past them. A loop that runs until {@link #nextMember()} or
 * {@link #nextEntry()} returns false has validated the whole value. If you stop early, or read an Item, call {@link #finish()} to
 * validate the rest. Until then, the value is only known to be well-formed up to the cursor. RFC 9651 requires that you ignore a
 * malformed field as a whole, or reject the message.
 *
 * <p>An Item is one value. Call {@link #finish()} to check that nothing follows its parameters:
 *
 * <pre>{@code
 * SfReader reader = SfReader.of("prefetch;prerender");
 * reader.readItem();
 * reader.tokenValue();                                 // prefetch
 * reader.nextParameter();                              // true
 * reader.key();                                        // prerender
 * reader.finish();
 * }</pre>
 *
 * <p>Parameters belong to the value under the cursor and follow it. After an Inner List come its items, and then its parameters:
 *
 * <pre>{@code
 * SfReader reader = SfReader.of("sig1=(\"@method\" \"@authority\";req);created=1618884473");
 * while (reader.nextEntry()) {                         // sig1, whose kind() is INNER_LIST
 *     while (reader.nextInner()) {                     // "@method", then "@authority"
 *         String component = reader.stringValue();
 *         while (reader.nextParameter()) {}            // none, then req: of the item
 *     }
 *     while (reader.nextParameter()) {                 // created: of the Inner List
 *         if (reader.keyEquals("created")) {
 *             long created = reader.integerValue();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p><b>Duplicate keys.</b> A key may occur more than once among entries and among parameters, and only the last one counts
 * (sections 4.2.2 and 4.2.3.2). Let each occurrence overwrite the previous one. If it has the wrong type, fall back to the default, as
 * the first example does. If a wrong type is an error, use the tree ({@code dev.sfv.model}), which keeps only the last one:
 * {@code SfDictionary.readField(reader)}.
 *
 * <p><b>Input.</b> A field value is a {@code String}, part of any {@code CharSequence}, all lines of the field, a byte array or a
 * {@code ByteBuffer}. A byte array is read in place, and so is a buffer with an accessible array. Do not change either while it is being
 * read. Text and other buffers are copied into a buffer of the reader, which stays as large as the longest value was.
 *
 * <p><b>Faults.</b> The call that meets a fault reports it with {@link SfException}. So does every later call except {@code reset},
 * {@code restart}, {@code position}, {@code locate}, {@code fault} and {@code toString}. Asking for a value as another type throws
 * {@link SfException} too, with {@link SfProblem#WRONG_KIND}, because such a field is the sender's fault; the reader then stays where it
 * is. A call in the wrong order is the caller's fault and throws {@link IllegalStateException}, for example asking a List for its next
 * entry.
 *
 * <p><b>Cost.</b> A reader is for one thread at a time. The {@code reset} methods start it on another value. With well-formed values,
 * a reused reader allocates only:
 *
 * <ul>
 *   <li>the results of {@link #key()}, {@link #stringValue()}, {@link #tokenValue()}, {@link #binaryValue()} and
 *       {@link #displayStringValue()}, and what their decoding needs;
 *   <li>a larger buffer for a longer text;
 *   <li>a copy of field lines that are not {@link RandomAccess}.
 * </ul>
 *
 * <p>The work is linear in the length of the value.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.2">RFC 9651, section 4.2</a>
 */
public final class SfReader extends Scanner {
    // The states are numbers and not enums: the garbage collector tracks every reference that is stored, and that took
    // up to half of all time (docs/performance.md).

    /** The types that the field value as a whole can be read as. */
    private static final byte UNREAD = 0;

    private static final byte ITEM = 1;
    private static final byte LIST = 2;
    private static final byte DICTIONARY = 3;

    /** The positions of the cursor: before the whole field value. */
    private static final byte START = 0;
    /** On a bare item: of a member, an inner item or a parameter. Its parameters may follow. */
    private static final byte BARE_ITEM = 1;
    /** On an Inner List, before its items. */
    private static final byte INNER_LIST = 2;
    /** After a value and its parameters, or after the items of an Inner List. */
    private static final byte GAP = 3;
    /** After the whole field value, which is well-formed. */
    private static final byte END = 4;
    /** Nowhere: the field value is malformed. */
    private static final byte MALFORMED = 5;

    /** Combines the lines of a field into one value (RFC 9110, section 5.3). */
    private static final String LINE_SEPARATOR = ", ";

    private static final int NO_KEY = -1;

    /** Holds the bytes of a field value that is given as text. */
    private byte[] text = NOTHING;
    /** The field value as it was given, if bytes cannot hold all its characters; otherwise empty. */
    private String notOctets = "";

    private byte field = UNREAD;
    private byte cursor = START;
    private boolean innerListOpen;
    /** The index after all that has been read. */
    private int pos;

    /** The index at which the value of the current member, or of the Item, begins. */
    private int memberStart;
    /** How many members of the List came before the current one. The next field counts the items of the Inner List. */
    private int memberIndex;

    private int innerIndex;
    private int keyStart;
    private int keyEnd;

    /** The problem of a malformed value. The next field has its index. */
    private SfProblem faultProblem = SfProblem.VALUE_EXPECTED;

    private int faultIndex;

    private SfReader() {}

    /**
     * Makes a reader of a field value.
     *
     * @param fieldValue the field value; a character above U+007F is a fault
     * @return a new reader, positioned before the value
     */
    public static SfReader of(String fieldValue) {
        return new SfReader().reset(fieldValue);
    }

    /**
     * Makes a reader of a field value in a byte array, which is not copied.
     *
     * @param ascii holds the field value; a byte above 0x7F is a fault
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @return a new reader, positioned before the value
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SfReader of(byte[] ascii, int offset, int length) {
        return new SfReader().reset(ascii, offset, length);
    }

    /**
     * Makes a reader of all lines of a field, which are combined with {@code ", "} (RFC 9110, section 5.3).
     *
     * @param fieldLines the lines in the order in which they were received; if the list is empty, the reader reads an empty value
     * @return a new reader, positioned before the value
     */
    public static SfReader of(List<String> fieldLines) {
        return new SfReader().reset(fieldLines);
    }

    /**
     * Makes a reader of a field value in a byte buffer: its remaining bytes. The buffer's position does not move.
     *
     * @param ascii holds the field value; a byte above 0x7F is a fault
     * @return a new reader, positioned before the value
     */
    public static SfReader of(ByteBuffer ascii) {
        return new SfReader().reset(ascii);
    }

    /**
     * Makes a reader of a field value that is part of a text.
     *
     * @param text holds the field value; a character above U+007F is a fault
     * @param start the index of its first character
     * @param end the index after its last character
     * @return a new reader, positioned before the value
     * @throws IndexOutOfBoundsException if the text has no such range
     */
    public static SfReader of(CharSequence text, int start, int end) {
        return new SfReader().reset(text, start, end);
    }

    /**
     * Starts on another field value, as {@link #of(String)}.
     *
     * @param fieldValue the field value
     * @return this reader, positioned before the value
     */
    public SfReader reset(String fieldValue) {
        int length = fieldValue.length();
        beginText(length);
        if (!Ascii.copy(fieldValue, text, 0)) {
            notOctets = fieldValue;
        }
        return this;
    }

    /**
     * Starts on another field value, as {@link #of(byte[], int, int)}.
     *
     * @param ascii holds the field value
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @return this reader, positioned before the value
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public SfReader reset(byte[] ascii, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, ascii.length);
        beginField(ascii, offset, offset + length);
        return this;
    }

    /**
     * Starts on another field, as {@link #of(List)}.
     *
     * @param fieldLines the lines in the order in which they were received
     * @return this reader, positioned before the value
     */
    public SfReader reset(List<String> fieldLines) {
        // by index, since an iterator would be allocated
        List<String> lines = fieldLines instanceof RandomAccess ? fieldLines : List.copyOf(fieldLines);
        beginText(combinedLength(lines));
        int length = 0;
        boolean faithful = true;
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                Ascii.copy(LINE_SEPARATOR, text, length);
                length += LINE_SEPARATOR.length();
            }
            String line = lines.get(i);
            faithful &= Ascii.copy(line, text, length);
            length += line.length();
        }
        if (!faithful) {
            notOctets = String.join(LINE_SEPARATOR, lines);
        }
        return this;
    }

    /**
     * Starts on another field value, as {@link #of(ByteBuffer)}.
     *
     * @param ascii holds the field value
     * @return this reader, positioned before the value
     */
    public SfReader reset(ByteBuffer ascii) {
        int length = ascii.remaining();
        if (ascii.hasArray()) {
            return reset(ascii.array(), ascii.arrayOffset() + ascii.position(), length);
        }
        beginText(length);
        ascii.get(ascii.position(), text, 0, length);
        return this;
    }

    /**
     * Starts on another field value, as {@link #of(CharSequence, int, int)}.
     *
     * @param text holds the field value
     * @param start the index of its first character
     * @param end the index after its last character
     * @return this reader, positioned before the value
     * @throws IndexOutOfBoundsException if the text has no such range
     */
    public SfReader reset(CharSequence text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        beginText(end - start);
        if (!Ascii.copy(text, start, end, this.text)) {
            notOctets = new StringBuilder().append(text, start, end).toString(); // char by char, as it was copied
        }
        return this;
    }

    private static int combinedLength(List<String> lines) {
        long length = 0;
        for (int i = 0; i < lines.size(); i++) {
            length +=
                    (i == 0 ? 0 : LINE_SEPARATOR.length()) + (long) lines.get(i).length();
        }
        if (length > Integer.MAX_VALUE) {
            throw new OutOfMemoryError(
                    "expected field lines of at most 2147483647 characters together"); // as a String that long
        }
        return (int) length;
    }

    /**
     * Starts again on the same field value, with the same version of the RFC.
     *
     * @return this reader, positioned before the value
     */
    public SfReader restart() {
        pos = start;
        field = UNREAD;
        cursor = START;
        innerListOpen = false;
        return this;
    }

    /**
     * Chooses the version of the RFC for this field value. {@code reset} returns to {@link SfVersion#RFC9651}.
     *
     * @param rfc {@link SfVersion#RFC9651} (the default) or {@link SfVersion#RFC8941}
     * @return this reader
     * @throws IllegalStateException if reading has begun
     */
    public SfReader version(SfVersion rfc) {
        requireStart("version()");
        version = Objects.requireNonNull(rfc);
        return this;
    }

    /**
     * {@return whether reading has begun} This is false after {@code of}, {@code reset} and {@code restart}, and true after the first call
     * that moves the cursor. A tree can only be read from a reader that has not begun.
     *
     * @throws SfException if the value is known to be malformed
     */
    public boolean hasBegun() {
        if (cursor == MALFORMED) {
            throw repeatedFault();
        }
        return cursor != START;
    }

    /**
     * Moves to the next member of a List, and past what has not been read of the one before.
     *
     * @return true if there is one: its value, an item or an Inner List, is now under the cursor; false at the end of the field
     *     value, all of which is then known to be well-formed
     * @throws SfException if the value is malformed
     * @throws IllegalStateException if the field is being read as an Item or a Dictionary
     */
    public boolean nextMember() {
        if (!toNextMember(LIST, "nextMember()")) {
            return false;
        }
        keyStart = NO_KEY;
        parseItemOrInnerList(pos);
        return true;
    }

    /**
     * Moves to the next entry of a Dictionary, and past what has not been read of the one before.
     *
     * @return true if there is one: its value, an item or an Inner List, is now under the cursor and has a {@link #key()}; false at
     *     the end of the field value, all of which is then known to be well-formed
     * @throws SfException if the value is malformed
     * @throws IllegalStateException if the field is being read as an Item or a List
     */
    public boolean nextEntry() {
        if (!toNextMember(DICTIONARY, "nextEntry()")) {
            return false;
        }
        moveToKey(pos);
        if (isAt(keyEnd, '=')) {
            parseItemOrInnerList(keyEnd + 1);
        } else {
            memberStart = keyStart;
            moveToOmittedValue();
        }
        return true;
    }

    /**
     * Moves to the value of an Item. Call {@link #finish()} to validate what follows the value.
     *
     * @throws SfException if the value is malformed
     * @throws IllegalStateException if reading has begun
     */
    public void readItem() {
        requireStart("readItem()");
        field = ITEM;
        keyStart = NO_KEY;
        memberStart = skipSpaces(pos);
        moveToBareItem(memberStart);
    }

    /**
     * Moves to the next item of the Inner List that is the current member, and past what has not been read of the item before.
     *
     * @return true if there is one: its value is now under the cursor; false at the end of the Inner List, whose parameters
     *     come next
     * @throws SfException if the value is malformed, or the member is not an Inner List ({@link SfProblem#WRONG_KIND})
     * @throws IllegalStateException if no member has been read, the field has ended, or it is read as an Item
     */
    public boolean nextInner() {
        if (!innerListOpen) {
            requireInnerListBefore();
            return false;
        }
        if (cursor == INNER_LIST) {
            innerIndex = 0;
        } else {
            innerIndex++;
            passOverParameters();
            if (pos < end && !isAt(pos, ' ') && !isAt(pos, ')')) {
                throw malformed(SfProblem.INNER_LIST_SPACE_EXPECTED, pos);
            }
        }
        int p = skipSpaces(pos);
        if (p == end) {
            throw malformed(SfProblem.INNER_LIST_NOT_CLOSED, memberStart);
        }
        if (isAt(p, ')')) {
            innerListOpen = false;
            cursor = GAP;
            pos = p + 1;
            return false;
        }
        keyStart = NO_KEY;
        moveToBareItem(p);
        return true;
    }

    private void requireInnerListBefore() {
        if (field == ITEM) {
            throw misuse("nextInner()", "a member of a List or a Dictionary");
        }
        requireOnOrAfterValue("nextInner()");
        if (!isAt(memberStart, '(')) {
            throw wrongKindOfMember();
        }
    }

    /**
     * Moves to the next parameter of the value under the cursor. If the cursor is on an Inner List, this first skips its items. If it is
     * on a parameter, this moves to the next parameter of the same value.
     *
     * @return true if there is one: its value is now under the cursor and has a {@link #key()}; false after the last one
     * @throws SfException if the value is malformed
     * @throws IllegalStateException if no value has been read, or the field has ended
     */
    public boolean nextParameter() {
        if (cursor == INNER_LIST) {
            while (nextInner()) {}
        }
        requireOnOrAfterValue("nextParameter()");
        if (!isAt(pos, ';')) {
            cursor = GAP;
            return false;
        }
        moveToKey(skipSpaces(pos + 1));
        if (isAt(keyEnd, '=')) {
            moveToBareItem(keyEnd + 1);
        } else {
            moveToOmittedValue();
        }
        return true;
    }

    /**
     * Validates and moves past all that has not been read. Only spaces may follow an Item.
     *
     * @throws SfException if the value is malformed
     * @throws IllegalStateException if nothing has been read, so that the type of the field is unknown
     */
    public void finish() {
        switch (field) {
            case LIST -> {
                while (nextMember()) {}
            }
            case DICTIONARY -> {
                while (nextEntry()) {}
            }
            case ITEM -> finishItem();
            default ->
                throw misuse("finish()", "a call before it that tells whether this is an Item, a List or a Dictionary");
        }
    }

    private void finishItem() {
        if (cursor == END) {
            return;
        }
        while (nextParameter()) {}
        pos = skipSpaces(pos);
        if (pos < end) {
            throw malformed(SfProblem.END_EXPECTED, pos);
        }
        cursor = END;
    }

    /**
     * {@return the type of the value under the cursor; {@link SfKind#BOOLEAN} for a key without a value}
     *
     * @throws IllegalStateException if there is no value under the cursor
     */
    public SfKind kind() {
        requireValue("kind()");
        return lastKind();
    }

    /**
     * {@return the key of the entry or the parameter under the cursor, as a new string}
     *
     * @throws IllegalStateException if there is none under the cursor
     */
    public String key() {
        requireKey("key()");
        return Text.decodePlain(in, keyStart, keyEnd);
    }

    /**
     * {@return whether the entry or the parameter under the cursor has a certain key}
     *
     * @param key the key, in lower case like all keys
     * @throws IllegalStateException if there is none under the cursor
     */
    public boolean keyEquals(String key) {
        requireKey("keyEquals()");
        return Text.equalsPlain(in, keyStart, keyEnd, key);
    }

    /**
     * {@return the Boolean under the cursor; true for a key without a value}
     *
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public boolean booleanValue() {
        require(SfKind.BOOLEAN, "booleanValue()");
        return number != 0;
    }

    /**
     * {@return the Integer under the cursor, from -999,999,999,999,999 to 999,999,999,999,999}
     *
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public long integerValue() {
        require(SfKind.INTEGER, "integerValue()");
        return number;
    }

    /**
     * {@return the Decimal under the cursor, exactly, in thousandths: 4500 for {@code 4.5}} The result is from -999,999,999,999,999 to
     * 999,999,999,999,999.
     *
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public long decimalThousandths() {
        require(SfKind.DECIMAL, "decimalThousandths()");
        return number;
    }

    /**
     * {@return the Date under the cursor, in seconds since 1970-01-01T00:00:00Z} The result is from -999,999,999,999,999 to
     * 999,999,999,999,999.
     *
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public long dateSeconds() {
        require(SfKind.DATE, "dateSeconds()");
        return number;
    }

    /**
     * Decodes the String under the cursor.
     *
     * @return its text, without quotes and escapes: a new string of visible ASCII and spaces
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public String stringValue() {
        require(SfKind.STRING, "stringValue()");
        return Text.decodeString(in, valueStart + 1, pos - 1, (int) number);
    }

    /**
     * {@return the text of the Token under the cursor, as a new string}
     *
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public String tokenValue() {
        require(SfKind.TOKEN, "tokenValue()");
        return Text.decodePlain(in, valueStart, pos);
    }

    /**
     * Decodes the Byte Sequence under the cursor.
     *
     * @return its bytes, a new array
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public byte[] binaryValue() {
        require(SfKind.BINARY, "binaryValue()");
        return Text.decodeBinary(in, valueStart + 1, pos - 1);
    }

    /**
     * Decodes the Display String under the cursor. It can hold any Unicode text, including control characters. Show it with care
     * (RFC 9651, section 6).
     *
     * @return its text, a new string without unpaired surrogates
     * @throws SfException if the value is of another type
     * @throws IllegalStateException if there is no value under the cursor
     */
    public String displayStringValue() {
        require(SfKind.DISPLAY_STRING, "displayStringValue()");
        return Text.decodeDisplayString(in, valueStart + 2, pos - 1, (int) number);
    }

    /**
     * {@return whether the value under the cursor is a Token, String or Display String of a certain text} The three are different types: if
     * the field requires one of them, look at the {@link #kind()} too. For values of the other types, this is false.
     *
     * @param text the text, as {@link #tokenValue()}, {@link #stringValue()} and {@link #displayStringValue()} would return it
     * @throws IllegalStateException if there is no value under the cursor
     */
    public boolean valueEquals(String text) {
        Objects.requireNonNull(text);
        requireValue("valueEquals()");
        return switch (lastKind()) {
            case TOKEN -> Text.equalsPlain(in, valueStart, pos, text);
            case STRING -> Text.equalsString(in, valueStart + 1, pos - 1, text);
            case DISPLAY_STRING -> Text.equalsDisplayString(in, valueStart + 2, pos - 1, text);
            default -> false;
        };
    }

    /**
     * Makes an exception for a value that is well-formed, but not what the definition of its field requires, for example a number
     * out of range. The reader stays where it is.
     *
     * @param problem the way in which the value is wrong
     * @return the exception, to be thrown. Its path and index are those of the value under the cursor. If there is none, its index is
     *     {@link #position()}, and its path is that of the member that was just read, if any
     */
    public SfException fault(SfProblem problem) {
        return fault(problem, problem.message());
    }

    /**
     * Makes an exception, as {@link #fault(SfProblem)}, with a description of its own.
     *
     * @param problem the way in which the value is wrong
     * @param description what was expected, in human-readable form
     * @return the exception, to be thrown
     */
    public SfException fault(SfProblem problem, String description) {
        Objects.requireNonNull(problem);
        Objects.requireNonNull(description);
        return hasValue()
                ? fault(problem, path(), description, valueStart)
                : fault(problem, cursor == GAP ? itemPath() : "", description, pos);
    }

    /**
     * Makes an exception for a value of a wrong type, as the accessors throw it. The reader stays where it is.
     *
     * @param wanted the type that the definition of the field requires
     * @return the exception, to be thrown
     * @throws IllegalStateException if there is no value under the cursor
     */
    public SfException wrongKind(SfKind wanted) {
        requireValue("wrongKind()");
        return fault(SfProblem.WRONG_KIND, "expected " + wanted.withArticle() + ", found " + found());
    }

    /**
     * Adds a position to an exception of the tree, which does not know the field value.
     *
     * @param fault an exception of the tree for this field value
     * @return a copy of the exception with the index of the value under the cursor; without a value there, the index is
     *     {@link #position()}
     */
    public SfException locate(SfException fault) {
        return fault.at(excerptAt(hasValue() ? valueStart : pos));
    }

    /**
     * Returns how far the reader has come.
     *
     * @return the index in the field value, all lines combined, of the first character that has not been read: after the
     *     value under the cursor, or after the opening parenthesis of an Inner List
     */
    public int position() {
        return pos - start;
    }

    /**
     * Describes the state of this reader, for debugging.
     *
     * @return one line of printable ASCII: what the field is read as, what is under the cursor, and an excerpt of the value
     */
    @Override
    public String toString() {
        int shown = cursor == MALFORMED ? faultIndex : pos;
        return Printable.of("SfReader[" + state() + ", " + excerptAt(shown).where() + ']');
    }

    private String state() {
        String type = List.of("", "Item", "List", "Dictionary").get(field);
        return switch (cursor) {
            case START -> "not begun";
            case BARE_ITEM, INNER_LIST -> type + ", on " + (path().isEmpty() ? "" : path() + ": ") + found();
            case GAP -> type + ", after a value";
            case END -> type + ", at the end";
            default -> type + ", malformed: " + faultProblem.message();
        };
    }

    private void beginText(int length) {
        if (length > text.length) {
            text = new byte[length];
        }
        beginField(text, 0, length);
    }

    private void beginField(byte[] octets, int from, int to) {
        begin(octets, from, to);
        if (!notOctets.isEmpty()) {
            notOctets = "";
        }
        if (version != SfVersion.RFC9651) {
            version = SfVersion.RFC9651;
        }
        restart();
    }

    /** The part that Parsing a List (section 4.2.1) and Parsing a Dictionary (section 4.2.2) share: all except the member itself. */
    private boolean toNextMember(byte wanted, String call) {
        if (cursor == START) {
            field = wanted;
            memberIndex = 0;
            pos = skipSpaces(pos);
            if (pos == end) {
                cursor = END;
                return false;
            }
            return true;
        }
        if (field != wanted || cursor == MALFORMED) {
            throw misuse(call, wanted == LIST ? "a List" : "a Dictionary");
        }
        if (cursor == END) {
            return false;
        }
        memberIndex++;
        passOverMember();
        int comma = skipOptionalWhitespace(pos);
        if (comma == end) {
            pos = comma;
            cursor = END;
            return false;
        }
        if (!isAt(comma, ',')) {
            throw malformed(SfProblem.COMMA_EXPECTED, comma);
        }
        pos = skipOptionalWhitespace(comma + 1);
        if (pos == end) {
            throw malformed(SfProblem.TRAILING_COMMA, comma);
        }
        return true;
    }

    private void passOverMember() {
        while (innerListOpen) {
            nextInner();
        }
        passOverParameters();
    }

    private void passOverParameters() {
        if (isAt(pos, ';')) {
            while (nextParameter()) {}
        }
    }

    /** Parsing an Item or Inner List, section 4.2.1.1. */
    private void parseItemOrInnerList(int from) {
        memberStart = from;
        if (isAt(from, '(')) {
            innerListOpen = true;
            innerList(from);
            cursor = INNER_LIST;
            pos = from + 1;
        } else {
            moveToBareItem(from);
        }
    }

    private void moveToBareItem(int from) {
        pos = parseBareItem(from);
        cursor = BARE_ITEM;
    }

    private void moveToKey(int from) {
        keyStart = from;
        keyEnd = parseKey(from);
    }

    private void moveToOmittedValue() {
        omittedValue(keyStart);
        pos = keyEnd;
        cursor = BARE_ITEM;
    }

    private boolean hasValue() {
        return cursor == BARE_ITEM || cursor == INNER_LIST;
    }

    private void requireStart(String call) {
        if (cursor != START) {
            throw misuse(call, "a reader that has not begun");
        }
    }

    private void requireValue(String call) {
        if (!hasValue()) {
            throw misuse(call, "a value under the cursor");
        }
    }

    /** Requires a place at which parameters of a value, or the rest of them, may come next. */
    private void requireOnOrAfterValue(String call) {
        if (cursor != BARE_ITEM && cursor != GAP) {
            throw misuse(call, "a value");
        }
    }

    private void requireKey(String call) {
        requireValue(call);
        if (keyStart == NO_KEY) {
            throw misuse(call, "an entry or a parameter");
        }
    }

    private void require(SfKind wanted, String call) {
        requireValue(call);
        if (lastKind() != wanted) {
            throw wrongKind(wanted);
        }
    }

    private SfException wrongKindOfMember() {
        String found = valueStart == memberStart ? ", found " + found() : "";
        return fault(SfProblem.WRONG_KIND, memberPath(), "expected an Inner List" + found, memberStart);
    }

    /** Describes the value under the cursor, in human-readable form. A long value is cut. */
    private String found() {
        boolean omitted = lastKind() == SfKind.BOOLEAN && number == 1;
        String text = omitted ? "?1" : Text.decodePlain(in, valueStart, Math.min(pos, valueStart + Excerpt.REACH + 1));
        return SfException.found(lastKind(), text);
    }

    /** {@return the path of the value under the cursor, as {@link SfException#path()} shows it} */
    private String path() {
        boolean onParameter = keyStart != NO_KEY && valueStart != memberStart;
        return onParameter ? itemPath() + ';' + excerptOf(keyStart, keyEnd) : itemPath();
    }

    private String itemPath() {
        return innerListOpen && cursor != INNER_LIST ? memberPath() + '[' + innerIndex + ']' : memberPath();
    }

    private String memberPath() {
        return switch (field) {
            case LIST -> "[" + memberIndex + ']';
            case DICTIONARY -> memberKey();
            default -> "";
        };
    }

    /** Finds the key of the current entry, even if the cursor is on one of its parameters. It ends before the equals sign, if any. */
    private String memberKey() {
        int keyBegin = memberStart;
        if (memberStart > start && in[memberStart - 1] == '=') {
            keyBegin--;
            while (keyBegin > start && CharClass.is(in[keyBegin - 1], CharClass.KEY)) {
                keyBegin--;
            }
        }
        return excerptOf(keyBegin, parseKey(keyBegin));
    }

    private String excerptOf(int from, int to) {
        String text = Text.decodePlain(in, from, Math.min(to, from + Excerpt.REACH + 1));
        return Printable.cut(text, Excerpt.REACH);
    }

    /** Records a fault. If the character at fault is outside ASCII, that is the problem, whatever was expected there. */
    @Override
    SfException malformed(SfProblem problem, int p) {
        cursor = MALFORMED;
        innerListOpen = false;
        faultProblem = p < end && in[p] < 0 ? SfProblem.NON_ASCII : problem;
        faultIndex = p;
        return repeatedFault();
    }

    private SfException repeatedFault() {
        return fault(faultProblem, "", faultProblem.message(), faultIndex);
    }

    private SfException fault(SfProblem problem, String path, String description, int p) {
        return SfException.inFieldValue(problem, path, description, excerptAt(p));
    }

    private Excerpt excerptAt(int p) {
        if (!notOctets.isEmpty()) {
            return Excerpt.of(notOctets, p); // text begins at 0
        }
        int index = p - start;
        int length = end - start;
        String part = Text.decodePlain(in, start + Excerpt.begin(index), start + Excerpt.end(index, length));
        return new Excerpt(index, part, length);
    }

    /** Reports a call that is out of order. If the value is malformed, the sender is at fault: the same fault is reported again. */
    private RuntimeException misuse(String call, String expected) {
        return cursor == MALFORMED
                ? repeatedFault()
                : new IllegalStateException(call + ": expected " + expected + ", found " + this);
    }
}
