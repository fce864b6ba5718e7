// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.testing.FieldReading;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inputs of the reader, and the descriptions of its state. */
class ReaderInputTest {
    private static final String VALUE = "a;x, (b \"c\"), 1";

    /** Adds bytes that are not part of the field value before and after it. */
    private static byte[] surrounded(String value) {
        return ("\",;(" + value + "\",;)").getBytes(ISO_8859_1);
    }

    private static ByteBuffer view(ByteBuffer surrounded) {
        return surrounded.position(4).limit(surrounded.capacity() - 4);
    }

    private static ByteBuffer direct(String value) {
        byte[] octets = surrounded(value);
        return view(ByteBuffer.allocateDirect(octets.length).put(octets));
    }

    /** Buffers of all kinds that hold a value, each with a name. */
    private static Stream<Map.Entry<String, ByteBuffer>> buffers(String value) {
        return Stream.of(
                Map.entry("a whole array", ByteBuffer.wrap(value.getBytes(ISO_8859_1))),
                Map.entry("part of an array", view(ByteBuffer.wrap(surrounded(value)))),
                Map.entry(
                        "a slice, which has an array offset",
                        view(ByteBuffer.wrap(surrounded(value))).slice()),
                Map.entry(
                        "part of a slice",
                        ByteBuffer.wrap(surrounded(value))
                                .position(2)
                                .slice()
                                .position(2)
                                .limit(value.length() + 2)),
                Map.entry(
                        "a read-only one",
                        view(ByteBuffer.wrap(surrounded(value))).asReadOnlyBuffer()),
                Map.entry("a direct one", direct(value)),
                Map.entry("a slice of a direct one", direct(value).slice()));
    }

    /** Texts of all kinds that hold a value between 4 characters on either side. */
    private static Stream<CharSequence> texts(String value) {
        String text = "\",;(" + value + "\",;)";
        return Stream.of(text, new StringBuilder(text).insert(0, ""), CharBuffer.wrap(text));
    }

    @Test
    void readsBuffers() {
        buffers(VALUE).forEach(buffer -> {
            ByteBuffer ascii = buffer.getValue();
            int position = ascii.position();
            int limit = ascii.limit();
            assertEquals(SfList.parse(VALUE), SfList.readField(SfReader.of(ascii)), buffer.getKey());
            assertEquals(
                    SfList.parse(VALUE), SfList.readField(SfReader.of("a b c").reset(ascii)), buffer.getKey());
            assertEquals(position, ascii.position(), "the position does not move");
            assertEquals(limit, ascii.limit());
        });
        assertEquals(SfList.EMPTY, SfList.readField(SfReader.of(ByteBuffer.allocateDirect(0))));
        assertEquals(
                SfList.EMPTY,
                SfList.readField(SfReader.of(ByteBuffer.allocate(9).limit(0))));
    }

    @Test
    void readsPartsOfTexts() {
        texts(VALUE).forEach(text -> {
            assertEquals(SfList.parse(VALUE), SfList.readField(SfReader.of(text, 4, 4 + VALUE.length())));
            assertEquals(
                    SfList.parse(VALUE), SfList.readField(SfReader.of("a b").reset(text, 4, 4 + VALUE.length())));
            assertEquals(SfList.EMPTY, SfList.readField(SfReader.of(text, 4, 4)));
            assertEquals("a", SfList.readField(SfReader.of(text, 4, 5)).serialize());
        });
    }

