// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.FieldType;
import dev.sfv.model.Member;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages for faults that a definition finds, and exceptions that must not escape from a definition. */
class TypedFaultTest {
    private static TypedField<Object> reading(FieldType type, Function<SfReader, Object> read) {
        return switch (type) {
            case ITEM -> TypedField.item("X", "absent", read, (value, field) -> {});
            case LIST -> TypedField.list("X", "absent", read, (value, field) -> {});
            case DICTIONARY -> TypedField.dictionary("X", "absent", read, (value, field) -> {});
        };
    }

    /** The tree has no field value. The definition adds it, with the index of the member. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1, u=x, b   | X: u: expected an Integer, found the Token x, at index 7 of: a=1, u=x, b",
                "u=1, a, u=x   | X: u: expected an Integer, found the Token x, at index 10 of: u=1, a, u=x",
                "u=x, a, u;b=1 | X: u: expected an Integer, found the Boolean ?1, at index 8 of: u=x, a, u;b=1",
                "a, b=2        | X: u: expected an Integer, found nothing, at index 6 of: a, b=2",
                "a, u=1, b=,   | X: expected a value, at index 10 of: a, u=1, b=,"
            })
    void aFaultOfATreeHasThePositionOfTheEntry(String value, String message) {
        TypedField<Object> field = reading(
                FieldType.DICTIONARY, reader -> SfDictionary.readField(reader).require("u", ValueType.INTEGER));
        assertMessage(message, field, value);
    }

    @Test
    void aFaultDeepInTheTreeHasItsPathAndThePositionOfItsMember() {
        TypedField<Object> dictionary = reading(
                FieldType.DICTIONARY,
                reader -> SfDictionary.readField(reader)
                        .map(member -> member.require(ValueType.INNER_LIST).map(ValueType.STRING)));
        assertMessage(
                "X: b[1]: expected a String, found the Token d, at index 8 of: a=(), b=(\"c\" d)",
                dictionary,
                "a=(), b=(\"c\" d)");
        TypedField<Object> list = reading(
                FieldType.LIST,
                reader -> SfList.readField(reader)
                        .map(member -> member.parameters().require("r", ValueType.INTEGER)));
        assertMessage(
                "X: [1];r: expected an Integer, found the Token x, at index 7 of: a;r=1, b;r=x", list, "a;r=1, b;r=x");
        assertMessage("X: [0];r: expected an Integer, found nothing, at index 0 of: a", list, "a");
        TypedField<Object> second =
                reading(FieldType.LIST, reader -> SfList.readField(reader).require(1, ValueType.TOKEN));
        assertEquals("b", second.parseStrict("a, b"));
        assertMessage("X: [1]: expected a Token, found nothing, at index 1 of: a", second, "a");
        TypedField<Object> item = reading(
                FieldType.ITEM,
                reader -> SfItem.readCurrent(reader).parameters().require("q", ValueType.NUMBER));
        assertMessage(
                "X: ;q: expected an Integer or a Decimal, found the Token x, at index 1 of:  a;q=x", item, " a;q=x");
    }

    /** A path cuts a long key. */
    @Test
    void aLongKeyIsFound() {
        String key = "k".repeat(50);
        String shown = "k".repeat(36) + "...";
        TypedField<Object> field = reading(
                FieldType.DICTIONARY, reader -> SfDictionary.readField(reader).require(key, ValueType.INTEGER));
        assertEquals(1L, field.parseStrict(key + "=1"));
        assertMessage(
                "X: " + shown + ": expected an Integer, found the Token x, at index 54 of: ..." + "k".repeat(35)
                        + "=x, b",
                field,
                "a, " + key + "=x, b");
        assertMessage(
                "X: " + shown + ": expected an Integer, found nothing, at index 41 of: ..." + "k".repeat(33) + "...",
                field,
                "a=" + "k".repeat(36) + "...");
    }

