// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import dev.sfv.testing.Null;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guarantees that a definition of a field has, and the mistakes that it cannot make. */
class TypedFieldTest {
    private static final String ABSENT = "(absent)";

    /** Reads the Integer of an Item, which must be positive. */
    private static final TypedField<String> ITEM = TypedField.item(
            "Test-Item",
            ABSENT,
            field -> {
                if (field.integerValue() <= 0) {
                    throw field.fault(SfProblem.OUT_OF_RANGE);
                }
                return Long.toString(field.integerValue());
            },
            (value, field) -> field.writeInteger(Long.parseLong(value)));

    /** Reads the first Token of a List, and no further. */
    private static final TypedField<String> LIST = TypedField.list(
            "Test-List",
            ABSENT,
            field -> field.nextMember() ? field.tokenValue() : "(empty)",
            (value, field) -> field.nextMember().writeToken(value));

    /** Reads one entry of a Dictionary from a tree. */
    private static final TypedField<String> DICTIONARY = TypedField.dictionary(
            "Test-Dictionary",
            ABSENT,
            field -> SfDictionary.readField(field).require("a").asItem().value().stringValue(),
            (value, field) -> SfDictionary.EMPTY.with("a", SfItem.string(value)).writeTo(field));

    @Test
    void readsAPresentField() {
        assertEquals("5", ITEM.parse("5;x=1"));
        assertEquals("a", LIST.parse("a, b;c, (d)"));
        assertEquals("(empty)", LIST.parse(""));
        assertEquals("x", DICTIONARY.parse("b, a=\"x\";y"));
    }

    @Test
    void readsFromAnyStack() {
        byte[] octets = "..a, b..".getBytes(US_ASCII);
        assertEquals("a", LIST.parse(List.of("a", "b")));
        assertEquals("a", LIST.parse(octets, 2, 4));
        assertEquals("a", LIST.parseStrict(List.of("a", "b")));
        assertEquals("a", LIST.read(SfReader.of(octets, 2, 4)));
        FieldLines lines = FieldLines.ofMap(Map.of("TEST-LIST", List.of("a", "b")));
        assertEquals("a", LIST.from(lines));
        assertSame(ABSENT, ITEM.from(lines));
        assertSame(ABSENT, ITEM.from(name -> Null.LINES));
    }

    @Test
    void anAbsentFieldHasTheDefaultOfItsDefinition() {
        assertSame(ABSENT, LIST.parse(Null.STRING));
        assertSame(ABSENT, LIST.parse(Null.LINES));
        assertSame(ABSENT, LIST.parse(List.of()));
        assertSame(ABSENT, LIST.parse(Null.OCTETS, 0, 0));
        assertSame(ABSENT, LIST.parseStrict(Null.STRING));
        assertSame(ABSENT, LIST.parseStrict(Null.LINES));
        assertSame(ABSENT, LIST.parseStrict(List.of()));
    }

