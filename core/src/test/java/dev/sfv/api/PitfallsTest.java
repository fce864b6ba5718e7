// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldType;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfDecimal;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfDisplayString;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.testing.FieldReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The right behaviour in cases that implementations of structured fields are known to get wrong. */
class PitfallsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.01", "-0.001", "1.0", "1.001", "999999999999.999"})
    void decimalsKeepTheirZeros(String value) {
        assertEquals(value, SfItem.parse(value).serialize());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0005, 0.0",
        "0.0015, 0.002",
        "0.0025, 0.002",
        "0.0006, 0.001",
        "-0.0006, -0.001",
        "0.00051, 0.001",
        "0.00050, 0.0",
        "0.00251, 0.003",
        "-0.0015, -0.002",
        "-0.0005, 0.0",
        "1.9996, 2.0",
        "9.9995, 10.0",
        "1E-1000000000, 0.0",
        "0E+1000000000, 0.0",
        "1E+11, 100000000000.0",
        "999999999999.9994, 999999999999.999",
        "1, 1.0"
    })
    void decimalsAreRoundedHalfToEven(BigDecimal value, String canonical) {
        assertEquals(canonical, SfDecimal.of(value).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18446744073709551.617",
                "1000000000000",
                "-1000000000000",
                "999999999999.9995",
                "1E+1000000000",
                "-1E+2147483647",
                "9223372036854775807"
            })
    void decimalsOutOfRangeAreRefusedAndNotWrapped(BigDecimal value) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SfDecimal.of(value));
        assertTrue(e.toString().endsWith(": " + value), e::toString);
    }

    @Test
    void aDecimalIsNotAnInteger() {
        assertEquals("1.0", SfItem.parse("1.0").serialize());
        assertNotEquals(SfItem.parse("1"), SfItem.parse("1.0"));
        assertNotEquals(SfInteger.of(0), SfDecimal.ofThousandths(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uD83Db", "\uDE00\uD83D"})
    void unpairedSurrogatesAreRefusedAndNotReplaced(String text) {
        assertThrows(IllegalArgumentException.class, () -> SfDisplayString.of(text));
    }

    static Stream<Runnable> changes() {
        SfList list = SfList.parse("a;x=1, (b c);y");
        SfDictionary dictionary = SfDictionary.parse("a=1, b=(c d)");
        SfDictionary large =
                SfDictionary.parse(IntStream.range(0, 20).mapToObj(i -> "k" + i).collect(Collectors.joining(",")));
        InnerList innerList = list.members().get(1).asInnerList();
        Parameters parameters = list.members().get(0).parameters();
        return Stream.of(
                list.members()::clear,
                () -> list.members().add(SfItem.integer(1)),
                innerList.items()::clear,
                () -> innerList.items().set(0, SfItem.integer(1)),
                dictionary.asMap()::clear,
                () -> dictionary.asMap().put("c", SfItem.integer(1)),
                () -> dictionary.asMap().remove("a"),
                () -> dictionary.asMap().entrySet().iterator().next().setValue(SfItem.integer(1)),
                () -> dictionary.asMap().keySet().remove("a"),
                () -> dictionary.asMap().values().remove(SfItem.integer(1)),
                () -> {
                    var entries = dictionary.asMap().entrySet().iterator();
                    entries.next();
                    entries.remove();
                },
                large.asMap()::clear,
                () -> large.asMap().entrySet().iterator().next().setValue(SfItem.integer(1)),
                () -> large.asMap().keySet().remove("k1"),
                parameters.asMap()::clear,
                () -> parameters.asMap().put("z", SfInteger.of(1)),
                () -> parameters.keys().remove("x"),
                () -> parameters.get(0).setValue(SfInteger.of(2)),
                parameters.map(BareItem::integerValue)::clear,
                () -> parameters.map(BareItem::integerValue).put("z", 1L),
                () -> dictionary.keys().remove("a"),
                dictionary.keys()::clear,
                large.keys()::clear,
                () -> dictionary.get(0).setValue(SfItem.integer(2)),
                () -> large.get(19).setValue(SfItem.integer(2)),
                () -> dictionary.map(Member::kind).put("z", SfKind.TOKEN),
                dictionary.map(Member::kind).entrySet()::clear,
                large.map(Member::kind)::clear,
                list.map(Member::kind)::clear,
                () -> list.map(Member::kind).set(0, SfKind.DATE),
                () -> innerList.map(SfItem::kind).add(SfKind.DATE),
                () -> removeFirst(list.iterator()),
                () -> removeFirst(innerList.iterator()),
                () -> removeFirst(dictionary.keys().iterator()),
                () -> InnerList.builder().build().items().add(SfItem.integer(1)),
                () -> SfList.builder().add(1).build().members().remove(0),
                () -> SfList.EMPTY.members().add(SfItem.integer(1)),
                () -> Parameters.EMPTY.asMap().put("z", SfInteger.of(1)));
    }

    private static void removeFirst(Iterator<?> parts) {
        parts.next();
        parts.remove();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void returnedObjectsCannotBeChanged(Runnable change) {
        assertThrows(UnsupportedOperationException.class, change::run);
    }

    @Test
    void argumentsAreCopied() {
        byte[] octets = {1, 2, 3};
        SfBinary binary = SfBinary.of(octets);
        octets[0] = 9;
        binary.bytes()[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, binary.bytes());

        Map<String, BareItem> parameterMap = new LinkedHashMap<>(Map.of("a", SfInteger.of(1)));
        Parameters parameters = Parameters.of(parameterMap);
        parameterMap.put("b", SfInteger.of(2));
        assertEquals(";a=1", parameters.toString());

        Map<String, Member> memberMap = new LinkedHashMap<>(Map.of("a", SfItem.integer(1)));
        SfDictionary dictionary = SfDictionary.of(memberMap);
        memberMap.clear();
        assertEquals("a=1", dictionary.toString());

        List<SfItem> items = new ArrayList<>(List.of(SfItem.integer(1)));
        InnerList innerList = InnerList.of(items);
        assertEquals(InnerList.of(items, Parameters.EMPTY), innerList);
        List<Member> members = new ArrayList<>(List.of(innerList));
        SfList list = SfList.of(members);
        items.clear();
        members.clear();
        assertEquals("(1)", list.toString());
    }

    @Test
    void buildersCanBeUsedFurther() {
        SfDictionary.Builder dictionary = SfDictionary.builder().put("a", SfItem.integer(1));
        SfDictionary first = dictionary.build();
        assertEquals("a=1, b=2", dictionary.put("b", SfItem.integer(2)).build().toString());
        assertEquals("a=1", first.toString());
    }

    @Test
    void keysOfTheSameHashCodeAreStillDifferent() {
        List<String> keys = IntStream.range(0, 1 << 10)
                .mapToObj(bits -> IntStream.range(0, 10)
                        .mapToObj(i -> (bits >> i & 1) == 0 ? "ah" : "c*")
                        .collect(Collectors.joining()))
                .toList();
        assertEquals(1, keys.stream().map(String::hashCode).distinct().count());
        SfDictionary dictionary = SfDictionary.parse(String.join(",", keys));
        assertEquals(keys, List.copyOf(dictionary.asMap().keySet()));
        assertTrue(dictionary.get(keys.get(123)).isPresent());
        assertFalse(dictionary.get("ah".repeat(9) + "b*").isPresent());
    }

    @Test
    void messagesDoNotEchoLineBreaks() {
        SfException e = assertThrows(SfException.class, () -> SfItem.parse("a\r\nSet-Cookie: b"));
        assertFalse(e.getMessage().contains("\n"));
        assertFalse(e.getMessage().contains("\r"));
        assertEquals(
                "a\\u000d\\u000aSet-Cookie: b", e.excerpt().lines().toList().get(0));
    }

    @Test
    void noLinesAreAnEmptyField() {
        assertEquals(SfList.EMPTY, SfList.parse(List.of()));
        assertEquals(SfDictionary.EMPTY, SfDictionary.parse(List.of()));
        assertThrows(SfException.class, () -> SfItem.parse(List.of()));
        assertEquals(SfList.EMPTY, SfList.parse(""));
        assertEquals("", SfList.EMPTY.serialize());
        assertEquals("", SfDictionary.EMPTY.serialize());
    }

    @ParameterizedTest
    @EnumSource
    void allInputsTreatSpacesAlike(FieldType type) {
        byte[] octets = "  a  ".getBytes(ISO_8859_1);
        assertEquals("a", type.parse("  a  ").serialize());
        assertEquals("a", FieldReading.parse(type, octets, 0, octets.length).serialize());
        assertEquals("a", type.parse(List.of("  a  ")).serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@1;a=1", "@1;a", "@-1;b=@2"})
    void aDateMayHaveParameters(String value) {
        assertEquals(value, SfItem.parse(value).serialize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@", "%", "%\"", "\"", ":", "?", "-", "(1 ", "(", "a;", "a;b=", "\"\\", "%\"%", "%\"%c", "*="})
    void aTruncatedValueIsMalformed(String value) {
        for (FieldType type : FieldType.values()) {
            assertThrows(SfException.class, () -> type.parse(value + "="));
            assertThrows(SfException.class, () -> type.parse(value));
        }
    }

    @Test
    void theLastCharacterOfTheBasicPlaneIsNotTheEnd() {
        assertThrows(SfException.class, () -> SfItem.parse("a\uFFFF"));
        assertThrows(SfException.class, () -> SfList.parse("\uFFFF"));
        assertEquals("%\"%ef%bf%bf\"", SfDisplayString.of("\uFFFF").toString());
        assertEquals("\uFFFF", SfItem.parse("%\"%ef%bf%bf\"").value().displayStringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;\tb", "(a\tb)", "(\ta)", "(a\t)", "a\t;b", "\ta"})
    void tabsAreOnlyAllowedAroundCommas(String value) {
        assertThrows(SfException.class, () -> SfList.parse(value));
    }

    @Test
    void theLastDuplicateWinsInTheFirstPlace() {
        assertEquals("a=3, b=2", SfDictionary.parse("a=1, b=2, a=3").serialize());
        assertEquals("x;a=3;b=2", SfItem.parse("x;a=1;b=2;a=3").serialize());
        String many = IntStream.range(0, 20).mapToObj(i -> "k" + i + "=0").collect(Collectors.joining(", "));
        assertEquals(
                many.replace("k3=0", "k3=1"),
                SfDictionary.parse(many + ", k3=1").serialize());
    }

    @Test
    void aTokenIsNotAString() {
        assertNotEquals(SfItem.token("a"), SfItem.string("a"));
        assertWrongKind(() -> SfItem.parse("\"a\"").value().tokenValue(), "\"a\"");
        assertWrongKind(() -> SfItem.parse("a;b=1").value().stringValue(), "a");
    }

    private static void assertWrongKind(Supplier<?> read, String shown) {
        SfException e = assertThrows(SfException.class, read::get);
        assertEquals(SfProblem.WRONG_KIND, e.problem());
        assertEquals(shown + "\n^", e.excerpt());
    }
}
