// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.testing.Null;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pull protocol: what each call returns, skips and refuses. */
class ReaderTest {
    @Test
    void readsAnItem() {
        SfReader reader = SfReader.of("  text/html;q=0.5;level  ");
        reader.readItem();
        assertEquals(SfKind.TOKEN, reader.kind());
        assertEquals("text/html", reader.tokenValue());
        assertTrue(reader.nextParameter());
        assertEquals("q", reader.key());
        assertEquals(500, reader.decimalThousandths());
        assertTrue(reader.nextParameter());
        assertTrue(reader.keyEquals("level"));
        assertTrue(reader.booleanValue());
        assertFalse(reader.nextParameter());
        assertFalse(reader.nextParameter());
        reader.finish();
        reader.finish();
    }

    @Test
    void readsAList() {
        SfReader reader = SfReader.of("a \t,\t (1 2;x=?0  );y=:YQ==:, \"c\"  ");
        assertTrue(reader.nextMember());
        assertEquals("a", reader.tokenValue());
        assertTrue(reader.nextMember());
        assertEquals(SfKind.INNER_LIST, reader.kind());
        assertTrue(reader.nextInner());
        assertEquals(1, reader.integerValue());
        assertFalse(reader.nextParameter());
        assertTrue(reader.nextInner());
        assertEquals(2, reader.integerValue());
        assertTrue(reader.nextParameter());
        assertTrue(reader.keyEquals("x"));
        assertFalse(reader.booleanValue());
        assertFalse(reader.nextInner());
        assertFalse(reader.nextInner());
        assertTrue(reader.nextParameter());
        assertEquals("y", reader.key());
        assertArrayEquals(new byte[] {'a'}, reader.binaryValue());
        assertTrue(reader.nextMember());
        assertEquals("c", reader.stringValue());
        assertFalse(reader.nextMember());
        assertFalse(reader.nextMember());
        reader.finish();
    }

