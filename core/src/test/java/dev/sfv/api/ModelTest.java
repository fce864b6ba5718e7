// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDate;
import dev.sfv.model.SfDecimal;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfDisplayString;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.SfString;
import dev.sfv.model.SfToken;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import dev.sfv.testing.Null;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The value model: construction, access, equality, copies. */
class ModelTest {
    /** One of each type, another of the same, and their canonical forms. */
    record Sample(SfKind kind, BareItem value, BareItem equal, BareItem other, String canonical) {}

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(SfKind.INTEGER, SfInteger.of(-42), SfInteger.of(-42), SfInteger.of(42), "-42"),
                new Sample(
                        SfKind.DECIMAL,
                        SfDecimal.of(new BigDecimal("4.50")),
                        SfDecimal.ofThousandths(4500),
                        SfDecimal.ofThousandths(4501),
                        "4.5"),
                new Sample(SfKind.STRING, SfString.of("a\"b"), SfString.of("a\"b"), SfString.of("a"), "\"a\\\"b\""),
                new Sample(SfKind.TOKEN, SfToken.of("a/b"), SfToken.of("a/b"), SfToken.of("a"), "a/b"),
                new Sample(
                        SfKind.BINARY,
                        SfBinary.of(new byte[] {'a'}),
                        SfBinary.of(new byte[] {'a'}),
                        SfBinary.of(new byte[] {'b'}),
                        ":YQ==:"),
                new Sample(SfKind.BOOLEAN, SfBoolean.TRUE, SfBoolean.of(true), SfBoolean.FALSE, "?1"),
                new Sample(
                        SfKind.DATE,
                        SfDate.of(Instant.ofEpochSecond(-1, 999_999_999)),
                        SfDate.ofEpochSeconds(-1),
                        SfDate.ofEpochSeconds(5),
                        "@-1"),
                new Sample(
                        SfKind.DISPLAY_STRING,
                        SfDisplayString.of("\u00FC"),
                        SfDisplayString.of("\u00FC"),
                        SfDisplayString.of("u"),
                        "%\"%c3%bc\""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bareItemsAreValues(Sample sample) {
        assertEquals(sample.kind, sample.value.kind());
        assertEquals(sample.canonical, sample.value.toString());
        assertEquals(sample.value, sample.equal);
        assertEquals(sample.value.hashCode(), sample.equal.hashCode());
        assertNotEquals(sample.value, sample.other);
        assertNotEquals(sample.value.hashCode(), sample.other.hashCode());
        samples()
                .filter(another -> another.kind != sample.kind)
                .forEach(another -> assertNotEquals(sample.value, another.value));
        assertFalse(sample.value.equals(sample.canonical));
        assertEquals(SfItem.of(sample.value), SfItem.parse(sample.canonical));
    }

    /** For each type, the accessor that reads it. */
    static Stream<Map.Entry<SfKind, Function<BareItem, Object>>> accessors() {
        return Stream.of(
                Map.entry(SfKind.INTEGER, BareItem::integerValue),
                Map.entry(SfKind.DECIMAL, BareItem::decimalValue),
                Map.entry(SfKind.STRING, BareItem::stringValue),
                Map.entry(SfKind.TOKEN, BareItem::tokenValue),
                Map.entry(SfKind.BINARY, value -> new String(value.binaryValue(), US_ASCII)),
                Map.entry(SfKind.BOOLEAN, BareItem::booleanValue),
                Map.entry(SfKind.DATE, BareItem::dateValue),
                Map.entry(SfKind.DISPLAY_STRING, BareItem::displayStringValue));
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void eachAccessorReadsOnlyItsType(Map.Entry<SfKind, Function<BareItem, Object>> accessor) {
        Map<SfKind, Object> expected = Map.of(
                SfKind.INTEGER,
                -42L,
                SfKind.DECIMAL,
                new BigDecimal("4.500"),
                SfKind.STRING,
                "a\"b",
                SfKind.TOKEN,
                "a/b",
                SfKind.BINARY,
                "a",
                SfKind.BOOLEAN,
                true,
                SfKind.DATE,
                Instant.ofEpochSecond(-1),
                SfKind.DISPLAY_STRING,
                "\u00FC");
        samples().forEach(sample -> {
            if (sample.kind == accessor.getKey()) {
                assertEquals(expected.get(sample.kind), accessor.getValue().apply(sample.value));
            } else {
                assertFault(
                        SfProblem.WRONG_KIND,
                        sample.canonical + "\n^",
                        () -> accessor.getValue().apply(sample.value));
            }
        });
    }

    private static void assertFault(SfProblem problem, String diagram, Supplier<?> call) {
        SfException e = assertThrows(SfException.class, call::get);
        assertEquals(problem, e.problem());
        assertEquals(diagram, e.excerpt());
    }

    @Test
    void factoriesKeepTheirValues() {
        assertEquals(-42, SfInteger.of(-42).value());
        assertEquals(new BigDecimal("-0.001"), SfDecimal.ofThousandths(-1).value());
        assertEquals(-1, SfDecimal.ofThousandths(-1).thousandths());
        assertEquals("x", SfString.of("x").value());
        assertEquals("x", SfToken.of("x").value());
        assertEquals("x", SfDisplayString.of("x").value());
        assertArrayEquals(new byte[] {1}, SfBinary.of(new byte[] {1}).bytes());
        assertTrue(SfBoolean.of(true).value());
        assertFalse(SfBoolean.of(false).value());
        assertFalse(SfItem.parse("?0").value().booleanValue());
        assertEquals(
                "1;a=2",
                SfItem.of(SfInteger.of(1), Parameters.of("a", SfInteger.of(2))).toString());
        assertEquals(7, SfDate.ofEpochSeconds(7).epochSeconds());
        assertEquals(Instant.ofEpochSecond(7), SfDate.ofEpochSeconds(7).value());
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000_000L, -1_000_000_000_000_000L, Long.MIN_VALUE})
    void numbersOutOfRangeAreRefused(long number) {
        assertThrows(IllegalArgumentException.class, () -> SfInteger.of(number));
        assertThrows(IllegalArgumentException.class, () -> SfDecimal.ofThousandths(number));
        assertThrows(IllegalArgumentException.class, () -> SfDate.ofEpochSeconds(number));
    }

    @Test
    void theFarthestInstantIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SfDate.of(Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> SfDate.of(Instant.MIN));
    }

