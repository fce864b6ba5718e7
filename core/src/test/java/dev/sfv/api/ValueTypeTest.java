// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.testing.Null;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed access: lenient with {@code get}, strict with {@code require} and {@code map}. */
class ValueTypeTest {
    /** A type, its name, and by key the value that it reads from each member of {@link #EVERY_KIND} that it accepts. */
    record Row(ValueType<?> type, String wanted, Map<String, Object> accepted) {
        Object value(String key) {
            return accepted.getOrDefault(key, "not accepted");
        }
    }

    /** A value of each kind, under the first letter of the kind; the Integer is under n. */
    private static final SfDictionary EVERY_KIND = SfDictionary.parse(
            "n=1;p, d=1.5;p, s=\"x y\";p, t=tok;p, b=:AQ==:;p, q=?0;p, z=@5;p, u=%\"%c3%bc\";p, l=(a);p");

    private static final Map<String, String> SHOWN = Map.of(
            "n", "the Integer 1",
            "d", "the Decimal 1.5",
            "s", "the String \"x y\"",
            "t", "the Token tok",
            "b", "the Byte Sequence :AQ==:",
            "q", "the Boolean ?0",
            "z", "the Date @5",
            "u", "the Display String %\"%c3%bc\"",
            "l", "an Inner List");

    static Stream<Row> rows() {
        BigDecimal decimal = new BigDecimal("1.500");
        return Stream.of(
                new Row(ValueType.INTEGER, "an Integer", Map.of("n", 1L)),
                new Row(ValueType.DECIMAL, "a Decimal", Map.of("d", decimal)),
                new Row(ValueType.NUMBER, "an Integer or a Decimal", Map.of("n", BigDecimal.ONE, "d", decimal)),
                new Row(ValueType.STRING, "a String", Map.of("s", "x y")),
                new Row(ValueType.TOKEN, "a Token", Map.of("t", "tok")),
                new Row(ValueType.TEXT, "a Token or a String", Map.of("s", "x y", "t", "tok")),
                new Row(ValueType.BINARY, "a Byte Sequence", Map.of("b", List.of((byte) 1))),
                new Row(ValueType.BOOLEAN, "a Boolean", Map.of("q", false)),
                new Row(ValueType.DATE, "a Date", Map.of("z", Instant.ofEpochSecond(5))),
                new Row(ValueType.DISPLAY_STRING, "a Display String", Map.of("u", "\u00FC")),
                new Row(ValueType.ITEM, "an Item", items()),
                new Row(ValueType.INNER_LIST, "an Inner List", Map.of("l", EVERY_KIND.require("l"))));
    }

