// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static dev.sfv.model.FieldType.DICTIONARY;
import static dev.sfv.model.FieldType.ITEM;
import static dev.sfv.model.FieldType.LIST;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How each kind of malformed value is reported: with which problem, and at which index. */
class ProblemTest {
    record Row(FieldType type, String value, SfProblem problem, int index) {}

    private static Row row(FieldType type, String value, SfProblem problem, int index) {
        return new Row(type, value, problem, index);
    }

    static Stream<Row> rows() {
        return Stream.of(
                row(ITEM, "", SfProblem.VALUE_EXPECTED, 0),
                row(ITEM, "   ", SfProblem.VALUE_EXPECTED, 3),
                row(ITEM, "\ta", SfProblem.VALUE_EXPECTED, 0),
                row(ITEM, "(a)", SfProblem.VALUE_EXPECTED, 0),
                row(ITEM, "\0", SfProblem.VALUE_EXPECTED, 0),
                row(LIST, ",", SfProblem.VALUE_EXPECTED, 0),
                row(LIST, "\ta", SfProblem.VALUE_EXPECTED, 0),
                row(LIST, "a,,b", SfProblem.VALUE_EXPECTED, 2),
                row(LIST, "((a))", SfProblem.VALUE_EXPECTED, 1),
                row(LIST, "(\ta)", SfProblem.VALUE_EXPECTED, 1),
                row(LIST, "a;b=(c)", SfProblem.VALUE_EXPECTED, 4),
                row(DICTIONARY, "a=", SfProblem.VALUE_EXPECTED, 2),
                row(DICTIONARY, "a= 1", SfProblem.VALUE_EXPECTED, 2),
                row(ITEM, "a;b=", SfProblem.VALUE_EXPECTED, 4),
                // an Item
                row(ITEM, "a b", SfProblem.END_EXPECTED, 2),
                row(ITEM, "a,b", SfProblem.END_EXPECTED, 1),
                row(ITEM, "a\t", SfProblem.END_EXPECTED, 1),
                row(ITEM, "1 ;a", SfProblem.END_EXPECTED, 2),
                row(ITEM, "?10", SfProblem.END_EXPECTED, 2),
                row(ITEM, "1.5.5", SfProblem.END_EXPECTED, 3),
                row(ITEM, "@1;a=@2,", SfProblem.END_EXPECTED, 7),
                // commas
                row(LIST, "a b", SfProblem.COMMA_EXPECTED, 2),
                row(LIST, "a;B", SfProblem.KEY_EXPECTED, 2),
                row(LIST, "a;bC", SfProblem.COMMA_EXPECTED, 3),
                row(LIST, "(a)b", SfProblem.COMMA_EXPECTED, 3),
                row(LIST, "u=1", SfProblem.COMMA_EXPECTED, 1),
                row(DICTIONARY, "aB=1", SfProblem.COMMA_EXPECTED, 1),
                row(DICTIONARY, "a=1 b=2", SfProblem.COMMA_EXPECTED, 4),
                row(DICTIONARY, "a =1", SfProblem.COMMA_EXPECTED, 2),
                row(DICTIONARY, "a(b)", SfProblem.COMMA_EXPECTED, 1),
                row(LIST, "a,", SfProblem.TRAILING_COMMA, 1),
                row(LIST, "a \t, \t", SfProblem.TRAILING_COMMA, 3),
                row(DICTIONARY, "a=1,", SfProblem.TRAILING_COMMA, 3),
                // keys
                row(DICTIONARY, "A=1", SfProblem.KEY_EXPECTED, 0),
                row(DICTIONARY, "a=1, 2=b", SfProblem.KEY_EXPECTED, 5),
                row(DICTIONARY, "a,,b", SfProblem.KEY_EXPECTED, 2),
                row(DICTIONARY, "=1", SfProblem.KEY_EXPECTED, 0),
                row(ITEM, "a;", SfProblem.KEY_EXPECTED, 2),
                row(ITEM, "a;  ", SfProblem.KEY_EXPECTED, 4),
                row(ITEM, "a;\tb", SfProblem.KEY_EXPECTED, 2),
                row(ITEM, "a;;b", SfProblem.KEY_EXPECTED, 2),
                row(ITEM, "a;-b", SfProblem.KEY_EXPECTED, 2),
                // Inner Lists
                row(LIST, "(", SfProblem.INNER_LIST_NOT_CLOSED, 0),
                row(LIST, "a, (1 ", SfProblem.INNER_LIST_NOT_CLOSED, 3),
                row(LIST, "(a;b", SfProblem.INNER_LIST_NOT_CLOSED, 0),
                row(DICTIONARY, "a=(", SfProblem.INNER_LIST_NOT_CLOSED, 2),
                row(LIST, "(a,b)", SfProblem.INNER_LIST_SPACE_EXPECTED, 2),
                row(LIST, "(a\tb)", SfProblem.INNER_LIST_SPACE_EXPECTED, 2),
                row(LIST, "(\"a\"\"b\")", SfProblem.INNER_LIST_SPACE_EXPECTED, 4),
                row(LIST, "(a;b=1=2)", SfProblem.INNER_LIST_SPACE_EXPECTED, 6),
                // numbers
                row(ITEM, "-", SfProblem.DIGIT_EXPECTED, 1),
                row(ITEM, "--1", SfProblem.DIGIT_EXPECTED, 1),
                row(ITEM, "-a", SfProblem.DIGIT_EXPECTED, 1),
                row(ITEM, "-.1", SfProblem.DIGIT_EXPECTED, 1),
                row(ITEM, "1.", SfProblem.DIGIT_EXPECTED, 2),
                row(ITEM, "1.;a", SfProblem.DIGIT_EXPECTED, 2),
                row(ITEM, "@", SfProblem.DIGIT_EXPECTED, 1),
                row(ITEM, "@a", SfProblem.DIGIT_EXPECTED, 1),
                row(ITEM, "1234567890123456", SfProblem.INTEGER_TOO_LONG, 15),
                row(ITEM, "-1234567890123456", SfProblem.INTEGER_TOO_LONG, 16),
                row(ITEM, "1234567890123456.5", SfProblem.INTEGER_TOO_LONG, 15),
                row(ITEM, "000000000000000000000000000", SfProblem.INTEGER_TOO_LONG, 15),
                row(ITEM, "@1234567890123456", SfProblem.INTEGER_TOO_LONG, 16),
                row(ITEM, "1234567890123.5", SfProblem.DECIMAL_TOO_LONG, 12),
                row(ITEM, "-123456789012345.", SfProblem.DECIMAL_TOO_LONG, 13),
                row(ITEM, "1.2345", SfProblem.FRACTION_TOO_LONG, 5),
                row(ITEM, "-0.0000", SfProblem.FRACTION_TOO_LONG, 6),
                row(ITEM, "@1.5", SfProblem.DATE_FRACTION, 2),
                // Booleans
                row(ITEM, "?", SfProblem.BOOLEAN_EXPECTED, 1),
                row(ITEM, "?2", SfProblem.BOOLEAN_EXPECTED, 1),
                row(ITEM, "?T", SfProblem.BOOLEAN_EXPECTED, 1),
                // Strings
                row(ITEM, "\"", SfProblem.STRING_NOT_CLOSED, 0),
                row(LIST, "a, \"b, c", SfProblem.STRING_NOT_CLOSED, 3),
                row(ITEM, "\"a\\", SfProblem.STRING_NOT_CLOSED, 0),
                row(ITEM, "\"a\\\"", SfProblem.STRING_NOT_CLOSED, 0),
                row(ITEM, "\"a\tb\"", SfProblem.STRING_CHARACTER, 2),
                row(ITEM, "\"a\u007F\"", SfProblem.STRING_CHARACTER, 2),
                row(ITEM, "\"\\\\\0\"", SfProblem.STRING_CHARACTER, 3),
                row(ITEM, "\"a\\b\"", SfProblem.STRING_ESCAPE, 3),
                row(ITEM, "\"\\\n\"", SfProblem.STRING_ESCAPE, 2),
                // Byte Sequences
                row(ITEM, ":", SfProblem.BINARY_NOT_CLOSED, 0),
                row(ITEM, ":YWJj", SfProblem.BINARY_NOT_CLOSED, 0),
                row(ITEM, ":YWI=", SfProblem.BINARY_NOT_CLOSED, 0),
                row(ITEM, ":YW Jj:", SfProblem.BINARY_CHARACTER, 3),
                row(ITEM, ":YW\nJj:", SfProblem.BINARY_CHARACTER, 3),
                row(ITEM, ":YW_-:", SfProblem.BINARY_CHARACTER, 3),
                row(ITEM, ":YWI=YWI=:", SfProblem.BINARY_CHARACTER, 5),
                row(ITEM, ":Y:", SfProblem.BINARY_LENGTH, 1),
                row(ITEM, ":YWJjY===:", SfProblem.BINARY_LENGTH, 5),
                row(ITEM, ":=:", SfProblem.BINARY_PADDING, 1),
                row(ITEM, ":YWJj=:", SfProblem.BINARY_PADDING, 5),
                row(ITEM, ":YWI==:", SfProblem.BINARY_PADDING, 5),
                row(ITEM, ":YQ====:", SfProblem.BINARY_PADDING, 5),
                // Display Strings
                row(ITEM, "%", SfProblem.DISPLAY_STRING_QUOTE_EXPECTED, 1),
                row(ITEM, "%a", SfProblem.DISPLAY_STRING_QUOTE_EXPECTED, 1),
                row(ITEM, "%\"", SfProblem.DISPLAY_STRING_NOT_CLOSED, 0),
                row(LIST, "1, %\"abc", SfProblem.DISPLAY_STRING_NOT_CLOSED, 3),
                row(ITEM, "%\"a\tb\"", SfProblem.DISPLAY_STRING_CHARACTER, 3),
                row(ITEM, "%\"a\u007F\"", SfProblem.DISPLAY_STRING_CHARACTER, 3),
                row(ITEM, "%\"a%\"", SfProblem.DISPLAY_STRING_ESCAPE, 4),
                row(ITEM, "%\"a%2", SfProblem.DISPLAY_STRING_ESCAPE, 5),
                row(ITEM, "%\"a%C3%BC\"", SfProblem.DISPLAY_STRING_ESCAPE, 4),
                row(ITEM, "%\"a%0G\"", SfProblem.DISPLAY_STRING_ESCAPE, 5),
                row(ITEM, "%\"%c3\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%c3", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"a%80\"", SfProblem.DISPLAY_STRING_UTF8, 3),
                row(ITEM, "%\"%c3a%bc\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%c3%28\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%c0%80\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%c1%bf\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%e0%9f%bf\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%ed%a0%80\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%ed%bf%bf\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%f0%8f%bf%bf\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%f4%90%80%80\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%f5%80%80%80\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%ff\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%fe%80%80%80\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%80%80\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                row(ITEM, "%\"%80%zz\"", SfProblem.DISPLAY_STRING_UTF8, 2), // the first fault is reported
                row(ITEM, "%\"%f8%zz\"", SfProblem.DISPLAY_STRING_UTF8, 2),
                // outside ASCII, at any place
                row(ITEM, "\u00E9", SfProblem.NON_ASCII, 0),
                row(ITEM, "pre\u00E6etch", SfProblem.NON_ASCII, 3),
                row(LIST, "a, \"caf\u00E9\"", SfProblem.NON_ASCII, 7),
                row(ITEM, "\"\\\u00E9\"", SfProblem.NON_ASCII, 2),
                row(ITEM, "%\"\u00FC\"", SfProblem.NON_ASCII, 2),
                row(ITEM, "%\"%\u00FC\"", SfProblem.NON_ASCII, 3),
                row(ITEM, ":\u00AA:", SfProblem.NON_ASCII, 1),
                row(ITEM, "1\u00B2", SfProblem.NON_ASCII, 1),
                row(ITEM, "1.\u00B2", SfProblem.NON_ASCII, 2),
                row(ITEM, "?\u00B9", SfProblem.NON_ASCII, 1),
                row(LIST, "(a\u00A0b)", SfProblem.NON_ASCII, 2),
                row(LIST, "a\u00FF", SfProblem.NON_ASCII, 1),
                row(DICTIONARY, "\u00E0=1", SfProblem.NON_ASCII, 0),
                row(DICTIONARY, "a=1, b\u0080=1", SfProblem.NON_ASCII, 6));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReportedOnEveryInput(Row row) {
        byte[] octets = ("\"" + row.value + "\"").getBytes(ISO_8859_1);
        String message = assertReported(row, SfReader.of(row.value));
        assertAll(
                () -> assertEquals(message, assertReported(row, SfReader.of(octets, 1, octets.length - 2))),
                () -> assertEquals(message, assertReported(row, SfReader.of(List.of(row.value)))),
                () -> assertEquals(message, assertReported(row, SfReader.of(List.of(row.value.split(", ", -1))))));
    }

    /** Returns the message, which is the same on every input. */
    private static String assertReported(Row row, SfReader reader) {
        SfException e = assertThrows(SfException.class, () -> row.type.validate(reader));
        assertEquals(row.problem, e.problem());
        assertEquals(row.index, e.index());
        return e.getMessage();
    }

    @Test
    void everyProblemHasARow() {
        Set<SfProblem> covered = rows().map(Row::problem)
                .collect(Collectors.toCollection(() -> EnumSet.of(
                        // these depend on more than the value: the tests below and those of the model have them
                        SfProblem.WRONG_KIND,
                        SfProblem.OUT_OF_RANGE,
                        SfProblem.KEY_MISSING,
                        SfProblem.REFUSED,
                        SfProblem.NOT_IN_RFC8941)));
        assertEquals(EnumSet.allOf(SfProblem.class), covered);
    }

    @Test
    void datesAndDisplayStringsAreNotInRfc8941() {
        for (String value : List.of("a;b=@1", "a;b=@", "a;b=%\"x\"", "a;b=%")) {
            SfReader reader = SfReader.of(value).version(SfVersion.RFC8941);
            assertReported(row(ITEM, value, SfProblem.NOT_IN_RFC8941, 4), reader);
        }
    }

    @Test
    void aValueOfAnotherTypeIsTheSendersFault() {
        SfReader reader = SfReader.of("u=\"x\", i, l=(1)");
        reader.nextEntry();
        assertWrongKind(reader::integerValue, 2);
        assertWrongKind(reader::nextInner, 2);
        assertEquals("x", reader.stringValue(), "the reader stays where it is");
        reader.nextEntry();
        assertWrongKind(reader::tokenValue, 7);
        assertWrongKind(reader::nextInner, 7);
        assertTrue(reader.booleanValue());
        reader.nextEntry();
        assertWrongKind(reader::binaryValue, 12);
        assertTrue(reader.nextInner());
        assertWrongKind(reader::decimalThousandths, 13);
        assertWrongKind(reader::dateSeconds, 13);
        assertWrongKind(reader::displayStringValue, 13);
        assertWrongKind(reader::booleanValue, 13);
        assertWrongKind(reader::stringValue, 13);
        reader.finish();
    }

    @Test
    void aFieldCanHaveFaultsOfItsOwn() {
        SfReader reader = SfReader.of("a=1, b=99");
        assertEquals(0, reader.fault(SfProblem.KEY_MISSING).index());
        reader.nextEntry();
        reader.nextEntry();
        assertEquals("a=1, b=99\n       ^", reader.fault(SfProblem.OUT_OF_RANGE).excerpt());
        assertEquals(99, reader.integerValue());
        reader.finish();
        assertEquals(
                "a=1, b=99\n         ^", reader.fault(SfProblem.KEY_MISSING).excerpt());
    }

    private static void assertWrongKind(Runnable read, int index) {
        SfException e = assertThrows(SfException.class, read::run);
        assertEquals(SfProblem.WRONG_KIND, e.problem());
        assertEquals(index, e.index());
    }

    static Stream<Row> beyondLatin1() {
        return Stream.of(
                row(ITEM, "pre\u0166etch", SfProblem.NON_ASCII, 3),
                row(ITEM, "prefetch\uFFFF", SfProblem.NON_ASCII, 8),
                row(LIST, "\uFFFF", SfProblem.NON_ASCII, 0),
                row(LIST, "\u0161", SfProblem.NON_ASCII, 0),
                row(LIST, "a, \uD83D\uDE00", SfProblem.NON_ASCII, 3),
                row(LIST, "\"\u0122\"", SfProblem.NON_ASCII, 1),
                row(LIST, "a\u012C b", SfProblem.NON_ASCII, 1),
                row(DICTIONARY, "a=1, b=\u0131", SfProblem.NON_ASCII, 7),
                row(LIST, "\u007F\u0131", SfProblem.VALUE_EXPECTED, 0), // the first fault is reported
                row(LIST, "a b, \u0131", SfProblem.COMMA_EXPECTED, 2));
    }

    @ParameterizedTest
    @MethodSource("beyondLatin1")
    void aCharacterBeyondLatin1IsNotReadAsItsLowByte(Row row) {
        assertReported(row, SfReader.of(row.value));
        assertReported(row, SfReader.of(List.of(row.value.split(", ", -1))));
    }
}
