// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import dev.sfv.testing.Null;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The writer: its output, and the calls that it refuses. */
class WriterTest {
    private static SfWriter item() {
        return new SfWriter().startItem();
    }

    @Test
    void writesAnItem() {
        SfWriter writer =
                item().writeToken("a").nextParameter("b").writeBoolean(true).nextParameter("c");
        assertEquals("a;b;c=?0", writer.writeBoolean(false).fieldValue());
    }

    @Test
    void writesAList() {
        SfWriter writer = new SfWriter();
        writer.nextMember().writeInteger(1).nextParameter("x").writeString("y");
        writer.nextMember().openInnerList().closeInnerList();
        writer.nextMember().openInnerList();
        writer.nextInner().writeToken("a").nextParameter("b").writeDecimal(-500);
        writer.nextInner().writeBoolean(true);
        writer.closeInnerList().nextParameter("c").writeDate(-1);
        writer.nextMember().writeBoolean(true);
        assertEquals("1;x=\"y\", (), (a;b=-0.5 ?1);c=@-1, ?1", writer.fieldValue());
    }

    @Test
    void writesADictionary() {
        SfWriter writer = new SfWriter();
        writer.nextEntry("a").writeBoolean(true).nextParameter("x").writeInteger(0);
        writer.nextEntry("b").openInnerList().nextInner().writeInteger(1).closeInnerList();
        writer.nextEntry("*").writeBoolean(false);
        writer.nextEntry("c-.*_9").writeBoolean(true);
        assertEquals("a;x=0, b=(1), *=?0, c-.*_9", writer.fieldValue());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, -1",
        "10, 10",
        "999999999999999, 999999999999999",
        "-999999999999999, -999999999999999",
        "100000000000000, 100000000000000"
    })
    void integersAreWrittenInTheWholeRange(long value, String expected) {
        assertEquals(expected, item().writeInteger(value).fieldValue());
        assertEquals("@" + expected, item().writeDate(value).fieldValue());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 0.001",
        "-1, -0.001",
        "10, 0.01",
        "100, 0.1",
        "-500, -0.5",
        "1000, 1.0",
        "1050, 1.05",
        "123456, 123.456",
        "999999999999999, 999999999999.999",
        "-999999999999999, -999999999999.999"
    })
    void decimalsAreWrittenWithoutTrailingZeros(long thousandths, String expected) {
        assertEquals(expected, item().writeDecimal(thousandths).fieldValue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000_000L, -1_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersOutOfRangeAreRefused(long value) {
        assertThrows(IllegalArgumentException.class, () -> item().writeInteger(value));
        assertThrows(IllegalArgumentException.class, () -> item().writeDecimal(value));
        assertThrows(IllegalArgumentException.class, () -> item().writeDate(value));
    }

    @Test
    void stringsAreWrittenWithEscapes() {
        assertEquals("\"\"", item().writeString("").fieldValue());
        assertEquals(
                "\"a \\\"b\\\" \\\\ ~\"", item().writeString("a \"b\" \\ ~").fieldValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\0", "\u007F", "\u00E9", "\u0161", "\uD83D\uDE00"})
    void stringsAreVisibleAsciiAndSpaces(String text) {
        assertThrows(IllegalArgumentException.class, () -> item().writeString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a,", "\"", "-", "a\n", "\u0161", "a\u00E9"})
    void tokensAreWords(String text) {
        assertThrows(IllegalArgumentException.class, () -> item().writeToken(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "a b", "a=", "-a", "aB", "\u0161", "a\u0161"})
    void keysAreLowerCaseWords(String key) {
        assertThrows(IllegalArgumentException.class, () -> new SfWriter().nextEntry(key));
        SfWriter writer = item().writeInteger(1);
        assertThrows(IllegalArgumentException.class, () -> writer.nextParameter(key));
        assertEquals("1", writer.fieldValue(), "the writer has not changed");
    }

    @ParameterizedTest
    @CsvSource({"'', ::", "a, :YQ==:", "ab, :YWI=:", "abc, :YWJj:", "abcd, :YWJjZA==:"})
    void byteSequencesAreWrittenAsBase64WithPadding(String octets, String expected) {
        assertEquals(expected, item().writeBinary(octets.getBytes(US_ASCII)).fieldValue());
    }

    @Test
    void byteSequencesOfAllOctetsAndLengthsAreWritten() {
        byte[] octets = new byte[256];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) i;
            byte[] first = Arrays.copyOf(octets, i + 1);
            String base64 = java.util.Base64.getEncoder().encodeToString(first);
            assertEquals(":" + base64 + ":", item().writeBinary(first).fieldValue());
        }
    }

    @Test
    void displayStringsArePercentEncoded() {
        assertEquals("%\"\"", item().writeDisplayString("").fieldValue());
        assertEquals(
                "%\"f%c3%bcr %e2%82%ac %f0%9f%98%80\"",
                item().writeDisplayString("f\u00FCr \u20AC \uD83D\uDE00").fieldValue());
        assertEquals(
                "%\"%00%0a%1f ~%7f%c2%80%25%22\\'\"",
                item().writeDisplayString("\0\n\u001F ~\u007F\u0080%\"\\'").fieldValue());
        assertEquals(
                "%\"%ef%bf%bf%f4%8f%bf%bf%df%bf%e0%a0%80\"",
                item().writeDisplayString("\uFFFF\uDBFF\uDFFF\u07FF\u0800").fieldValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00b", "\uDE00\uD83D", "\uD83Da", "\uD83D\uD83D\uDE00"})
    void displayStringsAreUnicode(String text) {
        assertThrows(IllegalArgumentException.class, () -> item().writeDisplayString(text));
    }

    @Test
    void rfc8941HasNoDatesAndNoDisplayStrings() {
        SfWriter writer = new SfWriter().version(SfVersion.RFC8941).startItem();
        assertThrows(IllegalArgumentException.class, () -> writer.writeDate(1));
        assertThrows(IllegalArgumentException.class, () -> writer.writeDisplayString(""));
        assertEquals("1", writer.writeInteger(1).fieldValue());
        writer.reset().startItem();
        assertEquals("@1", writer.writeDate(1).fieldValue(), "the version was for the previous value");
        writer.reset().version(SfVersion.RFC8941).nextEntry("a");
        assertThrows(IllegalArgumentException.class, () -> writer.writeDate(1));
        assertThrows(IllegalArgumentException.class, () -> writer.writeDisplayString(""));
        assertEquals("a=1", writer.writeInteger(1).fieldValue());
    }

    @Test
    void returnsItsResultInThreeWays() {
        SfWriter writer = new SfWriter();
        assertEquals("", writer.fieldValue());
        writer.nextMember().writeToken("abc");
        assertEquals(3, writer.length());
        assertEquals("abc", writer.fieldValue());
        assertEquals("abc", writer.toString());
        assertArrayEquals("abc".getBytes(US_ASCII), writer.toByteArray());
        byte[] target = "......".getBytes(US_ASCII);
        assertEquals(3, writer.copyTo(target, 2));
        assertArrayEquals("..abc.".getBytes(US_ASCII), target);
        assertThrows(IndexOutOfBoundsException.class, () -> writer.copyTo(target, 4));
    }

    /** A piece as it is written, and the calls that write it after a complete member of a List. */
    static Stream<Map.Entry<String, UnaryOperator<SfWriter>>> pieces() {
        byte[] zeros = new byte[3];
        return Stream.of(
                Map.entry(", abc", w -> w.nextMember().writeToken("abc")),
                Map.entry(", ()", w -> w.nextMember().openInnerList().closeInnerList()),
                Map.entry(
                        ", (1 2)",
                        w -> w.nextMember()
                                .openInnerList()
                                .nextInner()
                                .writeInteger(1)
                                .nextInner()
                                .writeInteger(2)
                                .closeInnerList()),
                Map.entry(";abc", w -> w.nextParameter("abc").writeBoolean(true)),
                Map.entry(";a=?0", w -> w.nextParameter("a").writeBoolean(false)),
                Map.entry(";a=b", w -> w.nextParameter("a").writeToken("b")),
                Map.entry(";a=-999999999999999", w -> w.nextParameter("a").writeInteger(-999_999_999_999_999L)),
                Map.entry(";a=-999999999999.999", w -> w.nextParameter("a").writeDecimal(-999_999_999_999_999L)),
                Map.entry(";a=@-999999999999999", w -> w.nextParameter("a").writeDate(-999_999_999_999_999L)),
                Map.entry(";a=\"\"", w -> w.nextParameter("a").writeString("")),
                Map.entry(";a=\"bc\"", w -> w.nextParameter("a").writeString("bc")),
                Map.entry(";a=\"\\\"\\\\\"", w -> w.nextParameter("a").writeString("\"\\")),
                Map.entry(";a=:AAAA:", w -> w.nextParameter("a").writeBinary(zeros)),
                Map.entry(";a=%\"\"", w -> w.nextParameter("a").writeDisplayString("")),
                Map.entry(";a=%\"%25%c3%bc\"", w -> w.nextParameter("a").writeDisplayString("%\u00FC")),
                Map.entry(";a=%\"%e2%82%acb\"", w -> w.nextParameter("a").writeDisplayString("\u20ACb")),
                Map.entry(";a=%\"%f0%9f%98%80\"", w -> w.nextParameter("a").writeDisplayString("\uD83D\uDE00")));
    }

    /** Each piece reserves enough room, whatever the length of the text before it. */
    @ParameterizedTest
    @MethodSource("pieces")
    void everyPieceFitsAfterTextOfAnyLength(Map.Entry<String, UnaryOperator<SfWriter>> piece) {
        for (int length = 1; length <= 300; length++) {
            String before = "t".repeat(length);
            SfWriter writer = new SfWriter().nextMember().writeToken(before);
            assertEquals(before + piece.getKey(), piece.getValue().apply(writer).fieldValue());
        }
    }

    @Test
    void everyEntryFitsAfterTextOfAnyLength() {
        for (int length = 1; length <= 300; length++) {
            String key = "k".repeat(length);
            SfWriter writer = new SfWriter().nextEntry(key).writeBoolean(true);
            assertEquals(
                    key + ", abc", writer.nextEntry("abc").writeBoolean(true).fieldValue());
            writer.nextEntry("d").openInnerList().closeInnerList();
            assertEquals(key + ", abc, d=()", writer.fieldValue());
        }
    }

    @Test
    void stringsBeginWithTheSpaceAndEndWithTheTilde() {
        assertTrue(SfSyntax.isString(" ~"));
        assertFalse(SfSyntax.isString("\u001F"));
        assertFalse(SfSyntax.isString("\u007F"));
    }

    @Test
    void aShortByteSequenceAfterALongOne() {
        SfWriter writer = new SfWriter();
        writer.nextMember().writeBinary(new byte[300]).nextParameter("a").writeBinary(new byte[] {1});
        assertEquals(":" + "A".repeat(400) + ":;a=:AQ==:", writer.fieldValue());
    }

    @Test
    void isReusable() {
        SfWriter writer = new SfWriter();
        writer.nextMember().openInnerList();
        writer.reset().nextEntry("a").writeString("x".repeat(1000));
        assertEquals(1004, writer.length());
        writer.reset().startItem().writeInteger(1);
        assertEquals("1", writer.fieldValue());
    }

    @Test
    void aValueThatIsRefusedLeavesNoTrace() {
        SfWriter writer = new SfWriter();
        writer.nextEntry("a");
        assertThrows(IllegalArgumentException.class, () -> writer.writeString("\n"));
        assertThrows(IllegalArgumentException.class, () -> writer.writeToken(""));
        assertThrows(IllegalArgumentException.class, () -> writer.writeInteger(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> writer.writeDisplayString("\uD83D"));
        assertThrows(NullPointerException.class, () -> writer.writeBinary(Null.OCTETS));
        assertThrows(NullPointerException.class, () -> writer.writeString(Null.STRING));
        assertThrows(IllegalStateException.class, () -> writer.nextEntry("b"));
        assertEquals("a=\"b\"", writer.writeString("b").fieldValue());
    }

    /** Calls out of order, each after calls that are in order. */
    static Stream<UnaryOperator<SfWriter>> misuses() {
        return Stream.of(
                w -> w.writeInteger(1),
                w -> w.nextParameter("a"),
                w -> w.openInnerList(),
                w -> w.closeInnerList(),
                w -> w.nextInner(),
                w -> w.startItem().startItem(),
                w -> w.startItem().startList(),
                w -> w.startItem().startDictionary(),
                w -> w.startList().startItem(),
                w -> w.startList().startDictionary(),
                w -> w.startList().nextEntry("a"),
                w -> w.startList().writeInteger(1),
                w -> w.startDictionary().startItem(),
                w -> w.startDictionary().startList(),
                w -> w.startDictionary().nextMember(),
                w -> w.nextMember().startList(),
                w -> w.nextMember().writeInteger(1).startList(),
                w -> w.nextEntry("a").startDictionary(),
                w -> w.startItem().writeInteger(1).startList(),
                w -> w.startItem().version(SfVersion.RFC8941),
                w -> w.nextEntry("a").reset().writeBoolean(true),
                w -> w.startItem().openInnerList(),
                w -> w.startItem().writeInteger(1).writeInteger(1),
                w -> w.startItem().writeInteger(1).startItem(),
                w -> w.startItem().writeInteger(1).nextMember(),
                w -> w.startItem().writeInteger(1).nextEntry("a"),
                w -> w.startItem().writeInteger(1).version(SfVersion.RFC8941),
                w -> w.nextMember().nextMember(),
                w -> w.nextMember().nextParameter("a"),
                w -> w.nextMember().writeInteger(1).nextEntry("a"),
                w -> w.nextMember().writeInteger(1).nextInner(),
                w -> w.nextMember().writeInteger(1).nextParameter("a").openInnerList(),
                w -> w.nextMember().writeInteger(1).nextParameter("a").nextParameter("b"),
                w -> w.nextMember().openInnerList().openInnerList(),
                w -> w.nextMember().openInnerList().writeInteger(1),
                w -> w.nextMember().openInnerList().nextParameter("a"),
                w -> w.nextMember().openInnerList().nextMember(),
                w -> w.nextMember().openInnerList().nextInner().openInnerList(),
                w -> w.nextMember().openInnerList().nextInner().closeInnerList(),
                w -> w.nextMember().openInnerList().nextInner().writeInteger(1).nextMember(),
                w -> w.nextMember().openInnerList().closeInnerList().closeInnerList(),
                w -> w.nextMember().openInnerList().closeInnerList().nextInner(),
                w -> w.nextEntry("a").nextEntry("b"),
                w -> w.nextEntry("a").writeBoolean(true).writeBoolean(true),
                w -> w.nextEntry("a").writeBoolean(true).nextMember());
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void callsOutOfOrderAreRefused(UnaryOperator<SfWriter> misuse) {
        assertThrows(IllegalStateException.class, () -> misuse.apply(new SfWriter()));
    }

    @Test
    void aListOrDictionaryMayRemainEmpty() {
        assertEquals("", new SfWriter().startList().fieldValue());
        assertEquals("", new SfWriter().startDictionary().startDictionary().fieldValue());
        assertEquals(
                "a",
                new SfWriter()
                        .startList()
                        .startList()
                        .nextMember()
                        .writeToken("a")
                        .fieldValue());
        assertEquals(
                "a",
                new SfWriter()
                        .startDictionary()
                        .nextEntry("a")
                        .writeBoolean(true)
                        .fieldValue());
        assertEquals(
                "a",
                new SfWriter()
                        .startList()
                        .reset()
                        .nextEntry("a")
                        .writeBoolean(true)
                        .fieldValue());
        assertEquals(
                "@1",
                new SfWriter()
                        .startList()
                        .version(SfVersion.RFC9651)
                        .nextMember()
                        .writeDate(1)
                        .fieldValue());
    }

    static Stream<Map.Entry<String, UnaryOperator<SfWriter>>> messages() {
        String due = "startItem(), nextMember(), nextEntry(), nextInner() or nextParameter() before it";
        return Stream.of(
                Map.entry(
                        "startItem(): expected a writer that has not begun, found (List): a",
                        w -> w.nextMember().writeToken("a").startItem()),
                Map.entry(
                        "startList(): expected a writer that has not begun, found (Item): ",
                        w -> w.startItem().startList()),
                Map.entry(
                        "startDictionary(): expected a writer that has not begun, found (List): ",
                        w -> w.startList().startDictionary()),
                Map.entry(
                        "nextMember(): expected a List whose last member is complete, found (Dictionary): ",
                        w -> w.startDictionary().nextMember()),
                Map.entry(
                        "nextMember(): expected a List whose last member is complete, found (List): (",
                        w -> w.nextMember().openInnerList().nextMember()),
                Map.entry(
                        "nextEntry(): expected a Dictionary whose last entry is complete, found (Dictionary): a",
                        w -> w.nextEntry("a").nextEntry("b")),
                Map.entry(
                        "openInnerList(): expected nextMember() or nextEntry() before it, found (Item): ",
                        w -> w.startItem().openInnerList()),
                Map.entry(
                        "nextInner(): expected an open Inner List whose last item is complete, found (List): ",
                        w -> w.nextMember().nextInner()),
                Map.entry(
                        "closeInnerList(): expected an open Inner List whose last item is complete, found (List): (",
                        w -> w.nextMember().openInnerList().nextInner().closeInnerList()),
                Map.entry(
                        "nextParameter(): expected a complete item or Inner List before it, found (unknown type): ",
                        w -> w.nextParameter("a")),
                Map.entry("writeInteger(): expected " + due + ", found (unknown type): ", w -> w.writeInteger(1)),
                Map.entry("writeDecimal(): expected " + due + ", found (unknown type): ", w -> w.writeDecimal(1)),
                Map.entry("writeString(): expected " + due + ", found (unknown type): ", w -> w.writeString("")),
                Map.entry("writeToken(): expected " + due + ", found (unknown type): ", w -> w.writeToken("a")),
                Map.entry(
                        "writeBinary(): expected " + due + ", found (unknown type): ", w -> w.writeBinary(new byte[0])),
                Map.entry("writeBoolean(): expected " + due + ", found (unknown type): ", w -> w.writeBoolean(true)),
                Map.entry("writeDate(): expected " + due + ", found (unknown type): ", w -> w.writeDate(1)),
                Map.entry(
                        "writeDisplayString(): expected " + due + ", found (unknown type): ",
                        w -> w.writeDisplayString("")),
                Map.entry(
                        "version(): expected a writer that has not begun, found (Item): ",
                        w -> w.startItem().version(SfVersion.RFC8941)),
                Map.entry("fieldValue(): expected a complete field value, found (Dictionary): a", w -> {
                    w.nextEntry("a").fieldValue();
                    return w;
                }),
                Map.entry("toByteArray(): expected a complete field value, found (Item): ", w -> {
                    w.startItem().toByteArray();
                    return w;
                }),
                Map.entry("copyTo(): expected a complete field value, found (List): (", w -> {
                    w.nextMember().openInnerList().copyTo(new byte[9], 0);
                    return w;
                }));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesNameTheCall(Map.Entry<String, UnaryOperator<SfWriter>> message) {
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> message.getValue().apply(new SfWriter()));
        assertEquals(message.getKey(), e.getMessage());
    }

    /** The written text may be long, but a message must be short. It shows the end, where the fault is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 71, 72, 73, 1_000_000})
    void messagesShowTheEndOfTheWrittenText(int length) {
        String token = "t".repeat(length - 1) + "u";
        SfWriter writer = new SfWriter().nextMember().writeToken(token);
        String shown = length <= 72 ? token : "..." + "t".repeat(71) + "u";
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> writer.writeInteger(1));
        assertEquals(
                "writeInteger(): expected startItem(), nextMember(), nextEntry(), nextInner() or nextParameter() before it,"
                        + " found (List): " + shown,
                e.getMessage());
        assertEquals(token, writer.fieldValue(), "the writer has not changed");
    }

    @Test
    void typesThatRfc8941LacksAreNamed() {
        SfWriter writer = new SfWriter().version(SfVersion.RFC8941).startItem();
        assertEquals(
                "expected no Date and no Display String (RFC 8941)",
                assertThrows(IllegalArgumentException.class, () -> writer.writeDate(1))
                        .getMessage());
    }

    @Test
    void anIncompleteFieldIsNotReturned() {
        SfWriter writer = new SfWriter().nextEntry("a");
        assertThrows(IllegalStateException.class, writer::fieldValue);
        assertThrows(IllegalStateException.class, writer::toByteArray);
        assertThrows(IllegalStateException.class, () -> writer.copyTo(new byte[9], 0));
        assertThrows(
                IllegalStateException.class,
                () -> new SfWriter()
                        .nextMember()
                        .openInnerList()
                        .nextInner()
                        .writeInteger(1)
                        .fieldValue());
        assertEquals("a", writer.toString());
    }
}