    @Test
    void textThatCannotBeWrittenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SfString.of("\u00FC"));
        assertThrows(IllegalArgumentException.class, () -> SfString.of("\n"));
        assertThrows(IllegalArgumentException.class, () -> SfToken.of("a b"));
        assertThrows(IllegalArgumentException.class, () -> SfToken.of(""));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SfToken.of("a\r\nb"));
        assertEquals("expected a Token, found: \"a\\u000d\\u000ab\"", e.getMessage());
        assertFalse(e instanceof SfException, "it is not the sender's fault");
        String longText = "\u00FC".repeat(1_000_000);
        e = assertThrows(IllegalArgumentException.class, () -> SfString.of(longText));
        assertTrue(e.toString().length() < 1_000, "the message does not grow with the text");
    }

    @Test
    void keysThatCannotBeWrittenAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parameters.of("A", SfInteger.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Parameters.of(Map.of("", SfInteger.of(1))));
        assertThrows(IllegalArgumentException.class, () -> SfDictionary.of(Map.of("A", SfItem.integer(1))));
        assertThrows(
                IllegalArgumentException.class, () -> SfDictionary.builder().put("a b", SfItem.integer(1)));
        assertThrows(IllegalArgumentException.class, () -> SfDictionary.EMPTY.with("1", SfItem.integer(1)));
        assertThrows(IllegalArgumentException.class, () -> SfItem.integer(1).withParameter("A"));
    }

    @Test
    void nullIsRefused() {
        SfItem[] items = {SfItem.integer(1), Null.ITEM};
        assertThrows(NullPointerException.class, () -> SfList.of(items));
        assertThrows(NullPointerException.class, () -> SfList.of(Arrays.asList(items)));
        assertThrows(NullPointerException.class, () -> InnerList.of(items));
        assertThrows(NullPointerException.class, () -> SfItem.of(Null.BARE_ITEM));
        assertThrows(NullPointerException.class, () -> SfItem.of(SfInteger.of(1), Null.PARAMETERS));
        assertThrows(NullPointerException.class, () -> Parameters.of("a", Null.BARE_ITEM));
        assertThrows(NullPointerException.class, () -> SfDictionary.builder().put("a", Null.ITEM));
        assertThrows(NullPointerException.class, () -> SfString.of(Null.STRING));
        assertThrows(NullPointerException.class, () -> SfToken.of(Null.STRING));
        assertThrows(NullPointerException.class, () -> SfBinary.of(Null.OCTETS));
        Map<String, SfItem> members = new HashMap<>();
        members.put("a", Null.ITEM);
        assertThrows(NullPointerException.class, () -> SfDictionary.of(members));
        Map<String, BareItem> parameters = new HashMap<>();
        parameters.put("a", Null.BARE_ITEM);
        assertThrows(NullPointerException.class, () -> Parameters.of(parameters));
    }

    @Test
    void readingAValueIsOneLine() {
        assertEquals(
                1, SfDictionary.parse("u=1, i").require("u").asItem().value().integerValue());
        assertEquals(
                List.of("8", "156"),
                SfList.parse("\"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"156\"").members().stream()
                        .map(brand -> brand.parameters().require("v").stringValue())
                        .toList());
        assertEquals(
                List.of("@method", "@path"),
                SfDictionary.parse("sig1=(\"@method\" \"@path\");created=1")
                        .require("sig1")
                        .asInnerList()
                        .items()
                        .stream()
                        .map(component -> component.value().stringValue())
                        .toList());
    }

    private static void assertMissing(String message, Supplier<?> call) {
        SfException e = assertThrows(SfException.class, call::get);
        assertEquals(SfProblem.KEY_MISSING, e.problem());
        assertEquals(message, e.getMessage());
    }

    @Test
    void missingValuesAreReportedClearly() {
        assertMissing(
                "u: expected a member, found nothing",
                () -> SfDictionary.parse("i").require("u"));
        assertMissing("u: expected a member, found nothing", () -> SfDictionary.EMPTY.require("u"));
        assertMissing(
                ";b: expected a parameter, found nothing",
                () -> SfItem.parse("x;a").parameters().require("b"));
        Member item = SfItem.parse("a;b");
        Member innerList = SfList.parse("(a)").members().get(0);
        assertFault(SfProblem.WRONG_KIND, "a\n^", item::asInnerList);
        assertFault(SfProblem.WRONG_KIND, "(a)\n^", innerList::asItem);
        assertSame(item, item.asItem());
        assertSame(innerList, innerList.asInnerList());
        assertEquals(Optional.empty(), SfDictionary.EMPTY.get("a"));
        assertEquals(Optional.empty(), Parameters.EMPTY.get("a"));
        assertEquals(
                Optional.of(SfInteger.of(1)), SfItem.parse("x;a=1").parameters().get("a"));
    }

    @Test
    void buildingAValueIsShort() {
        SfDictionary signature = SfDictionary.EMPTY.with(
                "sig1",
                InnerList.of(
                                SfItem.string("@method"),
                                SfItem.string("@authority").withParameter("req"))
                        .withParameter("created", SfInteger.of(1618884473))
                        .withParameter("keyid", SfString.of("test-key")));
        assertEquals(
                "sig1=(\"@method\" \"@authority\";req);created=1618884473;keyid=\"test-key\"", signature.serialize());
        assertEquals(signature, SfDictionary.parse(signature.serialize()));
        assertEquals(
                "a, \"b\", 1",
                SfList.of(SfItem.token("a"), SfItem.string("b"))
                        .plus(SfItem.integer(1))
                        .toString());
    }

    @Test
    void copiesReplaceInPlaceAndLeaveTheOriginal() {
        SfItem item = SfItem.parse("x;a=1;b=2");
        assertEquals("x;a=3;b=2", item.withParameter("a", SfInteger.of(3)).toString());
        assertEquals("x;a=1;b=2;c", item.withParameter("c").toString());
        assertEquals("x;a=1;b=2", item.toString());
        InnerList innerList = SfList.parse("(a b);c=1").members().get(0).asInnerList();
        assertEquals(
                "(a b);c;d", innerList.withParameter("c").withParameter("d").toString());
        assertEquals("(a b);c=1", innerList.toString());
        SfDictionary dictionary = SfDictionary.parse("a=1, b=2");
        assertEquals(
                "a=3, b=2, c",
                dictionary
                        .with("a", SfItem.integer(3))
                        .with("c", SfItem.of(SfBoolean.TRUE))
                        .toString());
        assertEquals("a=1, b=2", dictionary.toString());
        SfList list = SfList.parse("a");
        assertEquals("a, b", list.plus(SfItem.token("b")).toString());
        assertEquals("a", list.toString());
    }

    @Test
    void buildersKeepTheOrder() {
        Parameters parameters = Parameters.builder()
                .put("z", SfInteger.of(1))
                .put("a", SfInteger.of(2))
                .put("z", SfInteger.of(3))
                .build();
        assertEquals(";z=3;a=2", parameters.toString());
        assertSame(Parameters.EMPTY, Parameters.builder().build());
        assertSame(Parameters.EMPTY, Parameters.of(Map.of()));
    }

    @Test
    void orderMattersForEquality() {
        assertNotEquals(SfDictionary.parse("a, b"), SfDictionary.parse("b, a"));
        assertEquals(
                SfDictionary.parse("a, b").asMap(), SfDictionary.parse("b, a").asMap(), "as maps they are equal");
        assertNotEquals(SfItem.parse("x;a;b"), SfItem.parse("x;b;a"));
        assertNotEquals(SfDictionary.parse("a"), SfDictionary.parse("a, b"));
        assertNotEquals(SfDictionary.parse("a"), SfDictionary.parse("a=1"));
        assertNotEquals(SfList.parse("a, b"), SfList.parse("b, a"));
        assertFalse(SfList.EMPTY.equals(SfDictionary.EMPTY));
        assertFalse(SfDictionary.EMPTY.equals(SfList.EMPTY));
        assertFalse(Parameters.EMPTY.equals(Map.of()));
        assertFalse(Parameters.EMPTY.equals(SfDictionary.EMPTY), "both are ordered maps, and not the same");
        assertFalse(SfDictionary.EMPTY.equals(Parameters.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 9, 100})
    void orderCounts(int size) {
        List<String> keys = IntStream.range(0, size).mapToObj(i -> "k" + i).collect(Collectors.toList());
        SfDictionary inOrder = SfDictionary.parse(String.join(",", keys));
        Collections.swap(keys, 0, size - 1);
        assertNotEquals(inOrder, SfDictionary.parse(String.join(",", keys)));
    }

    @Test
    void hashCodesDistinguishValues() {
        assertNotEquals(SfList.parse("a").hashCode(), SfList.parse("b").hashCode());
        assertNotEquals(
                SfDictionary.parse("a").hashCode(), SfDictionary.parse("b").hashCode());
        assertNotEquals(
                SfItem.parse("x;a").parameters().hashCode(),
                SfItem.parse("x;b").parameters().hashCode());
    }

    @Test
    void keysAndTokensAreAscii() {
        for (String text : List.of("\u0080", "\u00AA", "\u0100", "\u0161", "\uFFFF", "\uD835\uDC4E")) {
            assertFalse(SfSyntax.isKey(text), text);
            assertFalse(SfSyntax.isKey("a" + text), text);
            assertFalse(SfSyntax.isToken(text), text);
            assertFalse(SfSyntax.isToken("a" + text), text);
        }
    }

    @Test
    void aLongRefusedTextIsCut() {
        String longest = "!".repeat(72);
        assertTrue(refusal(longest).endsWith(": \"" + longest + '"'), refusal(longest));
        assertTrue(refusal(longest + '!').endsWith(": \"" + longest + "...\""), refusal(longest + '!'));
    }

    private static String refusal(String token) {
        return assertThrows(IllegalArgumentException.class, () -> SfToken.of(token))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12, 13, 100})
    void mapsOfEverySizeBehaveAsMaps(int size) {
        Map<String, Member> expected = new LinkedHashMap<>();
        IntStream.range(0, size).forEach(i -> expected.put("k" + i, SfItem.integer(i)));
        SfDictionary dictionary = SfDictionary.of(expected);
        Map<String, Member> map = dictionary.asMap();
        assertEquals(expected, map);
        assertEquals(map, expected);
        assertEquals(expected.hashCode(), map.hashCode());
        assertEquals(expected.toString(), map.toString());
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
        assertEquals(List.copyOf(expected.values()), List.copyOf(map.values()));
        assertEquals(size, map.size());
        assertEquals(size, map.entrySet().size());
        assertEquals(size == 0, map.isEmpty());
        assertFalse(map.containsKey("x"));
        assertNull(map.get("x"));
        assertEquals(size > 0, map.containsKey("k0"));
        assertEquals(expected.get("k0"), map.get("k0"));
        assertEquals(size > 0, dictionary.get("k" + (size - 1)).isPresent());
        assertEquals(dictionary, SfDictionary.parse(dictionary.serialize()));
        assertEquals(
                dictionary.hashCode(),
                SfDictionary.parse(dictionary.serialize()).hashCode());
        Map<String, Member> visited = new LinkedHashMap<>();
        map.forEach(visited::put);
        assertEquals(expected, visited);
        var entries = map.entrySet().iterator();
        for (int i = 0; i < size; i++) {
            assertEquals("k" + i, entries.next().getKey());
        }
        assertFalse(entries.hasNext());
        assertThrows(NoSuchElementException.class, entries::next);
        assertThrows(UnsupportedOperationException.class, () -> map.put("k0", SfItem.integer(1)));
        assertThrows(UnsupportedOperationException.class, () -> map.entrySet().add(Map.entry("x", SfItem.integer(1))));
    }

    /** A list that returns the array in which it keeps its elements. This violates the contract of {@link List#toArray()}. */
    private static final class Leaking extends AbstractList<Member> {
        private final Object[] elements = {SfItem.token("a"), SfItem.token("b")};

        @Override
        public Member get(int index) {
            return (Member) elements[index];
        }

        @Override
        public int size() {
            return elements.length;
        }

        @Override
        public Object[] toArray() {
            return elements;
        }
    }

    @Test
    void aListDoesNotShareItsArray() {
        Leaking members = new Leaking();
        SfList list = SfList.of(members);
        members.elements[0] = "changed";
        assertEquals("a, b", list.serialize());
    }

    @Test
    void inheritedMethodsCanBeCalledByReflection() throws ReflectiveOperationException {
        SfDictionary dictionary = SfDictionary.parse("a, b");
        assertEquals(2, SfDictionary.class.getMethod("size").invoke(dictionary));
        assertEquals(
                dictionary.get("a"),
                SfDictionary.class.getMethod("get", String.class).invoke(dictionary, "a"));
        assertEquals(Map.of(), Parameters.class.getMethod("asMap").invoke(Parameters.EMPTY));
    }

    @Test
    void membersCanBeReadOneByOneFromAReader() {
        SfReader reader = SfReader.of("a;x, (b c);y, d");
        reader.nextMember();
        assertEquals(SfItem.token("a").withParameter("x"), Member.readCurrent(reader));
        reader.nextMember();
        assertEquals("(b c);y", Member.readCurrent(reader).toString());
        reader.nextMember();
        assertEquals(SfToken.of("d"), BareItem.readCurrent(reader));
        assertFalse(reader.nextMember());
        SfReader dictionary = SfReader.of("a=(b), c");
        dictionary.nextEntry();
        assertThrows(SfException.class, () -> BareItem.readCurrent(dictionary));
        assertEquals("(b)", InnerList.readCurrent(dictionary).toString());
        dictionary.nextEntry();
        assertThrows(SfException.class, () -> InnerList.readCurrent(dictionary));
        assertEquals("?1", SfItem.readCurrent(dictionary).toString());
    }

    @Test
    void partsCanBeWrittenOneByOneToAWriter() {
        SfWriter writer = new SfWriter();
        SfItem.parse("a;b").writeMemberTo(writer.nextMember());
        SfList.parse("(c);d").members().get(0).writeMemberTo(writer.nextMember());
        SfToken.of("e").writeTo(writer.nextMember());
        Parameters.of("f", SfInteger.of(1)).writeTo(writer);
        assertEquals("a;b, (c);d, e;f=1", writer.fieldValue());
        assertThrows(IllegalStateException.class, () -> SfList.parse("a").writeTo(new SfWriter().startItem()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@1", "%\"a\"", "a;b=@1", "a;b=%\"\""})
    void rfc8941HasNeitherDatesNorDisplayStrings(String value) {
        byte[] octets = value.getBytes(US_ASCII);
        for (SfVersion version : SfVersion.values()) {
            List<Supplier<Object>> uses = List.of(
                    () -> SfItem.readField(SfReader.of(value).version(version)),
                    () -> SfItem.readField(SfReader.of(octets, 0, octets.length).version(version)),
                    () -> SfItem.readField(SfReader.of(List.of(value)).version(version)),
                    () -> SfList.readField(SfReader.of(value).version(version)),
                    () -> SfList.readField(SfReader.of(octets, 0, octets.length).version(version)),
                    () -> SfList.readField(
                            SfReader.of(List.of("(" + value + ")")).version(version)),
                    () -> SfDictionary.readField(SfReader.of("k=" + value).version(version)),
                    () -> SfDictionary.readField(
                            SfReader.of(List.of("k=" + value)).version(version)),
                    () -> write(SfItem.parse(value), version),
                    () -> write(SfList.parse("(" + value + ")"), version),
                    () -> write(SfDictionary.parse("k=" + value), version));
            for (Supplier<Object> use : uses) {
                if (version == SfVersion.RFC8941) {
                    assertThrows(IllegalArgumentException.class, use::get);
                } else {
                    assertTrue(use.get().toString().contains(value), value);
                }
            }
        }
    }

    private static String write(FieldValue value, SfVersion version) {
        SfWriter writer = new SfWriter().version(version);
        value.writeTo(writer);
        return writer.fieldValue();
    }

    @Test
    void fieldValuesCanBeDistinguished() {
        FieldValue value = SfDictionary.parse("a");
        assertTrue(value instanceof SfDictionary);
        assertEquals("a", value.serialize());
    }
}