    @Test
    void readsADictionary() {
        SfReader reader = SfReader.of("a=1, b;x=2, c=(), *=@-1");
        List<String> keys = new ArrayList<>();
        List<SfKind> kinds = new ArrayList<>();
        while (reader.nextEntry()) {
            keys.add(reader.key());
            kinds.add(reader.kind());
        }
        assertEquals(List.of("a", "b", "c", "*"), keys);
        assertEquals(List.of(SfKind.INTEGER, SfKind.BOOLEAN, SfKind.INNER_LIST, SfKind.DATE), kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyValueIsAnEmptyListOrDictionary(String empty) {
        assertFalse(SfReader.of(empty).nextMember());
        assertFalse(SfReader.of(empty).nextEntry());
        assertThrows(SfException.class, () -> SfReader.of(empty).readItem());
    }

    @Test
    void noLinesAreAnAbsentField() {
        assertFalse(SfReader.of(List.of()).nextMember());
        assertFalse(SfReader.of(List.of()).nextEntry());
        SfException e =
                assertThrows(SfException.class, () -> SfReader.of(List.of()).readItem());
        assertEquals(SfProblem.VALUE_EXPECTED, e.problem());
        assertEquals(0, e.index());
    }

    @Test
    void linesAreCombinedByCommas() {
        SfReader reader = SfReader.of(List.of("a", "b, c", "d"));
        List<String> tokens = new ArrayList<>();
        while (reader.nextMember()) {
            tokens.add(reader.tokenValue());
        }
        assertEquals(List.of("a", "b", "c", "d"), tokens);
        assertEquals(10, reader.position());
    }

    @Test
    void anEmptyLineAmongOthersIsNotIgnored() {
        assertFault(
                SfProblem.VALUE_EXPECTED, 0, () -> SfReader.of(List.of("", "a")).nextMember());
        SfReader last = SfReader.of(List.of("a", ""));
        last.nextMember();
        assertFault(SfProblem.TRAILING_COMMA, 1, last::nextMember);
    }

    /** Parts that the caller does not ask for are validated, too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;x=(, b | 4", "(1 2;? ), b | 5", "(1;x=1 , b | 7", "(1 2);x=, b | 8", "a;A, b | 2"})
    void skippedPartsAreValidated(String value, int index) {
        SfReader reader = SfReader.of(value);
        assertTrue(reader.nextMember());
        SfException e = assertThrows(SfException.class, reader::nextMember);
        assertEquals(index, e.index());
        SfReader other = SfReader.of(value);
        assertTrue(other.nextMember());
        assertEquals(index, assertThrows(SfException.class, other::finish).index());
    }

    @Test
    void parametersOfAnInnerListCanBeReachedWithoutReadingItsItems() {
        SfReader reader = SfReader.of("(a;x b);y, c");
        reader.nextMember();
        assertTrue(reader.nextParameter());
        assertEquals("y", reader.key());
        assertFalse(reader.nextInner());
        assertFalse(reader.nextParameter());
        assertTrue(reader.nextMember());
        assertEquals("c", reader.tokenValue());
    }

    @Test
    void halfReadPartsAreSkipped() {
        SfReader reader = SfReader.of("(a;x;y b c);z=1;w, d;e;f, (g)");
        reader.nextMember();
        reader.nextInner();
        reader.nextParameter();
        assertTrue(reader.nextInner());
        assertEquals("b", reader.tokenValue());
        assertTrue(reader.nextMember());
        assertEquals("d", reader.tokenValue());
        reader.nextParameter();
        assertTrue(reader.nextMember());
        assertEquals(SfKind.INNER_LIST, reader.kind());
        assertFalse(reader.nextMember());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "042, 42", "999999999999999, 999999999999999", "-999999999999999, -999999999999999"})
    void integersAreReadInTheWholeRange(String value, long expected) {
        assertEquals(expected, item(value).integerValue());
        assertEquals(expected, item("@" + value).dateSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "-0.5, -500",
        "0.001, 1",
        "-0.001, -1",
        "1.0, 1000",
        "1.50, 1500",
        "4.25, 4250",
        "00.010, 10",
        "999999999999.999, 999999999999999",
        "-999999999999.999, -999999999999999"
    })
    void decimalsAreReadInThousandths(String value, long thousandths) {
        assertEquals(thousandths, item(value).decimalThousandths());
    }

    @Test
    void stringsAreReadWithoutEscapes() {
        assertEquals("", item("\"\"").stringValue());
        assertEquals("a \"b\" \\ c", item("\"a \\\"b\\\" \\\\ c\"").stringValue());
    }

    @Test
    void byteSequencesAreReadWithOrWithoutPadding() {
        assertArrayEquals(new byte[0], item("::").binaryValue());
        assertArrayEquals("hello".getBytes(US_ASCII), item(":aGVsbG8=:").binaryValue());
        assertArrayEquals("hello".getBytes(US_ASCII), item(":aGVsbG8:").binaryValue());
        assertArrayEquals("a".getBytes(US_ASCII), item(":YQ=:").binaryValue(), "half of the padding");
        assertArrayEquals("a".getBytes(US_ASCII), item(":YR==:").binaryValue(), "with pad bits that are set");
        assertArrayEquals(new byte[] {-1, -2, -3, -17, -66}, item("://79774=:").binaryValue());
    }

    @Test
    void displayStringsAreDecoded() {
        assertEquals("", item("%\"\"").displayStringValue());
        assertEquals("plain \\ text", item("%\"plain \\ text\"").displayStringValue());
        assertEquals(
                "f\u00FCr \u20AC \uD83D\uDE00",
                item("%\"f%c3%bcr %e2%82%ac %f0%9f%98%80\"").displayStringValue());
        assertEquals("\0%\"\u007F", item("%\"%00%25%22%7f\"").displayStringValue());
        assertEquals(
                "\uFFFF\uD7FF\uE000", item("%\"%ef%bf%bf%ed%9f%bf%ee%80%80\"").displayStringValue());
        assertEquals("\uDBFF\uDFFF", item("%\"%f4%8f%bf%bf\"").displayStringValue());
    }

    @Test
    void aDisplayStringMayBeAnyValue() {
        SfReader reader = SfReader.of("a=1, b=%\"%e2%82%ac\";c=@1;d=%\"%0a\", e=@2,f=(%\"%c3%bc\")");
        reader.nextEntry();
        reader.nextEntry();
        assertEquals("\u20AC", reader.displayStringValue());
        reader.nextParameter();
        assertEquals(1, reader.dateSeconds());
        reader.nextParameter();
        assertEquals("\n", reader.displayStringValue());
        reader.nextEntry();
        assertEquals(2, reader.dateSeconds());
        reader.nextEntry();
        reader.nextInner();
        assertEquals("\u00FC", reader.displayStringValue());
        reader.finish();
    }

    static Stream<List<String>> texts() {
        return Stream.of(
                List.of("abc", "abc"),
                List.of("\"abc\"", "abc"),
                List.of("\"\"", ""),
                List.of("\"a\\\"b\\\\\"", "a\"b\\"),
                List.of("%\"\"", ""),
                List.of("%\"abc\"", "abc"),
                List.of("%\"f%c3%bcr %e2%82%ac %f0%9f%98%80%25\"", "f\u00FCr \u20AC \uD83D\uDE00%"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void valueEqualsComparesDecodedText(List<String> valueAndText) {
        SfReader reader = item(valueAndText.get(0));
        String text = valueAndText.get(1);
        assertTrue(reader.valueEquals(text));
        assertFalse(reader.valueEquals(text + "x"));
        assertFalse(reader.valueEquals("x" + text));
        assertFalse(reader.valueEquals(text + "\uD83D"), "an unpaired surrogate is not text");
        assertFalse(reader.valueEquals(text + "\u0161"), "the low byte of this character is an a");
        if (!text.isEmpty()) {
            assertFalse(reader.valueEquals(text.substring(1)));
            assertFalse(reader.valueEquals(text.substring(0, text.length() - 1)));
            assertFalse(reader.valueEquals(text.substring(0, text.length() - 1) + "\u0163"));
            assertFalse(reader.valueEquals("\uD83D" + text.substring(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "?1", ":YQ==:", "@1"})
    void valueEqualsIsFalseOfValuesThatAreNotText(String value) {
        assertFalse(item(value).valueEquals(value));
        assertFalse(item(value).valueEquals(""));
    }

    @Test
    void keyEqualsComparesTheWholeKey() {
        SfReader reader = SfReader.of("abc=1");
        reader.nextEntry();
        assertTrue(reader.keyEquals("abc"));
        assertFalse(reader.keyEquals("ab"));
        assertFalse(reader.keyEquals("abcd"));
        assertFalse(reader.keyEquals("ABC"));
        assertFalse(reader.keyEquals("\u0161bc"));
    }

    @Test
    void returnsItsPosition() {
        SfReader reader = SfReader.of("##a=1;b, c=(1)##".getBytes(US_ASCII), 2, 12);
        assertEquals(0, reader.position());
        reader.nextEntry();
        assertEquals(3, reader.position());
        reader.nextParameter();
        assertEquals(5, reader.position());
        reader.nextEntry();
        assertEquals(10, reader.position());
        reader.nextInner();
        assertEquals(11, reader.position());
        reader.finish();
        assertEquals(12, reader.position());
    }

    @Test
    void isReusable() {
        SfReader reader = SfReader.of("(a");
        reader.nextMember();
        reader.nextInner();
        assertFault(SfProblem.INNER_LIST_NOT_CLOSED, 0, reader::nextInner);
        reader.reset("pre\u0166etch");
        assertFault(SfProblem.NON_ASCII, 3, () -> {
            reader.readItem();
            reader.finish();
        });
        reader.reset(List.of("k=1", "l=2"));
        assertTrue(reader.nextEntry());
        assertTrue(reader.nextEntry());
        assertEquals(2, reader.integerValue());
        byte[] octets = "xx@7xx".getBytes(US_ASCII);
        reader.reset(octets, 2, 2).readItem();
        assertEquals(7, reader.dateSeconds());
        reader.finish();
        reader.reset("b");
        reader.readItem();
        assertEquals("b", reader.tokenValue());
        assertArrayEquals("xx@7xx".getBytes(US_ASCII), octets, "the caller's array is only read");
    }

    @Test
    void aVersionHoldsForOneFieldValue() {
        SfReader reader = SfReader.of("@1").version(SfVersion.RFC8941);
        assertFault(SfProblem.NOT_IN_RFC8941, 0, reader::readItem);
        reader.reset("@1").readItem();
        assertEquals(1, reader.dateSeconds());
        assertFault(SfProblem.NOT_IN_RFC8941, 0, reader.reset("%\"\"").version(SfVersion.RFC8941)::readItem);
        reader.reset("@2").version(SfVersion.RFC8941).version(SfVersion.RFC9651).readItem();
        assertEquals(2, reader.dateSeconds());
    }

    @Test
    void aRangeOutsideTheArrayIsRefused() {
        byte[] octets = new byte[4];
        assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(octets, 0, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(octets, -1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(octets, 3, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> SfReader.of(octets, 2, -1));
    }

    @Test
    void nullIsRefused() {
        assertThrows(NullPointerException.class, () -> SfReader.of(Null.STRING));
        assertThrows(NullPointerException.class, () -> SfReader.of(Null.LINES));
        assertThrows(NullPointerException.class, () -> SfReader.of(Arrays.asList("a", null)));
        assertThrows(NullPointerException.class, () -> SfReader.of(Null.OCTETS, 0, 0));
        assertThrows(NullPointerException.class, () -> SfReader.of("").version(Null.VERSION));
    }

    /** Calls that are wrong for every input. */
    static Stream<Runnable> misuses() {
        SfReader fresh = SfReader.of("a;b");
        SfReader item = SfReader.of("a;b");
        item.readItem();
        SfReader itemAtEnd = SfReader.of("a");
        itemAtEnd.readItem();
        itemAtEnd.finish();
        SfReader list = SfReader.of("a, (b), c");
        list.nextMember();
        SfReader behindParameters = SfReader.of("a;b, c");
        behindParameters.nextMember();
        behindParameters.nextParameter();
        behindParameters.nextParameter();
        SfReader behindInner = SfReader.of("k=(a)");
        behindInner.nextEntry();
        behindInner.nextInner();
        behindInner.nextInner();
        SfReader inInner = SfReader.of("k=(a)");
        inInner.nextEntry();
        inInner.nextInner();
        SfReader listAtEnd = SfReader.of("a");
        listAtEnd.nextMember();
        listAtEnd.nextMember();
        return Stream.of(
                fresh::kind,
                fresh::key,
                () -> fresh.keyEquals("a"),
                () -> fresh.valueEquals("a"),
                fresh::tokenValue,
                fresh::nextInner,
                fresh::nextParameter,
                fresh::finish,
                item::readItem,
                item::nextMember,
                item::nextEntry,
                item::nextInner,
                item::key,
                () -> item.version(SfVersion.RFC8941),
                itemAtEnd::kind,
                itemAtEnd::nextParameter,
                itemAtEnd::readItem,
                list::nextEntry,
                list::readItem,
                list::key,
                behindParameters::kind,
                behindParameters::key,
                behindParameters::tokenValue,
                behindInner::kind,
                behindInner::tokenValue,
                inInner::key,
                inInner::nextMember,
                listAtEnd::kind,
                listAtEnd::nextEntry,
                listAtEnd::nextInner,
                listAtEnd::nextParameter);
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void callsInTheWrongStateAreTheCallersFault(Runnable misuse) {
        assertThrows(IllegalStateException.class, misuse::run);
    }

    /** Each row has a fault at another place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ITEM | ?",
                "ITEM | a b",
                "ITEM | a;A",
                "ITEM | a;b=?",
                "LIST | ,",
                "LIST | a b",
                "LIST | a,",
                "LIST | (",
                "LIST | (a,",
                "LIST | (?",
                "LIST | (a;?",
                "LIST | (a);b=",
                "DICTIONARY | A",
                "DICTIONARY | a=",
                "DICTIONARY | a;?",
                "DICTIONARY | a, ?"
            })
    void afterAFaultOnlyResetHelps(FieldType type, String value) {
        SfReader reader = SfReader.of(value);
        SfException fault = assertThrows(SfException.class, () -> type.validate(reader));
        Stream.<Executable>of(
                        reader::readItem,
                        reader::nextMember,
                        reader::nextEntry,
                        reader::nextInner,
                        reader::nextParameter,
                        reader::finish,
                        reader::kind,
                        reader::key,
                        reader::tokenValue,
                        () -> reader.version(SfVersion.RFC9651))
                .forEach(call -> {
                    SfException again = assertThrows(SfException.class, call);
                    assertEquals(fault.getMessage(), again.getMessage());
                });
        type.validate(reader.reset("a"));
    }

    @Test
    void aResetThatFailsChangesNothing() {
        SfReader reader = item(":YWJj:");
        assertThrows(NullPointerException.class, () -> reader.reset(Arrays.asList(":\u0001\u0002:", Null.STRING)));
        assertArrayEquals("abc".getBytes(US_ASCII), reader.binaryValue());
    }

    @Test
    @SuppressWarnings("JdkObsolete") // it is the one list without random access
    void linesMayBeInALinkedList() {
        SfReader reader = SfReader.of(new LinkedList<>(List.of("a", "b")));
        reader.nextMember();
        assertTrue(reader.nextMember());
        assertEquals("b", reader.tokenValue());
    }

    @Test
    void nothingIsLeftOfThePreviousValue() {
        SfReader reader = SfReader.of("\u0166");
        assertThrows(SfException.class, reader::nextMember);
        byte[] octets = "a b".getBytes(US_ASCII);
        reader.reset(octets, 0, octets.length).nextMember();
        SfException e = assertThrows(SfException.class, reader::nextMember);
        assertTrue(e.getMessage().endsWith("at index 2 of: a b"), e::getMessage);
    }

    @Test
    void askingForTheWrongMembersIsReported() {
        SfReader reader = item("a");
        assertEquals(
                "nextMember(): expected a List, found SfReader[Item, on the Token a, at index 1 of: a]",
                assertThrows(IllegalStateException.class, reader::nextMember).getMessage());
        assertEquals(
                "nextEntry(): expected a Dictionary, found SfReader[Item, on the Token a, at index 1 of: a]",
                assertThrows(IllegalStateException.class, reader::nextEntry).getMessage());
    }

    private static SfReader item(String value) {
        SfReader reader = SfReader.of(value);
        reader.readItem();
        return reader;
    }

    private static void assertFault(SfProblem problem, int index, Executable call) {
        SfException e = assertThrows(SfException.class, call);
        assertEquals(problem, e.problem());
        assertEquals(index, e.index());
    }

    @Test
    void aWrongTypeNeedsAValueUnderTheCursor() {
        SfReader reader = SfReader.of("a");
        assertThrows(IllegalStateException.class, () -> reader.wrongKind(SfKind.INTEGER));
        assertTrue(reader.nextMember());
        assertEquals(
                "expected an Integer, found the Token a",
                reader.wrongKind(SfKind.INTEGER).description());
        assertFalse(reader.nextMember());
        assertThrows(IllegalStateException.class, () -> reader.wrongKind(SfKind.INTEGER));
    }
}
