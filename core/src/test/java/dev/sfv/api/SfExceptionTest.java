// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfList;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SfExceptionTest {
    private static SfException fault(SfReader reader) {
        return assertThrows(SfException.class, () -> FieldType.LIST.validate(reader));
    }

    private static SfException fault(String value) {
        return fault(SfReader.of(value));
    }

    @Test
    void drawsTheValueWithACaret() {
        assertEquals(
                "prefetch;;prerender\n         ^", fault("prefetch;;prerender").excerpt());
        assertEquals("a, \"b\n   ^", fault("a, \"b").excerpt());
        assertEquals("a,\n ^", fault("a,").excerpt());
        SfException atEnd =
                assertThrows(SfException.class, () -> SfReader.of("").readItem());
        assertEquals("\n^", atEnd.excerpt());
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertEquals(
                "expected a key (starting with a-z or '*'), at index 9 of: prefetch;;prerender",
                fault("prefetch;;prerender").getMessage());
    }

    @Test
    void showsOnlyPrintableAscii() {
        SfException e = fault("a\u0007b\r\nc: d");
        assertEquals("a\\u0007b\\u000d\\u000ac: d\n ^", e.excerpt());
        assertEquals("expected a comma or the end, at index 1 of: a\\u0007b\\u000d\\u000ac: d", e.getMessage());
        assertEquals("\"\\u001b\\u007f\"\n ^", fault("\"\u001B\u007F\"").excerpt());
        assertEquals("\" !}~\n^", fault("\" !}~").excerpt());
        assertEquals(
                "a\\u0009,\\u0009,\n" + " ".repeat(14) + "^", fault("a\t,\t,").excerpt());
        assertEquals("\"x\", \"\\u0000\"\n      ^", fault("\"x\", \"\0\"").excerpt());
    }

    @Test
    void showsTheCharacterThatWasGiven() {
        assertEquals("pre\\u0166etch\n   ^", fault("pre\u0166etch").excerpt());
        assertEquals(
                "a, \\uffff, b\n   ^",
                fault(SfReader.of(List.of("a", "\uFFFF", "b"))).excerpt());
        byte[] octets = "..caf\u00E9..".getBytes(ISO_8859_1);
        assertEquals("caf\\u00e9\n   ^", fault(SfReader.of(octets, 2, 4)).excerpt());
        assertEquals("caf\\u00e9\n   ^", fault("caf\u00E9").excerpt());
    }

    @Test
    void showsOnlyTheSurroundingsOfTheFault() {
        String tokens = "a".repeat(100);
        SfException e = fault(tokens + " " + tokens);
        assertEquals(101, e.index());
        assertEquals("..." + "a".repeat(35) + " " + "a".repeat(36) + "...\n" + " ".repeat(39) + "^", e.excerpt());
    }

    private static String firstLine(SfException e) {
        return e.excerpt().lines().findFirst().orElseThrow();
    }

    @Test
    void showsAllOfAValueThatJustFits() {
        String before = "a".repeat(35) + " ";
        String after = "b".repeat(36);
        assertEquals(before + after, firstLine(fault(before + after)));
        assertEquals("..." + "a".repeat(35) + " " + after + "...", firstLine(fault("a" + before + after + "b")));
    }

    /** The excerpt is not a copy: the memory of an exception must not grow with the value that an attacker sends. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void messagesStayShort(int length) {
        SfException e = fault("\u0001".repeat(length));
        assertTrue(e.getMessage().length() < 600, e::getMessage);
        assertTrue(e.excerpt().length() < 600, e::excerpt);
    }

    @Test
    void doesNotDependOnTheReaderAnyLonger() {
        byte[] octets = "a b".getBytes(ISO_8859_1);
        SfReader reader = SfReader.of(octets, 0, 3);
        SfException e = fault(reader);
        Arrays.fill(octets, (byte) 'x');
        reader.reset("something else");
        assertEquals("a b\n  ^", e.excerpt());
    }

    @Test
    void aFaultOfTheTreeHasNoIndexInItsMessage() {
        SfException e = SfException.wrongKind("an Integer", SfKind.TOKEN, "a b");
        assertEquals(SfProblem.WRONG_KIND, e.problem());
        assertEquals("expected an Integer, found the Token a b", e.getMessage());
        assertEquals("a b\n^", e.excerpt());
        assertEquals(0, e.index());
        SfException list = SfException.wrongKind("an Item", SfKind.INNER_LIST, "(a)");
        assertEquals("expected an Item, found an Inner List", list.getMessage());
        assertEquals("(a)\n^", list.excerpt());
        SfException missing = SfException.missing("a Token").withPath("k");
        assertEquals(SfProblem.KEY_MISSING, missing.problem());
        assertEquals("k: expected a Token, found nothing", missing.getMessage());
        assertEquals("\n^", missing.excerpt());
        assertEquals(0, missing.index());
        assertFalse(missing.isOfFieldValue());
    }

    @Test
    void aPathGrowsFromTheInside() {
        SfException e = SfException.wrongKind("an Integer", SfKind.TOKEN, "a");
        SfException nested = e.withPath(";created").withPath("[1]").withPath("sig1");
        assertEquals("sig1[1];created", nested.path());
        assertEquals("", nested.fieldName());
        assertEquals("sig1[1];created: expected an Integer, found the Token a", nested.getMessage());
        SfException named = nested.withFieldName("Signature-Input");
        assertEquals("Signature-Input", named.fieldName());
        assertEquals("sig1[1];created", named.path());
        assertEquals("Signature-Input: sig1[1];created: expected an Integer, found the Token a", named.getMessage());
        assertEquals("", e.path(), "the exception itself has not changed");
        assertEquals(nested.excerpt(), e.excerpt());
    }

    @Test
    void aFaultOfAFieldValueKeepsItsIndex() {
        SfException e = SfException.of(SfProblem.OUT_OF_RANGE, "a=1, b=99", 7)
                .withPath("b")
                .withFieldName("Example");
        assertEquals(
                "Example: b: expected a value within the range of this field, at index 7 of: a=1, b=99",
                e.getMessage());
        assertEquals(7, e.index());
        assertTrue(e.isOfFieldValue());
        assertEquals("a=1, b=99\n       ^", e.excerpt());
        assertThrows(IndexOutOfBoundsException.class, () -> SfException.of(SfProblem.OUT_OF_RANGE, "a", 2));
        assertThrows(IndexOutOfBoundsException.class, () -> SfException.of(SfProblem.OUT_OF_RANGE, "a", -1));
        assertEquals(1, SfException.of(SfProblem.OUT_OF_RANGE, "a", 1).index(), "the end can be at fault");
    }

    @Test
    void aDescriptionIsOneShortLine() {
        SfReader reader = SfReader.of("a");
        reader.readItem();
        String longest = "x".repeat(200);
        for (String description : List.of("", "expected \u00FC\n", longest, longest + "y", "y".repeat(1_000))) {
            String shown = description.equals("expected \u00FC\n")
                    ? "expected \\u00fc\\u000a"
                    : description.length() <= 200 ? description : description.substring(0, 200) + "...";
            SfException e = reader.fault(SfProblem.OUT_OF_RANGE, description);
            assertEquals(shown, e.description());
            assertEquals(shown + ", at index 0 of: a", e.getMessage());
            assertEquals(shown, e.withPath("p").withFieldName("F").description(), "copies are not cut again");
        }
        SfException named = SfException.missing("a Token").withPath("k").withFieldName("F");
        assertEquals("expected a Token, found nothing", named.description());
    }

    /** The semicolon of a parameter does not count towards the length of its key. */
    @Test
    void aLongPartOfAPathIsCut() {
        String key = "k".repeat(36);
        SfException e = SfException.missing("a Token").withPath("[1]");
        assertEquals(key + "[1]", e.withPath(key).path());
        assertEquals(key + "...[1]", e.withPath(key + "k").path());
        assertEquals(";" + key + "[1]", e.withPath(";" + key).path());
        assertEquals(";" + key + "...[1]", e.withPath(";" + key + "k").path());
    }

    @Test
    void namesAndPathsAreShownInPrintableAscii() {
        SfException e = SfException.missing("k\n").withPath("p\r").withFieldName("F\0");
        assertEquals("F\\u0000: p\\u000d: expected k\\u000a, found nothing", e.getMessage());
    }

    @Test
    void hasNoStackTrace() {
        SfException e = fault(",");
        assertSame(e, e.fillInStackTrace());
        assertEquals(0, e.getStackTrace().length);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasAShortMessage(SfProblem problem) {
        assertTrue(problem.message().matches("[ -~]{10,60}[^.]"), problem.message());
    }

    @Test
    void canBeSerialized() throws IOException, ClassNotFoundException {
        SfException fault = assertThrows(
                SfException.class,
                () -> SfDictionary.parse("a=" + "b".repeat(50) + ", max=x").require("max", ValueType.INTEGER));
        SfException malformed =
                assertThrows(SfException.class, () -> SfList.parse("a".repeat(50) + ",," + "b".repeat(50)));
        for (SfException e : List.of(fault.withFieldName("Example"), malformed)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(e);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                SfException copy = (SfException) in.readObject();
                assertEquals(e.getMessage(), copy.getMessage());
                assertEquals(e.excerpt(), copy.excerpt());
                assertEquals(e.index(), copy.index());
                assertEquals(e.path(), copy.path());
                assertEquals(e.problem(), copy.problem());
            }
        }
    }
}
