// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldType;
import dev.sfv.model.InnerList;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfString;
import dev.sfv.model.SfToken;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfVersion;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.Slots;
import dev.sfv.typed.TypedField;
import dev.sfv.typed.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions with slots: the values that they read, refuse and write. */
class SlotsTest {
    record Priority(long urgency, boolean incremental) {
        static final TypedField<Priority> FIELD = TypedField.dictionary("Priority", f -> {
            var urgency = f.integer("u", 0, 7).orElse(3).lenient().from(Priority::urgency);
            var incremental = f.flag("i").lenient().from(Priority::incremental);
            return in -> new Priority(in.get(urgency), in.get(incremental));
        });
    }

    /** Uses the same rows as all other tests that read this field. */
    @Test
    void priorityFollowsItsSpecification() throws java.io.IOException {
        List<String[]> rows =
                java.nio.file.Files.readAllLines(java.nio.file.Path.of("src", "test", "resources", "priority.txt"))
                        .stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" [|] "))
                        .toList();
        assertEquals(12, rows.size());
        for (String[] row : rows) {
            Priority expected = new Priority(Long.parseLong(row[1]), Boolean.parseBoolean(row[2]));
            assertEquals(expected, Priority.FIELD.parse(row[0]), row[0]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {"3 | false | ''", "3 | true | i", "0 | false | u=0", "7 | true | 'u=7, i'"})
    void defaultsAreNotWritten(long urgency, boolean incremental, String text) {
        Priority priority = new Priority(urgency, incremental);
        assertEquals(text, Priority.FIELD.serialize(priority));
        assertEquals(priority, Priority.FIELD.parse(text));
        assertEquals(FieldType.DICTIONARY, Priority.FIELD.type());
    }

    /** A required name with a required and optional parameters, all strict. */
    record Limit(String name, long remaining, OptionalLong seconds, Optional<byte[]> key, boolean hard) {
        static final MemberType<Limit> TYPE = MemberType.item(f -> {
            var name = f.value(MemberType.STRING).from(Limit::name);
            var remaining = f.integer("r").from(Limit::remaining);
            var seconds = f.integer("t", 0, 60).fromOptional(Limit::seconds);
            var key = f.value("pk", MemberType.BINARY).fromOptional(Limit::key);
            var hard = f.flag("hard").from(Limit::hard);
            return in ->
                    new Limit(in.get(name), in.get(remaining), in.optional(seconds), in.optional(key), in.get(hard));
        });
        static final TypedField<List<Limit>> FIELD = TypedField.listOf("Limit", TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\";r=5",
                "\"a\";r=-5;t=60;pk=:AQI=:;hard",
                "\"a\";r=1, \"b\";r=2;t=0",
                "",
            })
    void valuesThatAreReadCanBeWritten(String value) {
        assertEquals(value, Limit.FIELD.serialize(Limit.FIELD.parseStrict(value)));
    }

    @Test
    void unknownParametersAreLeftOutAndTheOrderIsThatOfTheDefinition() {
        assertEquals(
                "\"a\";r=5;t=1;hard",
                Limit.FIELD.serialize(Limit.FIELD.parseStrict("\"a\";hard;new=(b;t=1;r=5".replace("(b", "b"))));
        Limit limit = Limit.FIELD.parseStrict("\"a\";r=5;hard=?0").get(0);
        assertEquals("a", limit.name());
        assertEquals(5, limit.remaining());
        assertEquals(OptionalLong.empty(), limit.seconds());
        assertEquals(Optional.empty(), limit.key());
        assertEquals(false, limit.hard());
        assertArrayEquals(
                new byte[] {1},
                Limit.FIELD.parseStrict("\"a\";r=5;pk=:AQ==:").get(0).key().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"                | KEY_MISSING  | Limit: [0]: expected the key 'r', found nothing, at index 3 of: \"a\"",
                "\"a\";r=1, \"b\";t=1 | KEY_MISSING  | Limit: [1]: expected the key 'r', found nothing, at index 16 of: \"a\";r=1, \"b\";t=1",
                "a;r=1                | WRONG_KIND   | Limit: [0]: expected a String, found the Token a, at index 0 of: a;r=1",
                "(\"a\");r=1          | WRONG_KIND   | Limit: [0]: expected a String, found an Inner List, at index 0 of: (\"a\");r=1",
                "\"a\";r=x            | WRONG_KIND   | Limit: [0];r: expected an Integer, found the Token x, at index 6 of: \"a\";r=x",
                "\"a\";r=1;t=61       | OUT_OF_RANGE | Limit: [0];t: expected an Integer from 0 to 60, at index 10 of: \"a\";r=1;t=61",
                "\"a\";r=1;t=-1       | OUT_OF_RANGE | Limit: [0];t: expected an Integer from 0 to 60, at index 10 of: \"a\";r=1;t=-1",
                "\"a\";r=1;pk=x       | WRONG_KIND   | Limit: [0];pk: expected a Byte Sequence, found the Token x, at index 11 of: \"a\";r=1;pk=x",
                "\"a\";r=1;hard=1     | WRONG_KIND   | Limit: [0];hard: expected a Boolean, found the Integer 1, at index 13 of: \"a\";r=1;hard=1",
                "\"a\";r=1;t=x;pk=x   | WRONG_KIND   | Limit: [0];t: expected an Integer, found the Token x, at index 10 of: \"a\";r=1;t=x;pk=x",
                "\"a\";r=1;t=?        | BOOLEAN_EXPECTED | Limit: expected 0 or 1, at index 11 of: \"a\";r=1;t=?",
            })
    void aBadValueMakesTheFieldMalformed(String value, SfProblem problem, String message) {
        SfException e = assertThrows(SfException.class, () -> Limit.FIELD.parseStrict(value));
        assertEquals(problem, e.problem());
        assertEquals(message, e.getMessage());
        assertEquals(List.of(), Limit.FIELD.parse(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\";r=x;r=1          | \"a\";r=1",
                "\"a\";r=1;r=2          | \"a\";r=2",
                "\"a\";r=1;t=99;t=9     | \"a\";r=1;t=9",
                "\"a\";r=1;pk=1;pk=:AQ==: | \"a\";r=1;pk=:AQ==:",
                "\"a\";r=1;hard;hard=?0 | \"a\";r=1",
                "\"a\";r=1;hard=1;hard  | \"a\";r=1;hard"
            })
    void theLastDuplicateCounts(String value, String canonical) {
        assertEquals(canonical, Limit.FIELD.serialize(Limit.FIELD.parseStrict(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\";r=1;r=x", "\"a\";r=1;t=9;t=99", "\"a\";r=1;hard;hard=1", "\"a\";r=x;r=1, b;r=1"})
    void theLastDuplicateCountsEvenIfItIsBad(String value) {
        assertThrows(SfException.class, () -> Limit.FIELD.parseStrict(value));
    }

    /** The fault of one member does not affect the next one. */
    @Test
    void eachMemberIsReadByItself() {
        assertEquals(
                "\"a\";r=1;t=2, \"b\";r=3",
                Limit.FIELD.serialize(Limit.FIELD.parseStrict("\"a\";t=x;r=1;t=2, \"b\";r=x;r=3")));
    }

    @SuppressWarnings("ArrayRecordComponent") // it is not compared
    record All(
            long integer,
            BigDecimal decimal,
            BigDecimal number,
            String string,
            String token,
            BareItem text,
            byte[] binary,
            boolean bool,
            Instant date,
            String display) {
        static final TypedField<Optional<All>> FIELD = TypedField.dictionary("All", Optional.empty(), f -> {
            var integer = f.integer("a").orElse(7).from(all -> all.orElseThrow().integer);
            var decimal = f.value("b", MemberType.DECIMAL).from(all -> all.orElseThrow().decimal);
            var number = f.value("c", MemberType.NUMBER).from(all -> all.orElseThrow().number);
            var string = f.value("d", MemberType.STRING).orElse("x").from(all -> all.orElseThrow().string);
            var token = f.value("e", MemberType.TOKEN).from(all -> all.orElseThrow().token);
            var text = f.value("f", MemberType.TEXT).from(all -> all.orElseThrow().text);
            var binary = f.value("g", MemberType.BINARY).from(all -> all.orElseThrow().binary);
            var bool = f.value("h", MemberType.BOOLEAN).orElse(true).from(all -> all.orElseThrow().bool);
            var date = f.value("i", MemberType.DATE).from(all -> all.orElseThrow().date);
            var display = f.value("j", MemberType.DISPLAY_STRING).from(all -> all.orElseThrow().display);
            return in -> Optional.of(new All(
                    in.get(integer),
                    in.get(decimal),
                    in.get(number),
                    in.get(string),
                    in.get(token),
                    in.get(text),
                    in.get(binary),
                    in.get(bool),
                    in.get(date),
                    in.get(display)));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b=1.5, c=8, e=t, f=u, g=:AQ==:, i=@5, j=%\"%c3%bc\" | c=8, e=t, f=u",
                "a=1, b=0.125, c=8.25, d=\"\", e=t, f=\"u v\", g=::, h=?0, i=@-5, j=%\"\" | ",
            })
    void allTypesAreWrittenAsTheyWereRead(String value, String ignored) {
        All all = All.FIELD.parseStrict(value).orElseThrow();
        assertEquals(value, All.FIELD.serialize(Optional.of(all)));
        assertEquals(
                7,
                All.FIELD
                        .parseStrict("b=1.5, c=8, e=t, f=u, g=:AQ==:, i=@5, j=%\"\"")
                        .orElseThrow()
                        .integer);
    }

    @Test
    void aNumberOrATextOfAnotherTypeIsRefused() {
        TypedField<Optional<BigDecimal>> number = TypedField.item("N", MemberType.NUMBER);
        assertEquals(Optional.of(new BigDecimal("8")), number.parse("8;x"));
        assertEquals("8.0", number.serialize(Optional.of(new BigDecimal("8.0"))));
        assertEquals("800", number.serialize(Optional.of(new BigDecimal("8E+2"))));
        assertEquals("", number.serialize(Optional.empty()));
        assertEquals(Optional.empty(), number.parse("x"));
        assertEquals(
                "N: expected an Integer or a Decimal, found the Token x, at index 0 of: x",
                assertThrows(SfException.class, () -> number.parseStrict("x")).getMessage());
        TypedField<List<BigDecimal>> numbers = TypedField.listOf("N", MemberType.NUMBER);
        assertEquals(
                "N: [1]: expected an Integer or a Decimal, found an Inner List, at index 3 of: 1, (2 3)",
                assertThrows(SfException.class, () -> numbers.parseStrict("1, (2 3)"))
                        .getMessage());
        TypedField<List<BareItem>> texts = TypedField.listOf("T", MemberType.TEXT);
        assertEquals(List.of(SfToken.of("a"), SfString.of("b")), texts.parse("a, \"b\""));
        assertEquals(List.of(), texts.parse("a, 1"));
    }

    @ParameterizedTest
    @CsvSource({"999999999999999", "-999999999999999", "0", "0E+30"})
    void aNumberWithoutAFractionIsWrittenAsAnInteger(BigDecimal number) {
        assertEquals(
                number.toBigInteger().toString(),
                TypedField.item("N", MemberType.NUMBER).serialize(Optional.of(number)));
    }

    /** Each row: a number that is neither an Integer nor a Decimal; the message. */
    @ParameterizedTest
    @CsvSource({
        "1E+15, expected at most 15 digits, found 16",
        "-1E+16, expected at most 15 digits, found 17",
        "1E+30, expected at most 15 digits, found 31",
        "1234567890123456789012345678901E+2147483647, expected at most 15 digits, found 2147483678",
        "1000000000000.5, expected at most 12 digits before the decimal point, found: 1000000000000.5",
        "999999999999.9995, expected at most 12 digits before the decimal point, found: 999999999999.9995",
        "999999999999.99950000000000000000000, expected at most 12 digits before the decimal point, found: 13 digits",
    })
    void aNumberThatIsTooLongCannotBeWritten(BigDecimal number, String expected, String found) {
        TypedField<Optional<BigDecimal>> field = TypedField.item("N", MemberType.NUMBER);
        assertEquals(
                "N: " + expected + ", " + found,
                assertThrows(IllegalArgumentException.class, () -> field.serialize(Optional.of(number)))
                        .getMessage());
    }

    /** A definition does not write a value that it would not read. The message names the field and the key. */
    @Test
    void aValueThatTheDefinitionRefusesIsNotWritten() {
        Limit late = new Limit("a", 1, OptionalLong.of(61), Optional.empty(), false);
        assertNotWritten("Limit: t: expected an Integer from 0 to 60, found: 61", Limit.FIELD, List.of(late));
        Limit huge = new Limit("a", 1_000_000_000_000_000L, OptionalLong.empty(), Optional.empty(), false);
        assertNotWritten(
                "Limit: r: expected an Integer from -999999999999999 to 999999999999999, found: 1000000000000000",
                Limit.FIELD,
                List.of(huge));
        Limit named = new Limit("\u00e9", 1, OptionalLong.empty(), Optional.empty(), false);
        assertNotWritten("Limit: expected visible ASCII and spaces, found: \"\\u00e9\"", Limit.FIELD, List.of(named));
        assertNotWritten(
                "N: expected an Integer from 0 to 9",
                TypedField.listOf("N", MemberType.integer(0, 9)),
                List.of(1L, 10L));
        MemberType<Long> even = MemberType.INTEGER.check(number -> number % 2 == 0, "expected an even Integer");
        assertNotWritten("E: expected an even Integer", TypedField.listOf("E", even), List.of(3L));
    }

    private static <T> void assertNotWritten(String message, TypedField<T> field, T value) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> field.serialize(value))
                        .getMessage());
    }

    @Test
    void aRangeHasAnInteger() {
        String message = "expected a range, found: 1 to 0";
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> MemberType.integer(1, 0))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TypedField.dictionary("D", 0L, f -> {
                                    var number = f.integer("n", 1, 0).from(value -> value);
                                    return in -> in.get(number);
                                }))
                        .getMessage());
    }

    @Test
    void aNumberOfARangeIsChecked() {
        assertEquals(0, SfSyntax.requireNumber(0, 0, 7));
        assertEquals(7, SfSyntax.requireNumber(7, 0, 7));
        for (long number : new long[] {-1, 8}) {
            assertEquals(
                    "expected a number from 0 to 7, found: " + number,
                    assertThrows(IllegalArgumentException.class, () -> SfSyntax.requireNumber(number, 0, 7))
                            .getMessage());
        }
    }

    @Test
    void aTextIsWrittenAsATokenIfItCanBeOne() {
        TypedField<List<String>> texts = TypedField.listOf("T", MemberType.TOKEN_OR_STRING);
        assertEquals(List.of("a", "b", "c d", ""), texts.parseStrict("a, \"b\", \"c d\", \"\""));
        assertEquals("a, b, \"c d\", \"\"", texts.serialize(List.of("a", "b", "c d", "")));
        assertEquals(
                "T: [1]: expected a Token or a String, found the Integer 1, at index 3 of: a, 1",
                assertThrows(SfException.class, () -> texts.parseStrict("a, 1")).getMessage());
    }

    enum Reason {
        URI_MISS,
        STALE;

        static final MemberType<Reason> TYPE = MemberType.TOKEN.map(
                token -> valueOf(token.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                reason -> reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    @Test
    void aTypeCanBeMappedAndChecked() {
        TypedField<List<Reason>> reasons = TypedField.listOf("R", Reason.TYPE);
        assertEquals(List.of(Reason.STALE, Reason.URI_MISS), reasons.parseStrict("stale, uri-miss"));
        assertEquals("uri-miss", reasons.serialize(List.of(Reason.URI_MISS)));
        SfException e = assertThrows(SfException.class, () -> reasons.parseStrict("stale, other"));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertEquals("[1]", e.path());
        assertTrue(e.getCause() instanceof IllegalArgumentException);
        TypedField<Map<String, Long>> even = TypedField.dictionaryOf(
                "E", MemberType.integer(0, 10).check(number -> number % 2 == 0, "expected an even Integer"));
        assertEquals(Map.of("a", 2L, "b", 10L), even.parseStrict("a=2, b=10"));
        assertEquals(
                "E: a: expected an even Integer, at index 2 of: a=3",
                assertThrows(SfException.class, () -> even.parseStrict("a=3")).getMessage());
        assertEquals(
                "E: a: expected an Integer from 0 to 10, at index 2 of: a=12",
                assertThrows(SfException.class, () -> even.parseStrict("a=12")).getMessage());
        assertThrows(SfException.class, () -> even.parseStrict("a=-2"));
        TypedField<String> joined = TypedField.listOf("J", MemberType.TOKEN)
                .map(list -> String.join("+", list), text -> List.of(text.split("[+]")));
        assertEquals("a+b", joined.parse("a, b"));
        assertEquals("", joined.parse("1"));
        assertEquals("a, b", joined.serialize("a+b"));
    }

    @Test
    void anyKeysKeepTheirOrderAndTheirLastValue() {
        TypedField<Map<String, Long>> numbers = TypedField.dictionaryOf("N", MemberType.INTEGER);
        assertEquals("{b=3, a=2}", numbers.parseStrict("b=x, a=2, b=3").toString());
        assertEquals("b=3, a=2", numbers.serialize(numbers.parseStrict("b=x, a=2, b=3")));
        assertEquals(
                "N: b: expected an Integer, found the Token x, at index 2 of: b=x, a=y",
                assertThrows(SfException.class, () -> numbers.parseStrict("b=x, a=y"))
                        .getMessage());
        assertThrows(SfException.class, () -> numbers.parseStrict("b=1, b=x"));
        assertEquals(Map.of(), numbers.parse("b=1, b=x"));
        assertThrows(
                UnsupportedOperationException.class, () -> numbers.parse("a=1").clear());
        TypedField<Map<String, Reason>> reasons = TypedField.dictionaryOf("R", Reason.TYPE);
        assertEquals(
                SfProblem.REFUSED,
                assertThrows(SfException.class, () -> reasons.parseStrict("a=other"))
                        .problem());
    }

    @Test
    void keysCanBeRequiredToBeUnique() {
        TypedField<Map<String, Long>> any = TypedField.dictionaryOf("U", MemberType.INTEGER);
        TypedField<Map<String, Long>> unique = any.uniqueKeys();
        assertEquals("{b=1, a=2}", unique.parseStrict("b=1, a=2").toString());
        assertEquals("b=1, a=2", unique.serialize(unique.parseStrict("b=1, a=2")));
        assertEquals(Map.of("a", 2L), any.parseStrict("a=1, a=2"));
        SfException e = assertThrows(SfException.class, () -> unique.parseStrict(List.of("a=1, b=2", "a=2, c=?")));
        assertEquals(SfProblem.REFUSED, e.problem());
        assertEquals("U: a: expected each key once, at index 12 of: a=1, b=2, a=2, c=?", e.getMessage());
        assertEquals(Map.of(), unique.parse("a=1, a=2"));
        assertEquals(
                "U: a: expected an Integer, found the Token x, at index 2 of: a=x",
                assertThrows(SfException.class, () -> unique.parseStrict("a=x")).getMessage());
        assertThrows(SfException.class, () -> unique.version(SfVersion.RFC8941).parseStrict("a=1;d=@5"));
        TypedField<List<Long>> list = TypedField.listOf("L", MemberType.INTEGER);
        assertThrows(IllegalStateException.class, list::uniqueKeys);
    }

    /** The tree does not know the member of which it is a part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=();n=1, b=(\"x\" y);n=1 | M: b[1]: expected a String, found the Token y, at index 12 of: a=();n=1, b=(\"x\" y);n=1",
                "a=(), b=()                | M: a;n: expected an Integer, found nothing, at index 2 of: a=(), b=()",
                "a=();n=x                  | M: a;n: expected an Integer, found the Token x, at index 2 of: a=();n=x",
            })
    void theFaultsOfAConversionHaveThePathOfTheMember(String value, String message) {
        TypedField<Map<String, List<String>>> field =
                TypedField.dictionaryOf("M", MemberType.INNER_LIST.map(SlotsTest::numbered, SlotsTest::numbered));
        assertEquals(
                message,
                assertThrows(SfException.class, () -> field.parseStrict(value)).getMessage());
        assertEquals("a=(\"x\");n=1", field.serialize(field.parseStrict("a=(\"x\");n=1")));
    }

    private static List<String> numbered(InnerList list) {
        assertEquals(1, list.parameters().require("n", ValueType.INTEGER));
        return list.map(ValueType.STRING);
    }

    private static InnerList numbered(List<String> texts) {
        return InnerList.strings(texts.toArray(String[]::new)).withParameter("n", SfInteger.of(1));
    }

    @Test
    void innerListsAreTypesToo() {
        TypedField<List<List<String>>> sets = TypedField.listOf("S", MemberType.STRING.list());
        assertEquals(List.of(List.of("a", "b"), List.of()), sets.parseStrict("(\"a\";x  \"b\" );y, ()"));
        assertEquals("(\"a\" \"b\"), ()", sets.serialize(List.of(List.of("a", "b"), List.of())));
        assertEquals(
                "S: [0][1]: expected a String, found the Token b, at index 5 of: (\"a\" b)",
                assertThrows(SfException.class, () -> sets.parseStrict("(\"a\" b)"))
                        .getMessage());
        assertEquals(
                "S: [0]: expected an Inner List, found the Token a, at index 0 of: a",
                assertThrows(SfException.class, () -> sets.parseStrict("a")).getMessage());
        assertThrows(
                UnsupportedOperationException.class,
                () -> sets.parse("()").get(0).add("x"));
        record Tagged(List<Limit> limits, Optional<String> tag) {}
        MemberType<Tagged> tagged = MemberType.item(f -> {
            var limits = f.value(Limit.TYPE.list()).from(Tagged::limits);
            var tag = f.value("tag", MemberType.TOKEN).lenient().fromOptional(Tagged::tag);
            return in -> new Tagged(in.get(limits), in.optional(tag));
        });
        TypedField<Map<String, Tagged>> field = TypedField.dictionaryOf("T", tagged);
        String value = "a=(\"x\";r=1 \"y\";r=2;t=3);tag=z, b=()";
        assertEquals(value, field.serialize(field.parseStrict(value)));
        assertEquals("a=()", field.serialize(field.parseStrict("a=();tag=1")), "lenient");
        assertEquals(
                "T: a[1]: expected the key 'r', found nothing, at index 14 of: a=(\"x\";r=1 \"y\")",
                assertThrows(SfException.class, () -> field.parseStrict("a=(\"x\";r=1 \"y\")"))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "a, 1, b;x, \"c\", (d) | a, b",
                "1                    | ``",
                "(d e f)              | ``",
            })
    void lenientListsLeaveOutBadMembers(String value, String canonical) {
        TypedField<List<String>> words = TypedField.listOf("W", MemberType.TOKEN.lenient());
        assertEquals(canonical, words.serialize(words.parseStrict(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=x, b=1, c=y      | a=x, c=y",
                "a=x, a=1, b=y      | b=y",
                "a=1, b=y, a=x      | a=x, b=y",
                "a=x, b=y, a=1, a=z | a=z, b=y",
            })
    void lenientDictionariesLeaveOutKeysWhoseLastValueIsBad(String value, String canonical) {
        TypedField<Map<String, String>> words = TypedField.dictionaryOf("W", MemberType.TOKEN.lenient());
        assertEquals(canonical, words.serialize(words.parseStrict(value)));
    }

    @Test
    void lenientInnerListsLeaveOutBadItems() {
        TypedField<List<List<String>>> sets =
                TypedField.listOf("S", MemberType.TOKEN.lenient().list());
        assertEquals("(a b), ()", sets.serialize(sets.parseStrict("(a 1 b), (1 2)")));
        assertThrows(SfException.class, () -> sets.parseStrict("(a), b"), "the list itself is strict");
        assertThrows(
                SfException.class,
                () -> TypedField.listOf("M", MemberType.TOKEN.lenient().map(x -> x, x -> x))
                        .parseStrict("1"));
    }

    /** A syntax error within a member that would be left out is still an error. */
    @ParameterizedTest
    @ValueSource(strings = {"a, (b ?)", "(b ?), (a)", "(b", "(b 1 ?2)", "(b);?, (c)", "(b) x"})
    void lenientMembersMustBeWellFormed(String value) {
        TypedField<List<List<String>>> sets =
                TypedField.listOf("S", MemberType.TOKEN.lenient().list().lenient());
        assertThrows(SfException.class, () -> sets.parseStrict(value));
        TypedField<Map<String, List<String>>> entries =
                TypedField.dictionaryOf("D", MemberType.TOKEN.list().lenient());
        assertThrows(SfException.class, () -> entries.parseStrict("a=" + value.replace(", ", ", c=")));
    }

    @Test
    void aValueMayBeAnItemOrAnInnerList() {
        TypedField<Map<String, List<String>>> field = TypedField.dictionaryOf(
                "D",
                MemberType.itemOrInnerList(
                        MemberType.TOKEN.map(List::of, list -> list.get(0)),
                        MemberType.TOKEN.list(),
                        list -> list.size() != 1));
        assertEquals(Map.of("a", List.of("x"), "b", List.of("y", "z")), field.parseStrict("a=x, b=(y z)"));
        assertEquals("a=x, b=(y z), c=()", field.serialize(field.parseStrict("a=(x), b=(y z), c=()")));
        assertThrows(SfException.class, () -> field.parseStrict("a=1"));
        assertThrows(SfException.class, () -> field.parseStrict("a=(1)"));
    }

    enum Colour {
        RED,
        DARK_BLUE
    }

    enum NoToken {
        _X
    }

    @Test
    void tokensCanBeReadAsAnEnum() {
        TypedField<List<Colour>> field = TypedField.listOf("C", MemberType.tokens(Colour.class));
        assertEquals(List.of(Colour.DARK_BLUE, Colour.RED), field.parseStrict("dark-blue, red"));
        assertEquals("dark-blue", field.serialize(List.of(Colour.DARK_BLUE)));
        assertEquals(
                "C: [0]: expected one of red, dark-blue, at index 0 of: RED",
                assertThrows(SfException.class, () -> field.parseStrict("RED")).getMessage());
        assertThrows(SfException.class, () -> field.parseStrict("\"red\""));
        assertThrows(IllegalArgumentException.class, () -> MemberType.tokens(NoToken.class));
    }

    @SuppressWarnings("unused") // they are read by reflection
    enum Ambiguous {
        A_B,
        a_b
    }

    @Test
    void twoConstantsMustNotBecomeTheSameToken() {
        assertEquals(
                "expected one constant for the Token a-b, found A_B and a_b",
                assertThrows(IllegalArgumentException.class, () -> MemberType.tokens(Ambiguous.class))
                        .getMessage());
    }

    /** Many more slots than {@code Values} has fields for. */
    @Test
    void aRecordMayHaveManySlots() {
        Function<Slots<List<Object>>, Function<Values<List<Object>>, List<Object>>> definition = f -> {
            List<Slots.IntegerSlot<List<Object>>> numbers = IntStream.range(0, 20)
                    .mapToObj(i -> f.integer("n" + i).from(all -> (Long) all.get(i)))
                    .toList();
            List<Slots.ValueSlot<List<Object>, String>> words = IntStream.range(0, 20)
                    .mapToObj(i -> f.value("w" + i, MemberType.TOKEN).from(all -> (String) all.get(20 + i)))
                    .toList();
            return in -> java.util.stream.Stream.concat(
                            numbers.stream().<Object>map(in::get),
                            words.stream().<Object>map(in::get))
                    .toList();
        };
        TypedField<List<Object>> field = TypedField.dictionary("Many", List.of(), definition);
        String value = IntStream.range(0, 20).mapToObj(i -> "n" + i + "=" + i).collect(Collectors.joining(", "))
                + ", "
                + IntStream.range(0, 20).mapToObj(i -> "w" + i + "=x" + i).collect(Collectors.joining(", "));
        assertEquals(value, field.serialize(field.parseStrict(value)));
        assertEquals(List.of(), field.parse(value.replace("n19=19, ", "")));
        assertThrows(SfException.class, () -> field.parseStrict(value.replace("n3=3", "n3=x")));
        assertEquals(
                value,
                field.serialize(
                        field.parseStrict("n3=x, w7=1, " + value).stream().toList()));
    }

    @Test
    void mistakesInADefinitionAreFoundWhenItIsMade() {
        assertThrows(
                IllegalStateException.class,
                () -> TypedField.dictionary("X", "", f -> {
                    f.others(text -> Parameters.EMPTY);
                    return in -> "";
                }));
        assertThrows(
                IllegalStateException.class,
                () -> MemberType.<String>item(f -> {
                    f.value(MemberType.TOKEN).from(text -> text);
                    f.others(text -> Parameters.EMPTY);
                    f.others(text -> Parameters.EMPTY);
                    return in -> "";
                }));
        assertEquals(
                "X: expected the value of an absent field, because an entry is required: expected the key 'a', found nothing",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TypedField.<Long>dictionary("X", f -> {
                                    var a = f.integer("a").from(number -> number);
                                    return in -> in.get(a);
                                }))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> MemberType.item(f -> {
                    f.flag("A");
                    return in -> "";
                }));
        assertThrows(
                IllegalStateException.class,
                () -> MemberType.<String>item(f -> {
                    f.flag("a").from(text -> true);
                    f.value(MemberType.TOKEN).from(text -> text);
                    return in -> "";
                }));
        assertThrows(
                IllegalStateException.class,
                () -> MemberType.<String>item(f -> {
                    var value = f.value(MemberType.TOKEN);
                    f.flag("a").from(text -> true);
                    value.from(text -> text);
                    return in -> "";
                }));
        assertThrows(
                IllegalStateException.class,
                () -> TypedField.<String>dictionary("X", "", f -> {
                    var value = f.value(MemberType.TOKEN);
                    f.flag("a").from(text -> true);
                    value.from(text -> text);
                    return in -> "";
                }));
        assertThrows(IllegalStateException.class, () -> MemberType.item(f -> in -> ""));
        assertThrows(
                IllegalStateException.class,
                () -> MemberType.<String>item(f -> {
                    f.flag("a").from(text -> true);
                    return in -> "";
                }));
        assertThrows(
                IllegalStateException.class,
                () -> TypedField.dictionary("X", "", f -> {
                    f.value(MemberType.TOKEN).from(text -> text);
                    return in -> "";
                }));
        assertThrows(
                IllegalStateException.class,
                () -> TypedField.dictionary("X", "", f -> {
                    for (int i = 0; i < 65; i++) {
                        f.flag("a" + i).from(text -> true);
                    }
                    return in -> "";
                }));
    }

    @Test
    void twoSlotsMustNotHaveTheSameKey() {
        List<Consumer<Slots<Long>>> slots = List.of(
                f -> f.integer("a").from(number -> number),
                f -> f.integer("a").fromOptional(OptionalLong::of),
                f -> f.flag("a").from(number -> true),
                f -> f.value("a", MemberType.INTEGER).from(number -> number),
                f -> f.value("a", MemberType.INTEGER).fromOptional(Optional::of));
        for (Consumer<Slots<Long>> one : slots) {
            for (Consumer<Slots<Long>> other : slots) {
                IllegalStateException e = assertThrows(
                        IllegalStateException.class,
                        () -> TypedField.<Long>dictionary("X", 0L, f -> {
                            one.accept(f);
                            f.flag("b").from(number -> true);
                            other.accept(f);
                            return in -> 0L;
                        }));
                assertEquals("expected one slot with the key a, found two", e.getMessage());
            }
        }
    }

    @Test
    void theValueOfAnItemIsDeclaredFirst() {
        assertEquals(
                "value(): expected no other slot before it, found the key a",
                assertThrows(
                                IllegalStateException.class,
                                () -> MemberType.<String>item(f -> {
                                    f.flag("a").from(text -> true);
                                    f.value(MemberType.TOKEN);
                                    return in -> "";
                                }))
                        .getMessage());
        assertEquals(
                "value(): expected no other slot before it, found another value",
                assertThrows(
                                IllegalStateException.class,
                                () -> MemberType.<String>item(f -> {
                                    f.value(MemberType.TOKEN).from(text -> text);
                                    f.value(MemberType.TOKEN);
                                    return in -> "";
                                }))
                        .getMessage());
    }

    @Test
    void anAbsentSlotWithoutADefaultIsAskedForAsOptional() {
        TypedField<List<String>> field = TypedField.listOf("X", MemberType.<String>item(f -> {
            f.value(MemberType.TOKEN).from(text -> text);
            var number = f.integer("n").fromOptional(text -> OptionalLong.empty());
            var word = f.value("w", MemberType.TOKEN).fromOptional(text -> Optional.empty());
            return in -> in.get(word) + in.get(number);
        }));
        assertEquals(List.of("a1"), field.parseStrict("x;n=1;w=a"));
        SfException e = assertThrows(SfException.class, () -> field.parseStrict("x;n=1"));
        assertTrue(e.getCause() instanceof NoSuchElementException);
        assertThrows(SfException.class, () -> field.parseStrict("x;w=a"));
        assertEquals("b", field.serialize(List.of("b")));
    }

    record Media(String type, Optional<String> charset, OptionalLong level, Parameters others) {
        static final MemberType<Media> TYPE = MemberType.item(f -> {
            var type = f.value(MemberType.TOKEN).from(Media::type);
            var charset = f.value("charset", MemberType.TOKEN).lenient().fromOptional(Media::charset);
            var others = f.others(Media::others);
            var level = f.integer("level").fromOptional(Media::level);
            return in -> new Media(in.get(type), in.optional(charset), in.optional(level), in.get(others));
        });
        static final TypedField<List<Media>> FIELD = TypedField.listOf("Media", TYPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b                                | ``                 | a/b",
                "a/b;x                              | ;x                 | a/b;x",
                "a/b;y=\"z\";level=1;x=:AA==:;charset=u | ;y=\"z\";x=:AA==: | a/b;charset=u;level=1;y=\"z\";x=:AA==:",
                "a/b;y=1;x;y=2;charset=1            | ;y=2;x             | a/b;y=2;x",
            })
    void otherParametersCanBeKept(String value, String others, String canonical) {
        Media media = Media.FIELD.parseStrict(value).get(0);
        assertEquals(others, media.others().serialize());
        assertEquals(canonical, Media.FIELD.serialize(List.of(media)));
        assertEquals(List.of(media), Media.FIELD.parseStrict(canonical));
    }

    @Test
    void otherParametersAreThoseOfTheirMember() {
        assertEquals("a;x, b, c;level=1;y", Media.FIELD.serialize(Media.FIELD.parseStrict("a;x, b, c;y;level=1")));
        TypedField<List<List<Media>>> sets = TypedField.listOf("Sets", Media.TYPE.list());
        assertEquals("(a;x b), (c;y)", sets.serialize(sets.parseStrict("(a;x b), (c;y)")));
        SfException e = assertThrows(SfException.class, () -> Media.FIELD.parseStrict("a;x, b;level=x;y"));
        assertEquals("[1];level", e.path());
    }

    /** The slot of the other parameters is declared before the slot that is missing. */
    @Test
    void aMissingKeyIsNamedWithOtherParameters() {
        record Tagged(String name, Parameters others, long number) {}
        TypedField<List<Tagged>> field = TypedField.listOf("X", MemberType.<Tagged>item(f -> {
            var name = f.value(MemberType.TOKEN).from(Tagged::name);
            var others = f.others(Tagged::others);
            var number = f.integer("n").from(Tagged::number);
            return in -> new Tagged(in.get(name), in.get(others), in.get(number));
        }));
        assertEquals("a;n=1;x", field.serialize(field.parseStrict("a;x;n=1")));
        assertEquals(
                "X: [0]: expected the key 'n', found nothing, at index 3 of: a;x",
                assertThrows(SfException.class, () -> field.parseStrict("a;x")).getMessage());
    }

    @Test
    void aConversionMayThrowAFaultOfItsOwn() {
        TypedField<List<String>> field = TypedField.listOf(
                "X",
                MemberType.TOKEN.map(
                        token -> {
                            throw SfException.of(SfProblem.OUT_OF_RANGE, "own text", 4);
                        },
                        text -> text));
        SfException e = assertThrows(SfException.class, () -> field.parseStrict("a"));
        assertEquals(4, e.index());
        assertEquals("X", e.fieldName());
    }

    /** Every kind of slot with every property, in a definition of its own. */
    @Test
    void eachStepOfADeclarationCounts() {
        record Part(long a, long b, boolean c, String d, Optional<String> e, Parameters others, OptionalLong f) {}
        MemberType<Part> type = MemberType.item(s -> {
            var d = s.value(MemberType.TOKEN).orElse("unused").from(Part::d);
            var others = s.others(Part::others);
            var a = s.integer("a", 1, 9).orElse(5).lenient().from(Part::a);
            var b = s.integer("b").orElse(7).from(Part::b);
            var c = s.flag("c").lenient().from(Part::c);
            var e = s.value("e", MemberType.STRING).lenient().fromOptional(Part::e);
            var f = s.integer("f").fromOptional(Part::f);
            return in -> new Part(
                    in.get(a), in.get(b), in.get(c), in.get(d), in.optional(e), in.get(others), in.optional(f));
        });
        TypedField<List<Part>> field = TypedField.listOf("X", type);
        assertEquals(
                "[Part[a=5, b=7, c=false, d=x, e=Optional.empty, others=, f=OptionalLong.empty]]",
                field.parse("x").toString());
        String all = "x;a=1;b=2;c;e=\"y\";f=3;g;h=4";
        assertEquals(all, field.serialize(field.parseStrict(all)));
        assertEquals("x;g;h=4", field.serialize(field.parseStrict("x;g;a=0;b=7;c=1;e=z;h=4;a=5")));
        assertEquals("x;a=9", field.serialize(field.parseStrict("x;a=9")));
        assertEquals("x, y;b=1", field.serialize(field.parseStrict("x, y;b=1")));
    }

    /** The fault of a member that is left out does not affect the next one. */
    @Test
    void aLenientListForgetsTheFaultsOfAMember() {
        TypedField<List<Limit>> limits = TypedField.listOf("Limit", Limit.TYPE.lenient());
        assertEquals("\"b\";r=2", limits.serialize(limits.parseStrict("\"a\";r=1;t=x, \"b\";r=2, \"c\"")));
    }

    @Test
    void aRangeIncludesItsEnds() {
        TypedField<List<Long>> numbers = TypedField.listOf("N", MemberType.integer(0, 10));
        assertEquals(List.of(0L, 10L), numbers.parseStrict("0, 10"));
        assertEquals(List.of(), numbers.parse("-1"));
        assertEquals(List.of(), numbers.parse("11"));
    }

    @Test
    void aDictionaryWithADefaultOfItsOwnIsDefined() {
        TypedField<Optional<Long>> field = TypedField.dictionary("X", Optional.empty(), f -> {
            var number = f.integer("n").from(value -> value.orElseThrow());
            return in -> Optional.of(in.get(number));
        });
        assertEquals(Optional.of(1L), field.parse("n=1"));
        assertEquals(Optional.empty(), field.parse("m=1"));
        assertEquals("X", field.name());
    }
}