    private static Map<String, Object> items() {
        return EVERY_KIND.without("l").asMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Converts arrays to objects that can be compared. */
    private static Object comparable(Object value) {
        return value instanceof byte[] bytes
                ? IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList()
                : value;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAcceptedTypesAndNamesOthers(Row row) {
        assertEquals(row.wanted, row.type.toString());
        EVERY_KIND.forEach((key, member) -> {
            Optional<Object> expected = Optional.ofNullable(row.accepted.get(key));
            assertEquals(expected, EVERY_KIND.get(key, row.type).map(ValueTypeTest::comparable), key);
            assertEquals(expected, member.get(row.type).map(ValueTypeTest::comparable), key);
            if (expected.isPresent()) {
                assertEquals(expected.get(), comparable(EVERY_KIND.require(key, row.type)));
                assertEquals(expected, EVERY_KIND.optional(key, row.type).map(ValueTypeTest::comparable));
                assertEquals(expected.get(), comparable(row.type.apply(member)));
                assertEquals(expected.get(), comparable(member.require(row.type)));
                assertEquals(expected.get(), comparable(SfList.of(member).require(0, row.type)));
                assertEquals(
                        List.of(expected.get()),
                        SfList.of(member).map(row.type).stream()
                                .map(ValueTypeTest::comparable)
                                .toList());
            } else {
                String problem = "expected " + row.wanted + ", found " + SHOWN.get(key);
                assertWrongKind(problem, "", () -> row.type.apply(member));
                assertWrongKind(problem, "", () -> member.require(row.type));
                assertWrongKind(problem, key, () -> EVERY_KIND.optional(key, row.type));
                assertWrongKind(problem, "[0]", () -> SfList.of(member).require(0, row.type));
                assertWrongKind(problem, key, () -> EVERY_KIND.require(key, row.type));
                assertWrongKind(problem, key, () -> SfDictionary.of(key, member).map(row.type));
                assertWrongKind(problem, "[0]", () -> SfList.of(member).map(row.type));
            }
        });
        assertEquals(Optional.empty(), EVERY_KIND.get("absent", row.type));
        assertEquals(Optional.empty(), EVERY_KIND.optional("absent", row.type));
    }

    private static SfException assertWrongKind(String description, String path, Executable call) {
        SfException e = assertThrows(SfException.class, call);
        assertEquals(SfProblem.WRONG_KIND, e.problem());
        assertEquals(path, e.path());
        assertEquals("", e.fieldName());
        assertEquals(path.isEmpty() ? description : path + ": " + description, e.getMessage());
        return e;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsParametersAlike(Row row) {
        Parameters.Builder builder = Parameters.builder();
        EVERY_KIND
                .without("l")
                .forEach((key, member) -> builder.put(key, member.asItem().value()));
        Parameters parameters = builder.build();
        parameters.forEach((key, value) -> {
            boolean accepted = row.accepted.containsKey(key);
            assertEquals(accepted, parameters.get(key, row.type).isPresent(), key);
            if (accepted) {
                Object expected = row.type == ValueType.ITEM ? SfItem.of(value) : row.value(key);
                assertEquals(expected, comparable(parameters.require(key, row.type)));
                assertEquals(
                        Optional.of(expected), parameters.get(key, row.type).map(ValueTypeTest::comparable));
                assertEquals(
                        Optional.of(expected),
                        parameters.optional(key, row.type).map(ValueTypeTest::comparable));
                Map<String, ?> mapped = Parameters.of(key, value).map(row.type);
                assertEquals(Set.of(key), mapped.keySet());
                assertEquals(expected, comparable(mapped.values().iterator().next()));
            } else {
                String problem = "expected " + row.wanted + ", found " + SHOWN.get(key);
                assertWrongKind(problem, ";" + key, () -> parameters.require(key, row.type));
                assertWrongKind(problem, ";" + key, () -> parameters.optional(key, row.type));
                assertWrongKind(
                        problem, ";" + key, () -> Parameters.of(key, value).map(row.type));
            }
        });
        assertEquals(Optional.empty(), parameters.get("absent", row.type));
        assertEquals(Optional.empty(), parameters.optional("absent", row.type));
    }

    static Stream<List<Object>> paths() {
        SfDictionary signatures = SfDictionary.parse("sig1=(\"@method\" x);created=now, sig2=1");
        SfList list = SfList.parse("a, (b 1);q=x");
        InnerList inner = signatures.require("sig1").asInnerList();
        return Stream.of(
                path("sig1;created", () -> signatures.require("sig1", member -> created(member))),
                path("sig1;created", () -> signatures.map(ValueTypeTest::created)),
                path(
                        "sig1[1]",
                        () -> signatures.require(
                                "sig1", member -> member.asInnerList().map(ValueType.STRING))),
                path("sig2", () -> signatures.require("sig2", ValueType.INNER_LIST)),
                path("sig2", () -> signatures.map(Member::asInnerList)),
                path("[1]", () -> list.map(ValueType.TOKEN)),
                path(
                        "[1][1]",
                        () -> SfList.parse("(a b), (c 1)")
                                .map(m -> m.asInnerList().map(ValueType.TOKEN))),
                path(
                        "[0];q",
                        () -> SfList.of(list.get(1)).map(m -> m.parameters().require("q", ValueType.INTEGER))),
                path("[1]", () -> inner.map(ValueType.STRING)),
                path("[1]", () -> inner.require(1, ValueType.STRING)),
                path("[1]", () -> list.require(1, ValueType.TOKEN)),
                path(
                        "[1][1]",
                        () -> list.require(1, member -> member.asInnerList().require(1, ValueType.TOKEN))),
                path(
                        "[1];q",
                        () -> list.require(1, member -> member.parameters().require("q", ValueType.INTEGER))),
                path(
                        "sig1;created",
                        () -> signatures.optional(
                                "sig1", member -> member.parameters().optional("created", ValueType.INTEGER))),
                path(";created", () -> inner.parameters().map(ValueType.INTEGER)),
                path(";created", () -> inner.parameters().require("created", ValueType.INTEGER)),
                path(";created", () -> inner.parameters().map(value -> value.integerValue())));
    }

    private static List<Object> path(String path, Executable call) {
        return List.of(path, call);
    }

    private static long created(Member member) {
        return member.parameters().require("created", ValueType.INTEGER);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void namesThePathOfTheValueAtFault(List<Object> pathAndCall) {
        SfException e = assertThrows(SfException.class, (Executable) pathAndCall.get(1));
        assertEquals(pathAndCall.get(0), e.path());
        assertEquals(SfProblem.WRONG_KIND, e.problem());
        assertTrue(e.getMessage().startsWith(pathAndCall.get(0) + ": expected a"), e::getMessage);
        assertEquals(0, e.getStackTrace().length);
    }

    /** Keys can be as long as the field, but messages must stay short. */
    @Test
    void longPathsAndValuesAreCut() {
        SfDictionary field = SfDictionary.parse("k".repeat(1_000) + "=" + "t".repeat(1_000));
        SfException e = assertThrows(SfException.class, () -> field.map(ValueType.INTEGER));
        assertEquals("k".repeat(36) + "...", e.path());
        assertEquals(
                "k".repeat(36) + "...: expected an Integer, found the Token " + "t".repeat(36) + "...", e.getMessage());
        SfException just = assertThrows(
                SfException.class,
                () -> SfDictionary.parse("k".repeat(36) + "=" + "t".repeat(36)).map(ValueType.INTEGER));
        assertEquals("k".repeat(36) + ": expected an Integer, found the Token " + "t".repeat(36), just.getMessage());
        SfException missing = assertThrows(SfException.class, () -> field.require("x".repeat(37)));
        assertEquals("x".repeat(36) + "...: expected a member, found nothing", missing.getMessage());
    }

    /** A long key, and the part of it that a path shows. The semicolon of a parameter does not count towards the length. */
    static Stream<List<String>> longKeys() {
        return Stream.of(36, 37, 39, 1_000)
                .map(length -> List.of("k".repeat(length), length == 36 ? "k".repeat(36) : "k".repeat(36) + "..."));
    }

    /** Each key of a path is cut separately. The rest of the path is still shown. */
    @ParameterizedTest
    @MethodSource("longKeys")
    void theEndOfALongPathIsShown(List<String> keyAndShown) {
        String key = keyAndShown.get(0);
        String shown = keyAndShown.get(1);
        SfDictionary field = SfDictionary.parse(key + "=(a \"b\");" + key + "=1");
        List<Map.Entry<String, Executable>> calls = List.of(
                Map.entry(shown, () -> field.require(key, ValueType.ITEM)),
                Map.entry(
                        shown + "[1]",
                        () -> field.require(key, member -> member.asInnerList().map(ValueType.TOKEN))),
                Map.entry(
                        shown + "[1]",
                        () -> field.map(member -> member.asInnerList().require(1, ValueType.TOKEN))),
                Map.entry(
                        shown + ";" + shown,
                        () -> field.require(key, member -> member.parameters().require(key, ValueType.TOKEN))),
                Map.entry(
                        shown + ";" + shown,
                        () -> field.optional(key, member -> member.parameters().optional(key, ValueType.TOKEN))),
                Map.entry(
                        shown + ";" + shown,
                        () -> field.map(member -> member.parameters().map(ValueType.TOKEN))));
        calls.forEach(call -> assertEquals(
                call.getKey(), assertThrows(SfException.class, call.getValue()).path()));
        Parameters none = Parameters.EMPTY;
        assertEquals(
                ";" + shown,
                assertThrows(SfException.class, () -> none.require(key)).path());
        assertEquals(
                ";" + shown,
                assertThrows(SfException.class, () -> none.require(key, ValueType.TOKEN))
                        .path());
    }

    /** Each row: an index that is not there; the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2           | '[2]: expected a Token, found nothing'",
                "-1          | '[-1]: expected a Token, found nothing'",
                "2147483647  | '[2147483647]: expected a Token, found nothing'",
                "-2147483648 | '[-2147483648]: expected a Token, found nothing'"
            })
    void aMissingIndexIsNamed(int index, String message) {
        SfList list = SfList.parse("a, b");
        InnerList inner = InnerList.tokens("a", "b");
        assertEquals("b", list.require(1, ValueType.TOKEN));
        assertEquals("a", inner.require(0, ValueType.TOKEN));
        assertMissing(message, () -> list.require(index, ValueType.TOKEN));
        assertMissing(message, () -> inner.require(index, ValueType.TOKEN));
        String ofFunction = message.replace("a Token", "a value");
        assertMissing(ofFunction, () -> list.require(index, Member::kind));
        assertMissing(ofFunction, () -> inner.require(index, SfItem::kind));
        assertMissing("[0]: expected a value, found nothing", () -> SfList.EMPTY.require(0, Member::kind));
    }

    private static void assertMissing(String message, Executable call) {
        SfException e = assertThrows(SfException.class, call);
        assertEquals(SfProblem.KEY_MISSING, e.problem());
        assertEquals(message, e.getMessage());
    }

    @Test
    void aMissingKeyIsNamed() {
        SfDictionary dictionary = SfDictionary.parse("a=1;x, b");
        SfException e = assertThrows(SfException.class, () -> dictionary.require("c", ValueType.INTEGER));
        assertEquals(SfProblem.KEY_MISSING, e.problem());
        assertEquals("c: expected an Integer, found nothing", e.getMessage());
        assertEquals("c", e.path());
        Parameters parameters = dictionary.require("a").parameters();
        SfException ofParameters = assertThrows(SfException.class, () -> parameters.require("y", ValueType.TOKEN));
        assertEquals(";y: expected a Token, found nothing", ofParameters.getMessage());
        SfException nested = assertThrows(
                SfException.class,
                () -> dictionary.require("a", member -> member.parameters().require("y")));
        assertEquals("a;y: expected a parameter, found nothing", nested.getMessage());
        assertEquals("a;y", nested.path());
        assertEquals(SfProblem.KEY_MISSING, nested.problem());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 13, 40})
    void mapKeepsTheOrder(int size) {
        List<Long> numbers =
                IntStream.range(0, size).mapToObj(i -> (long) (size - i)).toList();
        String text = numbers.stream().map(n -> "k" + n + "=" + n).collect(Collectors.joining(", "));
        Map<String, Long> entries = SfDictionary.parse(text).map(ValueType.INTEGER);
        assertEquals(numbers, List.copyOf(entries.values()));
        assertEquals(numbers.stream().map(n -> "k" + n).toList(), List.copyOf(entries.keySet()));
        numbers.forEach(n -> assertEquals(n, entries.get("k" + n)));
        String values = numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
        assertEquals(numbers, SfList.parse(values).map(ValueType.INTEGER));
        InnerList inner = InnerList.of(numbers.stream().map(SfItem::integer).toList());
        assertEquals(numbers, inner.map(ValueType.INTEGER));
        Parameters parameters =
                SfItem.parse("x" + text.replace("k", ";k").replace(", ", "")).parameters();
        assertEquals(entries, parameters.map(value -> value.integerValue()));
    }

    /** A function that cannot read a value throws; it must not return null. */
    static Stream<Executable> readingsOfNull() {
        SfDictionary dictionary = SfDictionary.parse("a");
        SfList list = SfList.parse("a");
        InnerList inner = InnerList.tokens("a");
        Parameters parameters = Parameters.of("a", SfBoolean.TRUE);
        return Stream.of(
                () -> dictionary.map(member -> Null.OBJECT),
                () -> dictionary.require("a", member -> Null.OBJECT),
                () -> dictionary.optional("a", member -> Null.OBJECT),
                () -> list.map(member -> Null.OBJECT),
                () -> list.require(0, member -> Null.OBJECT),
                () -> inner.map(item -> Null.OBJECT),
                () -> inner.require(0, item -> Null.OBJECT),
                () -> parameters.map(value -> Null.OBJECT));
    }

    @ParameterizedTest
    @MethodSource("readingsOfNull")
    void aFunctionThatReturnsNullIsTheCallersFault(Executable call) {
        assertThrows(NullPointerException.class, call);
    }

    @Test
    void functionsReadPresentValues() {
        SfDictionary dictionary = SfDictionary.parse("a=1;x, b");
        assertEquals(Optional.of(SfKind.INTEGER), dictionary.optional("a", Member::kind));
        assertEquals(Optional.empty(), dictionary.optional("c", Member::kind));
        assertEquals(SfKind.BOOLEAN, dictionary.require("b", Member::kind));
        assertMissing("c: expected a member, found nothing", () -> dictionary.require("c", Member::kind));
        Map<String, Boolean> flags = SfItem.parse("a;x;y=?0").parameters().map(ValueType.BOOLEAN);
        assertEquals(Map.of("x", true, "y", false), flags);
        assertThrows(UnsupportedOperationException.class, () -> flags.put("z", true));
    }

    /** The library does not change other exceptions that the function throws. */
    @Test
    void otherExceptionsPass() {
        IllegalStateException own = new IllegalStateException("own");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> SfDictionary.parse("a").map(member -> {
                    throw own;
                }));
        assertEquals(own, thrown);
    }
}
