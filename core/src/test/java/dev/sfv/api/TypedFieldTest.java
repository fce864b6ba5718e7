// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a definition of a field can rely on, and what it cannot get wrong. */
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

    /** Reads one entry of a Dictionary by a tree. */
    private static final TypedField<String> DICTIONARY = TypedField.dictionary(
            "Test-Dictionary",
            ABSENT,
            field -> SfDictionary.readField(field).require("a").asItem().value().stringValue(),
            (value, field) -> SfDictionary.EMPTY.with("a", SfItem.string(value)).writeTo(field));

    @Test
    void readsWhatIsThere() {
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
    void anAbsentFieldMeansWhatItsDefinitionSays() {
        assertSame(ABSENT, LIST.parse(Null.STRING));
        assertSame(ABSENT, LIST.parse(Null.LINES));
        assertSame(ABSENT, LIST.parse(List.of()));
        assertSame(ABSENT, LIST.parse(Null.OCTETS, 0, 0));
        assertSame(ABSENT, LIST.parseStrict(Null.STRING));
        assertSame(ABSENT, LIST.parseStrict(Null.LINES));
        assertSame(ABSENT, LIST.parseStrict(List.of()));
    }

    /** Also where the definition has stopped reading before the fault. */
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
        assertEquals("b\n ^", missing.excerpt(), "of the tree, in its canonical form");
    }

    /** As a constructor of the type does that has a range. */
    @Test
    void whatTheTypeRefusesIsAFault() {
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
    void canBeBoundToRfc8941() {
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

    /** Definitions that read a tree, as those that ask for the kind first, do not mind what is overwritten. */
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

    /** A definition that reads nothing, or swallows what the reader says of a fault, still cannot let one pass. */
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
    void parsingIsTotal() {
        TypedField<String> wrongType =
                TypedField.list("Wrong", ABSENT, field -> field.nextEntry() ? field.key() : "", (value, field) -> {});
        assertSame(ABSENT, wrongType.parse("a"));
        SfException e = assertThrows(SfException.class, () -> wrongType.parseStrict("a"));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertEquals(
                "Wrong: a: refused by the definition of this field (nextMember(): expected a List, found"
                        + " SfReader[Dictionary, on a the Boolean ?1, at index 1 of: a]), at index 0 of: a",
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
    void hasAName() {
        assertEquals("Test-List", LIST.name());
        assertEquals("Test-List", LIST.toString());
    }
}