    /** A tree of a part does not know the whole field. The position is where the reading function has stopped: after the part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LIST       | 1, x, 2     | X: expected an Integer, found the Token x, at index 4 of: 1, x, 2",
                "LIST       | 1, x;y, 2   | X: expected an Integer, found the Token x, at index 6 of: 1, x;y, 2",
                "LIST       | 1, x,       | X: expected a member after the comma, at index 4 of: 1, x,",
                "DICTIONARY | a=1, b=x, c | X: expected an Integer, found the Token x, at index 8 of: a=1, b=x, c",
                "DICTIONARY | a=1, b=x c  | X: expected a comma or the end, at index 9 of: a=1, b=x c"
            })
    void aFaultOfAPartHasThePositionAfterIt(FieldType type, String value, String message) {
        TypedField<Object> field = reading(type, reader -> {
            while (type == FieldType.LIST ? reader.nextMember() : reader.nextEntry()) {
                Member.readCurrent(reader).require(ValueType.INTEGER);
            }
            return "read";
        });
        assertMessage(message, field, value);
        assertEquals("read", field.parseStrict(type == FieldType.LIST ? "1, 2" : "a=1"));
    }

    @Test
    void aRefusalPointsAtTheValueOrAtTheWholeField() {
        TypedField<Object> onMember = reading(FieldType.LIST, reader -> {
            reader.nextMember();
            reader.nextMember();
            throw new ArithmeticException("no b");
        });
        assertMessage("X: [1]: refused by the definition of this field (no b), at index 3 of: a, b", onMember, "a, b");
        TypedField<Object> atTheEnd = reading(FieldType.LIST, reader -> {
            SfList.readField(reader);
            throw new ArithmeticException("nothing");
        });
        assertMessage("X: refused by the definition of this field (nothing), at index 0 of: a, b", atTheEnd, "a, b");
        TypedField<Object> afterTheItem = reading(FieldType.ITEM, reader -> {
            SfItem.readCurrent(reader);
            throw new ArithmeticException();
        });
        assertMessage(
                "X: refused by the definition of this field (ArithmeticException), at index 1 of:  a;b",
                afterTheItem,
                " a;b");
    }

    @Test
    void aMalformedFieldIsTheFaultEvenIfTheFunctionThrowsSomethingElse() {
        TypedField<Object> field = reading(FieldType.LIST, reader -> {
            try {
                SfList.readField(reader);
            } catch (SfException e) {
                throw new IllegalStateException(e);
            }
            return "read";
        });
        assertMessage("X: expected a comma or the end, at index 2 of: a b", field, "a b");
        assertEquals("read", field.parseStrict("a, b"));
    }

    private static void assertMessage(String message, TypedField<?> field, String value) {
        SfException e = assertThrows(SfException.class, () -> field.parseStrict(value));
        assertEquals(message, e.getMessage());
        List<SfException> reported = new ArrayList<>();
        assertEquals("absent", field.parse(value, reported::add));
        assertEquals(message, reported.get(0).getMessage());
    }

    /** Kotlin and others can throw checked exceptions anywhere. */
    @Test
    void aCheckedExceptionDoesNotEscape() {
        IOException cause = new IOException("disk");
        TypedField<Object> field = reading(FieldType.ITEM, reader -> throwAny(cause));
        assertEquals("absent", field.parse("a"));
        SfException e = assertThrows(SfException.class, () -> field.parseStrict("a"));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertSame(cause, e.getCause());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> Object throwAny(Exception e) throws E {
        throw (E) e;
    }

    @Test
    void recognizedValuesFollowTheVersion() {
        TypedField<Long> date =
                TypedField.item("Date", 0L, SfReader::dateSeconds, (value, field) -> field.writeDate(value));
        assertThrows(IllegalArgumentException.class, () -> date.recognizing(5L).version(SfVersion.RFC8941));
        Long seven = Long.valueOf(7_000);
        TypedField<Long> number = TypedField.item(
                        "Number", 0L, SfReader::integerValue, (value, field) -> field.writeInteger(value))
                .recognizing(seven)
                .recognizing(8_000L)
                .version(SfVersion.RFC8941);
        assertSame(seven, number.parse("7000"));
        assertSame(seven, number.parse(new byte[] {'7', '0', '0', '0'}, 0, 4));
    }

    @Test
    void theStricterVersionCounts() {
        TypedField<Long> date =
                TypedField.item("Date", 0L, SfReader::dateSeconds, (value, field) -> field.writeDate(value));
        assertEquals(5, date.read(SfReader.of("@5")));
        SfReader reader = SfReader.of("@5").version(SfVersion.RFC8941);
        assertEquals(
                SfProblem.NOT_IN_RFC8941,
                assertThrows(SfException.class, () -> date.read(reader)).problem());
        TypedField<Long> older = date.version(SfVersion.RFC8941);
        assertThrows(SfException.class, () -> older.read(reader.reset("@5")));
        assertEquals(5, date.read(reader.reset("@5")), "the reader is back at RFC 9651");
        assertThrows(IllegalStateException.class, () -> date.read(reader));
    }

    @Test
    void theCauseOfAFaultOfTheTreeStays() {
        ArithmeticException cause = new ArithmeticException("by zero");
        TypedField<Object> field = reading(FieldType.LIST, reader -> {
            SfException fault = SfException.missing("a Token").withPath("[0]");
            fault.initCause(cause);
            throw fault;
        });
        assertMessage("X: [0]: expected a Token, found nothing, at index 0 of: a", field, "a");
        assertSame(
                cause,
                assertThrows(SfException.class, () -> field.parseStrict("a")).getCause());
    }

    @Test
    void aMessageIsReadInThreeWays() {
        TypedField<Object> token = reading(FieldType.ITEM, SfReader::tokenValue);
        FieldLines present = FieldLines.ofCombined(Map.of("x", "a", "other", "b"));
        FieldLines malformed = FieldLines.ofCombined(Map.of("X", "1"));
        FieldLines absent = FieldLines.ofCombined(Map.of());
        assertEquals("a", token.fromStrict(present));
        assertEquals("absent", token.fromStrict(absent));
        assertThrows(SfException.class, () -> token.fromStrict(malformed));
        assertEquals(new Parsed.Present<Object>("a"), token.tryFrom(present));
        assertEquals(new Parsed.Absent<>(), token.tryFrom(absent));
        assertEquals(
                SfProblem.WRONG_KIND,
                token.tryFrom(malformed).toFault().orElseThrow().problem());
        assertEquals("a", token.tryFrom(present).orElse("none"));
        assertEquals("none", token.tryFrom(absent).orElse("none"));
        assertEquals(0, token.tryFrom(present).toFault().stream().count());
        StringBuilder text = new StringBuilder("X: ");
        TypedField<String> written =
                TypedField.item("X", "", SfReader::tokenValue, (value, field) -> field.writeToken(value));
        written.appendTo("a", text);
        assertEquals("X: a", text.toString());
    }
}