    @Test
    void aRangeOutsideTheTextIsRefused() {
        texts("a").forEach(text -> {
            assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(text, -1, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(text, 0, 10));
            assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(text, 3, 2));
        });
    }

    @Test
    void faultsAreThoseOfTheSameString() {
        for (String value : List.of("a b", "a, \"caf\u00E9\"", "\u0080", "(a", "a,", "x".repeat(100) + " " + VALUE)) {
            SfException expected = assertThrows(SfException.class, () -> SfList.parse(value));
            Stream.concat(
                            buffers(value).map(buffer -> SfReader.of(buffer.getValue())),
                            texts(value).map(text -> SfReader.of(text, 4, 4 + value.length())))
                    .forEach(reader -> {
                        SfException e = assertThrows(SfException.class, () -> SfList.readField(reader));
                        assertEquals(expected.problem(), e.problem());
                        assertEquals(expected.index(), e.index());
                        assertEquals(expected.getMessage(), e.getMessage());
                        assertEquals(expected.excerpt(), e.excerpt());
                    });
        }
    }

    /** The low bytes of these characters alone would be well-formed. */
    @Test
    void charactersBeyondLatin1AreNotReadAsTheirLowBytes() {
        for (String value : List.of("\u0161", "a\u0162", "a, \uD83D\uDE00", "\"\uFFFF\"", "a\u0120")) {
            SfException expected = assertThrows(SfException.class, () -> SfList.parse(value));
            assertEquals(SfProblem.NON_ASCII, expected.problem());
            texts(value).forEach(text -> {
                SfReader reader = SfReader.of(text, 4, 4 + value.length());
                SfException e = assertThrows(SfException.class, () -> SfList.readField(reader));
                assertEquals(expected.getMessage(), e.getMessage());
                reader.reset(text, 0, 0);
                assertFalse(reader.nextMember(), "nothing is left of the previous value");
            });
        }
    }

    /** A badly written {@code CharSequence}: only its length and its characters can be used. */
    record Careless(String text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException("subSequence");
        }

        @Override
        public String toString() {
            throw new UnsupportedOperationException("toString");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "a\u0161", "\"caf\u00E9\"", "a, \uD83D\uDE00"})
    void onlyTheCharactersOfATextAreAskedFor(String value) {
        Careless text = new Careless("\",;(" + value + "\",;)");
        assertEquals(outcome(SfReader.of(value)), outcome(SfReader.of(text, 4, 4 + value.length())));
    }

    /** {@return the canonical form of a List, or the message of its fault} */
    private static String outcome(SfReader reader) {
        try {
            return SfList.readField(reader).serialize();
        } catch (SfException e) {
            return e.getMessage();
        }
    }

    private static final String LONG_LINE = "a".repeat(1 << 20);

    /** Each row: the number of lines of 2^20 characters; the length of one more line. A separator has 2 characters. */
    @ParameterizedTest
    @CsvSource({
        "2048, 0", // 2^31 and some
        "2047, 1044483", // 2^31
        "4095, 1040387", // 2^32 + 1, which would overflow to 1
        "100000, 0"
    })
    void linesThatNoStringCanHoldAreRefused(int count, int more) {
        List<String> lines = new SharedLines(count, LONG_LINE.substring(0, more));
        OutOfMemoryError e = assertThrows(OutOfMemoryError.class, () -> SfReader.of(lines));
        assertEquals("expected field lines of at most 2147483647 characters together", e.getMessage());
        assertThrows(OutOfMemoryError.class, () -> SfReader.of("a").reset(lines));
    }

    /** Many lines that share one string, and one more line. */
    private static final class SharedLines extends AbstractList<String> implements RandomAccess {
        private final int count;
        private final String last;

        SharedLines(int count, String last) {
            this.count = count;
            this.last = last;
        }

        @Override
        public String get(int index) {
            return index < count ? LONG_LINE : last;
        }

        @Override
        public int size() {
            return count + 1;
        }
    }

    /** The description of a reader of a value of some type, after calls, which are one letter each. */
    record State(String description, FieldType type, String value, String calls) {
        SfReader reader() {
            SfReader reader = SfReader.of(value);
            calls.chars().forEach(call -> call(reader, call));
            return reader;
        }

        private void call(SfReader reader, int call) {
            try {
                switch (call) {
                    case 'F' -> FieldReading.begin(type, reader);
                    case 'N' -> FieldReading.next(type, reader);
                    case 'I' -> reader.nextInner();
                    case 'P' -> reader.nextParameter();
                    default -> reader.finish();
                }
            } catch (SfException malformed) {
                // some of the values are malformed
            }
        }
    }

    static Stream<State> states() {
        return Stream.of(
                new State("[not begun, at index 0 of: a;x, b=c]", FieldType.LIST, "a;x, b=c", ""),
                new State("[Item, on the Token a, at index 1 of: a;x]", FieldType.ITEM, "a;x", "F"),
                new State("[Item, on ;x: the Boolean ?1, at index 3 of: a;x]", FieldType.ITEM, "a;x", "FP"),
                new State("[Item, on ;x: the Boolean ?0, at index 6 of: a;x=?0]", FieldType.ITEM, "a;x=?0", "FP"),
                new State("[Item, after a value, at index 1 of: a ]", FieldType.ITEM, "a ", "FP"),
                new State("[Item, at the end, at index 2 of: a ]", FieldType.ITEM, "a ", "FE"),
                new State("[List, on [0]: the Token a, at index 1 of: a, 1]", FieldType.LIST, "a, 1", "F"),
                new State("[List, on [1]: the Integer 1, at index 4 of: a, 1]", FieldType.LIST, "a, 1", "FN"),
                new State("[List, on [2]: the Boolean ?1, at index 8 of: a, 1, ?1]", FieldType.LIST, "a, 1, ?1", "FNN"),
                new State("[List, at the end, at index 1 of: a]", FieldType.LIST, "a", "FN"),
                new State("[List, on [0]: an Inner List, at index 1 of: (a b;c);d]", FieldType.LIST, "(a b;c);d", "F"),
                new State(
                        "[List, on [0][0]: the Token a, at index 2 of: (a b;c);d]", FieldType.LIST, "(a b;c);d", "FI"),
                new State(
                        "[List, on [0][1]: the Token b, at index 4 of: (a b;c);d]", FieldType.LIST, "(a b;c);d", "FII"),
                new State(
                        "[List, on [0][1];c: the Boolean ?1, at index 6 of: (a b;c);d]",
                        FieldType.LIST,
                        "(a b;c);d",
                        "FIIP"),
                new State(
                        "[List, on [0];d: the Boolean ?1, at index 9 of: (a b;c);d]",
                        FieldType.LIST,
                        "(a b;c);d",
                        "FP"),
                new State("[List, after a value, at index 3 of: (a);d]", FieldType.LIST, "(a);d", "FII"),
                new State(
                        "[List, on [1][0]: the Token b, at index 7 of: (a), (b)]", FieldType.LIST, "(a), (b)", "FINI"),
                new State(
                        "[Dictionary, on a: the Boolean ?1, at index 1 of: a;x, b=c]",
                        FieldType.DICTIONARY,
                        "a;x, b=c",
                        "F"),
                new State(
                        "[Dictionary, on a;x: the Boolean ?1, at index 3 of: a;x, b=c]",
                        FieldType.DICTIONARY,
                        "a;x, b=c",
                        "FP"),
                new State(
                        "[Dictionary, on b: the Token c, at index 8 of: a;x, b=c]",
                        FieldType.DICTIONARY,
                        "a;x, b=c",
                        "FN"),
                new State(
                        "[Dictionary, on key: the String \"\\\"\", at index 8 of: key=\"\\\"\"]",
                        FieldType.DICTIONARY,
                        "key=\"\\\"\"",
                        "F"),
                new State(
                        "[Dictionary, on k1;p: the Integer 7, at index 12 of: k1=(a b);p=7]",
                        FieldType.DICTIONARY,
                        "k1=(a b);p=7",
                        "FP"),
                new State(
                        "[Dictionary, on k1[1]: the Token b, at index 7 of: k1=(a b);p=7]",
                        FieldType.DICTIONARY,
                        "k1=(a b);p=7",
                        "FII"),
                new State("[Dictionary, at the end, at index 0 of: ]", FieldType.DICTIONARY, "", "F"),
                new State(
                        "[List, malformed: expected a comma or the end, at index 2 of: a b]",
                        FieldType.LIST,
                        "a b",
                        "FN"),
                new State(
                        "[List, malformed: expected ASCII only, at index 0 of: \\u0161]",
                        FieldType.LIST,
                        "\u0161",
                        "F"),
                new State(
                        "[Item, on the Token " + "a".repeat(36) + "..., at index 50 of: ..." + "a".repeat(36)
                                + " \\u00fc]",
                        FieldType.ITEM,
                        "a".repeat(50) + " \u00FC",
                        "F"));
    }

    /** In each state, even after a fault, the field can be read again from its beginning. */
    @ParameterizedTest
    @MethodSource("states")
    void restarts(State state) {
        SfReader reader = state.reader();
        assertSame(reader, reader.restart());
        assertFalse(reader.hasBegun());
        assertEquals(0, reader.position());
        assertTrue(reader.toString().startsWith("SfReader[not begun, at index 0 of: "), reader::toString);
        assertEquals(
                outcome(state.type, SfReader.of(state.value)),
                outcome(state.type, reader),
                "as if nothing had been read");
        for (FieldType other : FieldType.values()) {
            assertEquals(
                    outcome(other, SfReader.of(state.value)),
                    outcome(other, reader.restart()),
                    "also as a field of another type");
        }
    }

    private static String outcome(FieldType type, SfReader reader) {
        try {
            return type.readField(reader).serialize();
        } catch (SfException e) {
            return e.getMessage();
        }
    }

    @Test
    void aRestartKeepsTheVersionAndTheRange() {
        SfReader reader = SfReader.of(surrounded("@5"), 4, 2).version(SfVersion.RFC8941);
        assertThrows(SfException.class, reader::readItem);
        SfException e = assertThrows(SfException.class, reader.restart()::readItem);
        assertEquals(SfProblem.NOT_IN_RFC8941, e.problem());
        assertEquals("@5\n^", e.excerpt());
        reader.restart().version(SfVersion.RFC9651).readItem();
        assertEquals(5, reader.dateSeconds());
        reader.finish();
    }

    /** Each row: a List; the calls that have been made; the position that a fault of the tree gets then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a, b;x   |     | at index 0 of: a, b;x",
                "a, b;x   | F   | at index 0 of: a, b;x",
                "a, b;x   | FN  | at index 3 of: a, b;x",
                "a, b;x=1 | FNP | at index 7 of: a, b;x=1",
                "a, b;x   | FNPP| at index 6 of: a, b;x",
                "a, (b)   | FN  | at index 3 of: a, (b)",
                "a, (b)   | FNI | at index 4 of: a, (b)",
                "a, (b)   | FNII| at index 6 of: a, (b)",
                "a, b     | FNN | at index 4 of: a, b"
            })
    void locatesAFaultOfTheTree(String value, String calls, String where) {
        SfException fault =
                SfException.wrongKind("an Integer", SfKind.TOKEN, "b").withPath("[1]");
        SfReader reader = new State("", FieldType.LIST, value, calls == null ? "" : calls).reader();
        int position = reader.position();
        SfException located = reader.locate(fault);
        assertEquals("[1]: expected an Integer, found the Token b, " + where, located.getMessage());
        assertEquals(SfProblem.WRONG_KIND, located.problem());
        assertEquals("[1]", located.path());
        assertEquals("expected an Integer, found the Token b", located.description());
        assertTrue(located.isOfFieldValue());
        assertFalse(fault.isOfFieldValue(), "the exception itself has not changed");
        assertEquals(position, reader.position(), "the call does not move the reader");
    }

    @Test
    void aLocatedFaultKeepsTheFieldNameAndTheCause() {
        SfException fault = SfException.missing("a Token").withPath("k").withFieldName("Example");
        fault.initCause(new ArithmeticException("by zero"));
        SfException located = dictionary("a").locate(fault);
        assertEquals("Example: k: expected a Token, found nothing, at index 0 of: a", located.getMessage());
        assertSame(fault.getCause(), located.getCause());
        assertNull(dictionary("a").locate(SfException.missing("a Token")).getCause());
    }

    /** Each row: a List of one member, or a Dictionary of one entry; the calls; the path. In both texts, k replaces a long key. */
    @ParameterizedTest
    @CsvSource({
        "DICTIONARY, k=1      , F  , k",
        "DICTIONARY, k        , F  , k",
        "DICTIONARY, k;k=1    , FP , k;k",
        "DICTIONARY, k=(a b)  , F  , k",
        "DICTIONARY, k=(a b)  , FII, k[1]",
        "DICTIONARY, k=(a b;k), FIIP, k[1];k",
        "LIST      , a;k      , FP , [0];k",
        "LIST      , (a;k)    , FIP, [0][0];k",
        "ITEM      , a;k=1    , FP , ;k"
    })
    void theEndOfALongPathIsShown(FieldType type, String value, String calls, String path) {
        for (int length : new int[] {1, 36, 37, 39, 1_000}) {
            String key = "k".repeat(length);
            String shown = length <= 36 ? key : "k".repeat(36) + "...";
            SfReader reader = new State("", type, value.replace("k", key), calls).reader();
            SfException e = reader.fault(SfProblem.OUT_OF_RANGE);
            assertEquals(path.replace("k", shown), e.path());
            assertTrue(e.getMessage().startsWith(e.path() + ": expected a value within"), e::getMessage);
        }
    }

    private static SfReader item(String value) {
        return new State("", FieldType.ITEM, value, "F").reader();
    }

    private static SfReader list(String value) {
        return new State("", FieldType.LIST, value, "F").reader();
    }

    private static SfReader dictionary(String value) {
        return new State("", FieldType.DICTIONARY, value, "F").reader();
    }

    @ParameterizedTest
    @MethodSource("states")
    void describesItsState(State state) {
        SfReader reader = state.reader();
        int position = reader.position();
        assertEquals("SfReader" + state.description, reader.toString());
        assertEquals(position, reader.position(), "the call does not move the reader");
    }

    /** The bytes before the value are not part of it: a key does not begin there. */
    @Test
    void pathsEndWhereTheValueBegins() {
        byte[] octets = "xyz=k=1;p".getBytes(US_ASCII);
        SfReader reader = SfReader.of(octets, 4, 5);
        reader.nextEntry();
        assertEquals("k", reader.fault(SfProblem.OUT_OF_RANGE).path());
        reader.nextParameter();
        assertEquals("k;p", reader.fault(SfProblem.OUT_OF_RANGE).path());
        SfReader omitted = SfReader.of(octets, 4, 1);
        omitted.nextEntry();
        assertEquals("k", omitted.fault(SfProblem.OUT_OF_RANGE).path());
        SfReader behindKeyCharacters = SfReader.of("abc=1".getBytes(US_ASCII), 1, 4);
        behindKeyCharacters.nextEntry();
        assertEquals("bc", behindKeyCharacters.fault(SfProblem.OUT_OF_RANGE).path());
        SfReader afterEquals = SfReader.of("x=k".getBytes(US_ASCII), 2, 1);
        afterEquals.nextEntry();
        assertEquals("k", afterEquals.fault(SfProblem.OUT_OF_RANGE).path());
    }

    @Test
    void faultsOfItsOwnHaveADescription() {
        SfReader reader = dictionary("a=1, b=9");
        reader.nextEntry();
        SfException e = reader.fault(SfProblem.OUT_OF_RANGE, "expected at most 7");
        assertEquals(SfProblem.OUT_OF_RANGE, e.problem());
        assertEquals("b: expected at most 7, at index 7 of: a=1, b=9", e.getMessage());
        assertTrue(reader.hasBegun());
        reader.finish();
        assertEquals(
                "expected at most 7, at index 8 of: a=1, b=9",
                reader.fault(SfProblem.OUT_OF_RANGE, "expected at most 7").getMessage());
    }

    /** Each value is read as another kind than it has. */
    static Stream<Map.Entry<String, Runnable>> wrongKinds() {
        SfReader inner = list("(a \"b\";c=1)");
        inner.nextInner();
        inner.nextInner();
        SfReader parameter = list("(a \"b\";c=1)");
        parameter.nextInner();
        parameter.nextInner();
        parameter.nextParameter();
        SfReader passed = list("a;x");
        passed.nextParameter();
        passed.nextParameter();
        SfReader keyOfParameter = dictionary("key=a;x");
        keyOfParameter.nextParameter();
        return Stream.of(
                Map.entry("expected an Integer, found the Token a, at index 0 of: a", item("a")::integerValue),
                Map.entry(
                        "[0]: expected a Decimal, found the Integer 1, at index 0 of: 1",
                        list("1")::decimalThousandths),
                Map.entry(
                        "u: expected an Integer, found the Token x, at index 2 of: u=x, i",
                        dictionary("u=x, i")::integerValue),
                Map.entry("i: expected a Date, found the Boolean ?1, at index 0 of: i", dictionary("i")::dateSeconds),
                Map.entry("[0]: expected a Token, found an Inner List, at index 0 of: (a)", list("(a)")::tokenValue),
                Map.entry(
                        "[0][1]: expected a Token, found the String \"b\", at index 3 of: (a \"b\";c=1)",
                        inner::tokenValue),
                Map.entry(
                        "[0][1];c: expected a Boolean, found the Integer 1, at index 9 of: (a \"b\";c=1)",
                        parameter::booleanValue),
                Map.entry("[0]: expected an Inner List, found the Token a, at index 0 of: a", list("a")::nextInner),
                Map.entry("[0]: expected an Inner List, at index 0 of: a;x", passed::nextInner),
                Map.entry("key: expected an Inner List, at index 4 of: key=a;x", keyOfParameter::nextInner),
                Map.entry(
                        "a: expected an Inner List, found the Boolean ?1, at index 0 of: a",
                        dictionary("a")::nextInner));
    }

    @ParameterizedTest
    @MethodSource("wrongKinds")
    void aWrongTypeIsNamedWithItsPath(Map.Entry<String, Runnable> call) {
        SfException e = assertThrows(SfException.class, call.getValue()::run);
        assertEquals(SfProblem.WRONG_KIND, e.problem());
        assertEquals(call.getKey(), e.getMessage());
    }

    static Stream<Map.Entry<String, Runnable>> misuses() {
        SfReader gap = list("(a)");
        gap.nextInner();
        gap.nextInner();
        SfReader end = list("a");
        end.nextMember();
        String start = ", found SfReader[not begun, at index 0 of: a]";
        SfReader fresh = SfReader.of("a");
        String onItem = ", found SfReader[Item, on the Token a, at index 1 of: a]";
        SfReader item = item("a");
        return Stream.of(
                Map.entry("kind(): expected a value under the cursor" + start, fresh::kind),
                Map.entry("key(): expected a value under the cursor" + start, fresh::key),
                Map.entry("keyEquals(): expected a value under the cursor" + start, () -> fresh.keyEquals("a")),
                Map.entry("valueEquals(): expected a value under the cursor" + start, () -> fresh.valueEquals("a")),
                Map.entry("booleanValue(): expected a value under the cursor" + start, fresh::booleanValue),
                Map.entry("integerValue(): expected a value under the cursor" + start, fresh::integerValue),
                Map.entry("decimalThousandths(): expected a value under the cursor" + start, fresh::decimalThousandths),
                Map.entry("dateSeconds(): expected a value under the cursor" + start, fresh::dateSeconds),
                Map.entry("stringValue(): expected a value under the cursor" + start, fresh::stringValue),
                Map.entry("tokenValue(): expected a value under the cursor" + start, fresh::tokenValue),
                Map.entry("binaryValue(): expected a value under the cursor" + start, fresh::binaryValue),
                Map.entry("displayStringValue(): expected a value under the cursor" + start, fresh::displayStringValue),
                Map.entry("nextInner(): expected a value" + start, fresh::nextInner),
                Map.entry("nextParameter(): expected a value" + start, fresh::nextParameter),
                Map.entry(
                        "finish(): expected a call before it that tells whether this is an Item, a List or a Dictionary"
                                + start,
                        fresh::finish),
                Map.entry("readItem(): expected a reader that has not begun" + onItem, item::readItem),
                Map.entry(
                        "version(): expected a reader that has not begun" + onItem,
                        () -> item.version(SfVersion.RFC9651)),
                Map.entry("nextInner(): expected a member of a List or a Dictionary" + onItem, item::nextInner),
                Map.entry("key(): expected an entry or a parameter" + onItem, item::key),
                Map.entry("keyEquals(): expected an entry or a parameter" + onItem, () -> item.keyEquals("a")),
                Map.entry(
                        "nextEntry(): expected a Dictionary, found SfReader[List, after a value, at index 3 of: (a)]",
                        gap::nextEntry),
                Map.entry(
                        "nextParameter(): expected a value, found SfReader[List, at the end, at index 1 of: a]",
                        end::nextParameter));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void aMisuseIsNamedWithTheStateOfTheReader(Map.Entry<String, Runnable> call) {
        IllegalStateException e = assertThrows(IllegalStateException.class, call.getValue()::run);
        assertEquals(call.getKey(), e.getMessage());
    }

    @Test
    void afterAFaultOnlyTheFaultIsDescribed() {
        SfReader reader = list("a b");
        assertThrows(SfException.class, reader::nextMember);
        assertEquals("", reader.fault(SfProblem.OUT_OF_RANGE).path());
        assertThrows(SfException.class, reader::hasBegun);
        assertEquals(1, reader.position());
        assertFalse(reader.reset("a").hasBegun());
    }
}