    /** Even if the definition has stopped reading before the fault. */
    @ParameterizedTest
    @ValueSource(strings = {",", "a,", "a, b c", "a, (", "a;b=", "a, b, \"", "1", "\"a\"", "(a)"})
    void aMalformedFieldIsIgnoredOrRefused(String value) {
        byte[] octets = value.getBytes(US_ASCII);
        assertSame(ABSENT, LIST.parse(value));
        assertSame(ABSENT, LIST.parse(List.of(value)));
        assertSame(ABSENT, LIST.parse(octets, 0, octets.length));
        assertThrows(SfException.class, () -> LIST.parseStrict(value));
        assertThrows(SfException.class, () -> LIST.parseStrict(List.of(value)));
        assertThrows(SfException.class, () -> LIST.read(SfReader.of(octets, 0, octets.length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "a", "1 2", "1;", "1, 2", "1;a=?"})
    void anItemIsReadToItsEnd(String value) {
        assertSame(ABSENT, ITEM.parse(value));
        assertThrows(SfException.class, () -> ITEM.parseStrict(value));
    }

    @Test
    void aFaultOfTheFieldItselfHasAnIndex() {
        SfException e = assertThrows(SfException.class, () -> ITEM.parseStrict("  0;x"));
        assertEquals(SfProblem.OUT_OF_RANGE, e.problem());
        assertEquals("  0;x\n  ^", e.excerpt());
        SfException missing = assertThrows(SfException.class, () -> DICTIONARY.parseStrict("b"));
        assertEquals(SfProblem.KEY_MISSING, missing.problem());
        assertEquals("b\n ^", missing.excerpt(), "the position in the field value is added");
    }

    /** Like a constructor that checks the range of its argument. */
    @Test
    void aValueThatTheTypeRefusesIsAFault() {
        TypedField<Integer> percentage = TypedField.item(
                "Percentage",
                0,
                field -> {
                    if (field.integerValue() > 100) {
                        throw new IllegalArgumentException("more than everything");
                    }
                    return (int) field.integerValue();
                },
                (value, field) -> field.writeInteger(value));
        assertEquals(50, percentage.parse("50"));
        assertEquals(0, percentage.parse("101"));
        SfException e = assertThrows(SfException.class, () -> percentage.parseStrict(" 101;x"));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertEquals(1, e.index());
        assertEquals(
                "Percentage: refused by the definition of this field (more than everything), at index 1 of:  101;x",
                e.getMessage());
        assertEquals("java.lang.IllegalArgumentException: more than everything", String.valueOf(e.getCause()));
    }

    @Test
    void canBeLimitedToRfc8941() {
        TypedField<String> date = TypedField.item(
                "Date",
                ABSENT,
                field -> Long.toString(field.dateSeconds()),
                (value, field) -> field.writeDate(Long.parseLong(value)));
        assertEquals("5", date.parse("@5"));
        assertEquals("@5", date.serialize("5"));
        assertSame(ABSENT, date.version(SfVersion.RFC8941).parse("@5"));
        assertThrows(
                IllegalArgumentException.class,
                () -> date.version(SfVersion.RFC8941).serialize("5"));
    }

    @Test
    void usesReadersAndWritersAgain() {
        SfReader reader = SfReader.of("a, b");
        assertEquals("a", LIST.read(reader));
        assertEquals("7", ITEM.read(reader.reset("7")));
        assertThrows(SfException.class, () -> LIST.read(reader.reset("a b")));
        SfWriter writer = new SfWriter();
        LIST.write("x", writer);
        assertEquals("x", writer.fieldValue());
        ITEM.write("8", writer.reset());
        assertEquals("8", writer.fieldValue());
        assertThrows(IllegalStateException.class, () -> LIST.write("x", writer));
    }

    /** Definitions that read a tree, or that ask for the kind first, ignore values that are overwritten. */
    @Test
    void theLastDuplicateCounts() {
        assertEquals("x", DICTIONARY.parse("a=1, a=\"x\""));
        assertSame(ABSENT, DICTIONARY.parse("a=\"x\", a=1"));
    }

    @Test
    @SuppressWarnings("JdkObsolete") // it is what the JDK's own HTTP server keeps header lines in
    void linesMayBeInALinkedList() {
        List<String> lines = new LinkedList<>(Collections.nCopies(1_000, "a"));
        assertEquals("a", LIST.parse(lines));
        assertEquals("a", LIST.parseStrict(lines));
    }

    /** Even a definition that reads nothing, or swallows the exceptions of the reader, cannot accept a malformed field. */
    @Test
    void validationCannotBeForgotten() {
        TypedField<String> lazy = TypedField.dictionary("Lazy", ABSENT, field -> "read", (value, field) -> {});
        assertEquals("read", lazy.parse("a=1"));
        assertSame(ABSENT, lazy.parse("a=1,"));
        TypedField<String> careless =
                TypedField.list("Careless", ABSENT, TypedFieldTest::swallow, (value, field) -> {});
        assertEquals("read", careless.parse("a, b"));
        assertSame(ABSENT, careless.parse("a, b c"));
        assertSame(ABSENT, careless.parse("?, b"));
        assertThrows(SfException.class, () -> careless.parseStrict("a, b;="));
        TypedField<String> item = TypedField.item("Item", ABSENT, field -> "read", (value, field) -> {});
        assertEquals("read", item.parse("a"));
        assertSame(ABSENT, item.parse("a b"));
    }

    private static String swallow(SfReader field) {
        try {
            while (field.nextMember()) {}
        } catch (SfException e) {
            return "swallowed";
        }
        return "read";
    }

    /** A sender must not be able to stop a server, whatever is wrong with the definition. */
    @Test
    void parsingNeverThrows() {
        TypedField<String> wrongType =
                TypedField.list("Wrong", ABSENT, field -> field.nextEntry() ? field.key() : "", (value, field) -> {});
        assertSame(ABSENT, wrongType.parse("a"));
        SfException e = assertThrows(SfException.class, () -> wrongType.parseStrict("a"));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertEquals(
                "Wrong: a: refused by the definition of this field (nextMember(): expected a List, found"
                        + " SfReader[Dictionary, on a: the Boolean ?1, at index 1 of: a]), at index 0 of: a",
                e.getMessage());
        assertTrue(e.getCause() instanceof IllegalStateException);
    }

    @Test
    void writesTheCanonicalForm() {
        assertEquals("7", ITEM.serialize("7"));
        assertEquals("a/b", LIST.serialize("a/b"));
        assertEquals("a=\"x\"", DICTIONARY.serialize("x"));
        assertThrows(IllegalArgumentException.class, () -> LIST.serialize("no token"));
    }

    @Test
    void aLineThatIsNullIsMalformed() {
        assertSame(ABSENT, LIST.parse(Arrays.asList("a", Null.STRING)));
        assertThrows(SfException.class, () -> LIST.parseStrict(Arrays.asList("a", Null.STRING)));
        assertThrows(IndexOutOfBoundsException.class, () -> LIST.parse(new byte[2], 1, 2));
    }

    @Test
    void hasANameAndAType() {
        assertEquals("Test-List", LIST.name());
        assertEquals("Test-List", LIST.toString());
        assertEquals(FieldType.ITEM, ITEM.type());
        assertEquals(FieldType.LIST, LIST.type());
        assertEquals(FieldType.DICTIONARY, DICTIONARY.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A:", "A\r\nB", "\u00FC", "a,b", "(a)"})
    void theNameIsThatOfAField(String name) {
        assertThrows(
                IllegalArgumentException.class,
                () -> TypedField.item(name, ABSENT, SfReader::tokenValue, (value, field) -> field.writeToken(value)));
    }

    /** Checks the result of a form of parsing, and the fault that it passes to the callback. */
    private static void assertReported(
            String expected, String message, Function<Consumer<SfException>, String> parsing) {
        List<String> faults = new ArrayList<>();
        assertEquals(expected, parsing.apply(fault -> faults.add(fault.getMessage())));
        assertEquals(message.isEmpty() ? List.of() : List.of(message), faults);
    }

    /** Each row: a value; the result of reading it; the message of its fault. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a, b | a        |",
                "a b  | (absent) | Test-List: expected a comma or the end, at index 2 of: a b",
                "1, b | (absent) | Test-List: [0]: expected a Token, found the Integer 1, at index 0 of: 1, b",
                "?    | (absent) | Test-List: expected 0 or 1, at index 1 of: ?"
            })
    void reportsAFaultByCallbackOutcomeOrException(String value, String read, String message) {
        String fault = message == null ? "" : message;
        List<String> lines = List.of(value.split(", ", -1));
        FieldLines headers = FieldLines.ofMap(Map.of("test-list", lines));
        assertReported(read, fault, malformed -> LIST.parse(value, malformed));
        assertReported(read, fault, malformed -> LIST.parse(lines, malformed));
        assertReported(read, fault, malformed -> LIST.from(headers, malformed));
        for (Parsed<String> parsed : List.of(LIST.tryParse(value), LIST.tryParse(lines), LIST.tryFrom(headers))) {
            assertEquals(fault.isEmpty() ? read : "other", parsed.orElse("other"));
            assertEquals(fault, parsed.toFault().map(SfException::getMessage).orElse(""));
            if (fault.isEmpty()) {
                assertEquals(new Parsed.Present<>(read), parsed);
                assertEquals(Optional.of(read), parsed.toOptional());
            } else {
                assertEquals(
                        fault,
                        assertInstanceOf(Parsed.Malformed.class, parsed).fault().getMessage());
                assertEquals(Optional.empty(), parsed.toOptional());
            }
        }
        if (fault.isEmpty()) {
            assertEquals(read, LIST.fromStrict(headers));
        } else {
            SfException e = assertThrows(SfException.class, () -> LIST.parseStrict(value));
            assertEquals(fault, e.getMessage());
            assertEquals("Test-List", e.fieldName());
            assertEquals(
                    fault,
                    assertThrows(SfException.class, () -> LIST.fromStrict(headers))
                            .getMessage());
        }
    }

    @Test
    void anAbsentFieldIsNoFault() {
        assertReported(ABSENT, "", malformed -> LIST.parse(Null.STRING, malformed));
        assertReported(ABSENT, "", malformed -> LIST.parse(Null.LINES, malformed));
        assertReported(ABSENT, "", malformed -> LIST.parse(List.of(), malformed));
        assertReported(ABSENT, "", malformed -> LIST.from(name -> List.of(), malformed));
        for (Parsed<String> parsed :
                List.of(LIST.tryParse(Null.STRING), LIST.tryParse(Null.LINES), LIST.tryFrom(name -> List.of()))) {
            assertEquals(new Parsed.Absent<>(), parsed);
            assertEquals(Optional.empty(), parsed.toOptional());
            assertEquals(Optional.empty(), parsed.toFault());
            assertEquals("other", parsed.orElse("other"));
        }
        assertEquals(new Parsed.Present<>("(empty)"), LIST.tryParse(""), "an empty List is present");
    }

    @Test
    void aNullLineIsReportedAsAFault() {
        String message = "Test-List: expected a value, at index 0 of: ";
        List<String> lines = Arrays.asList("a", Null.STRING, "b");
        assertReported(ABSENT, message, malformed -> LIST.parse(lines, malformed));
        assertReported(ABSENT, message, malformed -> LIST.parse(Arrays.asList(Null.STRING), malformed));
        assertEquals(Optional.empty(), LIST.tryParse(lines).toOptional());
        SfException e = assertThrows(SfException.class, () -> LIST.parseStrict(Arrays.asList(Null.STRING)));
        assertEquals(SfProblem.VALUE_EXPECTED, e.problem());
        assertEquals(message, e.getMessage());
    }

    @Test
    void faultsHaveAPathAndAFieldName() {
        SfException e = assertThrows(SfException.class, () -> DICTIONARY.parseStrict("b, a=1;x"));
        assertEquals("Test-Dictionary", e.fieldName());
        SfException ofValue = assertThrows(SfException.class, () -> ITEM.parseStrict("5.0"));
        assertEquals("Test-Item: expected an Integer, found the Decimal 5.0, at index 0 of: 5.0", ofValue.getMessage());
    }

    /** This includes exceptions of any type, and null as a result. */
    @Test
    void anExceptionOfTheReadingFunctionIsTheCause() {
        RuntimeException withoutMessage = new UnsupportedOperationException();
        TypedField<String> unfinished = TypedField.list(
                "Unfinished",
                ABSENT,
                field -> {
                    throw withoutMessage;
                },
                (value, field) -> {});
        assertSame(ABSENT, unfinished.parse("a"));
        SfException e = assertThrows(SfException.class, () -> unfinished.parseStrict("a"));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertEquals(
                "Unfinished: refused by the definition of this field (UnsupportedOperationException), at index 0 of: a",
                e.getMessage());
        assertSame(withoutMessage, e.getCause());
        assertSame(withoutMessage, e.withPath("x").getCause());
        assertEquals("Other", e.withFieldName("Other").fieldName());
        TypedField<String> nothing = TypedField.item("Nothing", ABSENT, field -> Null.STRING, (value, field) -> {});
        assertSame(ABSENT, nothing.parse("a"));
        assertEquals(
                "Nothing: refused by the definition of this field (the reading function returned null), at index 0 of: a",
                assertThrows(SfException.class, () -> nothing.parseStrict("a")).getMessage());
    }

    @Test
    void readsFromAReaderThatHasNotBegun() {
        SfReader begun = SfReader.of("a, b");
        begun.nextMember();
        assertThrows(IllegalStateException.class, () -> LIST.read(begun));
        assertThrows(IllegalStateException.class, () -> ITEM.read(begun));
    }

    @Test
    void recognizesSpellings() {
        TypedField<String> recognizing = LIST.recognizing("known", "other");
        String known = recognizing.parse(new String("known"));
        byte[] octets = "-known-knowm-other-know-".getBytes(US_ASCII);
        assertEquals("known", known);
        assertSame(known, recognizing.parse(octets, 1, 5));
        assertSame(known, recognizing.parse(List.of(new String("known"))));
        assertSame(known, recognizing.parseStrict(new String("known")));
        assertNotSame(known, recognizing.parse(" known"));
        assertEquals("knowm", recognizing.parse(octets, 7, 5));
        assertEquals("other", recognizing.parse(octets, 13, 5));
        assertEquals("know", recognizing.parse(octets, 19, 4));
        assertEquals("unknown", recognizing.parse("unknown"));
        assertEquals("known", recognizing.version(SfVersion.RFC8941).parse("known"));
        assertSame(known, recognizing.version(SfVersion.RFC8941).parse("known"), "a version keeps the spellings");
        assertEquals("x", recognizing.serialize("x"));
        assertThrows(IllegalArgumentException.class, () -> LIST.recognizing("no token"));
    }

    @Test
    void aValueThatIsRecognizedTwiceIsTheFirst() {
        String first = new String("known");
        TypedField<String> once = LIST.recognizing(first);
        TypedField<String> twice = once.recognizing(new String("known"), "more");
        assertSame(first, twice.parse(new String("known")));
        assertEquals("more", twice.parse("more"));
        assertNotSame("more", once.parse(new String("more")), "the definition itself has not changed");
        assertSame("more", twice.parse(new String("more")));
        assertSame(
                first, once.recognizing().parse(new String("known")), "recognizing() without values changes nothing");
    }

    /** Each row: the version of the definition; that of the reader or the writer; whether there can be a Date. */
    @ParameterizedTest
    @CsvSource({
        "RFC9651, RFC9651, true",
        "RFC9651, RFC8941, false",
        "RFC8941, RFC9651, false",
        "RFC8941, RFC8941, false"
    })
    void theStricterVersionCounts(SfVersion definition, SfVersion given, boolean dates) {
        TypedField<Long> date = TypedField.item(
                        "Date", 0L, SfReader::dateSeconds, (Long value, SfWriter field) -> field.writeDate(value))
                .version(definition);
        SfReader reader = SfReader.of("@5").version(given);
        SfWriter writer = new SfWriter().version(given);
        if (dates) {
            assertEquals(5, date.read(reader));
            date.write(5L, writer);
            assertEquals("@5", writer.fieldValue());
        } else {
            SfException e = assertThrows(SfException.class, () -> date.read(reader));
            assertEquals(SfProblem.NOT_IN_RFC8941, e.problem());
            assertThrows(IllegalArgumentException.class, () -> date.write(5L, writer));
        }
        reader.reset("@6").readItem();
        assertEquals(6, reader.dateSeconds(), "the version was for one field value");
        assertEquals("@6", writer.reset().startItem().writeDate(6).fieldValue());
    }

    @Test
    void appendsTheCanonicalForm() {
        StringBuilder text = new StringBuilder("Test-List: ");
        LIST.appendTo("a/b", text);
        assertEquals("Test-List: a/b", text.toString());
        assertThrows(IllegalArgumentException.class, () -> LIST.appendTo("no token", text));
        assertEquals("Test-List: a/b", text.toString(), "a value that cannot be written appends nothing");
    }

    @Test
    void aVersionHoldsForOneFieldValue() {
        TypedField<String> date = TypedField.item(
                        "Date",
                        ABSENT,
                        field -> Long.toString(field.dateSeconds()),
                        (value, field) -> field.writeDate(Long.parseLong(value)))
                .version(SfVersion.RFC8941);
        SfReader reader = SfReader.of("@5");
        assertThrows(SfException.class, () -> date.read(reader));
        reader.reset("@5").readItem();
        assertEquals(5, reader.dateSeconds());
        SfWriter writer = new SfWriter();
        assertThrows(IllegalArgumentException.class, () -> date.write("5", writer));
        assertEquals("@5", writer.reset().startItem().writeDate(5).fieldValue());
        assertSame(ABSENT, date.recognizing().parse("@5"), "spellings keep the version");
    }

    @Test
    void aFunctionThatWritesAnotherTypeIsTheProgrammersFault() {
        TypedField<String> list = TypedField.list(
                "Wrong",
                ABSENT,
                SfReader::tokenValue,
                (value, field) -> field.nextEntry("a").writeToken(value));
        TypedField<String> dictionary = TypedField.dictionary(
                "Wrong",
                ABSENT,
                SfReader::tokenValue,
                (value, field) -> field.nextMember().writeToken(value));
        TypedField<String> item = TypedField.item(
                "Wrong",
                ABSENT,
                SfReader::tokenValue,
                (value, field) -> field.nextMember().writeToken(value));
        for (TypedField<String> wrong : List.of(list, dictionary, item)) {
            assertThrows(IllegalStateException.class, () -> wrong.serialize("a"));
        }
        TypedField<String> empty = TypedField.list("Empty", ABSENT, SfReader::tokenValue, (value, field) -> {});
        assertEquals("", empty.serialize("a"));
    }

    @Test
    void linesOfAMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put("test-list", List.of("a", "b"));
        map.put("Other", List.of("x"));
        map.put("TEST-List", List.of("c"));
        FieldLines lines = FieldLines.ofMap(map);
        assertEquals(List.of("a", "b", "c"), lines.get("Test-List"), "case-insensitive, together");
        assertEquals(List.of("x"), lines.get("other"));
        assertEquals(List.of(), lines.get("Test"));
        map.put("Test", List.of("later"));
        assertEquals(List.of("later"), lines.get("test"), "the map is not copied");
        assertEquals(List.of("a"), FieldLines.ofMap(Map.of("A", Set.of("a"))).get("a"), "any collection");
    }

    /** Some stacks keep the status line under a key that is null. */
    @Test
    void nullsOfAMapAreSkipped() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put(Null.STRING, List.of("HTTP/1.1 200 OK"));
        map.put("A", Null.LINES);
        map.put("a", List.of("b"));
        map.put("C", Null.LINES);
        assertEquals(List.of("b"), FieldLines.ofMap(map).get("a"));
        assertEquals(List.of(), FieldLines.ofMap(map).get("c"));
        Map<String, String> combined = new LinkedHashMap<>();
        combined.put(Null.STRING, "HTTP/1.1 200 OK");
        combined.put("A", Null.STRING);
        combined.put("a", "b, c");
        combined.put("C", Null.STRING);
        assertEquals(List.of("b, c"), FieldLines.ofCombined(combined).get("a"));
        assertEquals(List.of(), FieldLines.ofCombined(combined).get("c"));
        assertEquals(List.of(), FieldLines.ofCombined(combined).get("null"));
    }

    @Test
    void linesOfAMapOfCombinedValues() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("test-list", "a, b");
        map.put("Other", "x");
        map.put("TEST-List", "c");
        FieldLines lines = FieldLines.ofCombined(map);
        assertEquals(List.of("a, b", "c"), lines.get("Test-List"), "case-insensitive, together");
        assertEquals(List.of("x"), lines.get("other"));
        assertEquals(List.of(), lines.get("Test"));
        map.put("Test", "later");
        assertEquals(List.of("later"), lines.get("test"), "the map is not copied");
        assertEquals("a", LIST.from(lines));
    }

    @Test
    void linesOfAnEnumeration() {
        FieldLines lines = FieldLines.ofEnumerations(
                name -> name.equals("A") ? Collections.enumeration(List.of("a", "b")) : Collections.emptyEnumeration());
        assertEquals(List.of("a", "b"), lines.get("A"));
        assertEquals(List.of("a", "b"), lines.get("A"), "the function is called again each time");
        assertEquals(List.of(), lines.get("B"));
        assertEquals(
                List.of(), FieldLines.ofEnumerations(name -> Null.ENUMERATION).get("A"));
    }

    @Test
    void linesOfACombinedValue() {
        FieldLines lines = FieldLines.ofCombined(name -> name.equals("A") ? "a, b" : Null.STRING);
        assertEquals(List.of("a, b"), lines.get("A"));
        assertEquals(List.of(), lines.get("B"));
    }
}
