// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Node;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.SfToken;
import dev.sfv.syntax.SfKind;
import dev.sfv.testing.Null;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to the parts of a tree by index and by key, and copies with and without a part. */
class AccessTest {
    private static SfDictionary numbered(int size) {
        return SfDictionary.parse(
                IntStream.range(0, size).mapToObj(i -> "k" + i + "=" + i).collect(Collectors.joining(",")));
    }

    private static Parameters parameters(String text) {
        return SfItem.parse("x" + text).parameters();
    }

    private static InnerList innerList(String text) {
        return SfList.parse(text).get(0).asInnerList();
    }

    /** Small maps are searched from the beginning. Large ones have an index. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8, 9, 12, 13, 14, 100})
    void mapsByIndexAndByKey(int size) {
        SfDictionary dictionary = numbered(size);
        Parameters parameters = parameters(";" + dictionary.serialize().replace(", ", ";"), size);
        assertEquals(size, dictionary.size());
        assertEquals(size, parameters.size());
        assertEquals(size == 0, dictionary.isEmpty());
        assertEquals(size == 0, parameters.isEmpty());
        for (int i = 0; i < size; i++) {
            String key = "k" + i;
            assertEquals(Map.entry(key, SfItem.integer(i)), dictionary.get(i));
            assertEquals(Map.entry(key, SfInteger.of(i)), parameters.get(i));
            assertEquals(Optional.of(SfItem.integer(i)), dictionary.get(key));
            assertEquals(Optional.of(SfInteger.of(i)), parameters.get(key));
            assertEquals(SfItem.integer(i), dictionary.require(key));
            assertEquals(SfInteger.of(i), parameters.require(key));
            assertTrue(dictionary.contains(key) && parameters.contains(key));
        }
        List<String> keys = IntStream.range(0, size).mapToObj(i -> "k" + i).toList();
        assertEquals(keys, List.copyOf(dictionary.keys()));
        assertEquals(keys, List.copyOf(parameters.keys()));
        for (String absent : List.of("k", "k" + size, "K0", "")) {
            assertFalse(dictionary.contains(absent) || parameters.contains(absent));
            assertFalse(dictionary.keys().contains(absent) || parameters.keys().contains(absent));
            assertEquals(Optional.empty(), dictionary.get(absent));
            assertEquals(Optional.empty(), parameters.get(absent));
        }
        for (int outside : new int[] {-1, size, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> dictionary.get(outside));
            assertThrows(IndexOutOfBoundsException.class, () -> parameters.get(outside));
        }
    }

    private static Parameters parameters(String text, int size) {
        return size == 0 ? Parameters.EMPTY : parameters(text);
    }

    @Test
    void forEachGoesInFieldOrder() {
        List<String> seen = new ArrayList<>();
        SfDictionary.parse("b=1;x, a").forEach((key, member) -> seen.add(key + "=" + member));
        parameters(";d=1;c").forEach((key, value) -> seen.add(key + "=" + value));
        assertEquals(List.of("b=1;x", "a=?1", "d=1", "c=?1"), seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 13, 20})
    void withoutLeavesTheOthers(int size) {
        SfDictionary all = numbered(size);
        Parameters allParameters = parameters(";" + all.serialize().replace(", ", ";"));
        for (int i = 0; i < size; i++) {
            String key = "k" + i;
            String others = IntStream.range(0, size)
                    .filter(j -> !("k" + j).equals(key))
                    .mapToObj(j -> "k" + j + "=" + j)
                    .collect(Collectors.joining(", "));
            assertEquals(others, all.without(key).serialize());
            assertFalse(all.without(key).contains(key));
            assertEquals(
                    others.isEmpty() ? "" : ";" + others.replace(", ", ";"),
                    allParameters.without(key).serialize());
        }
        assertSame(all, all.without("x"));
        assertSame(allParameters, allParameters.without("x"));
        assertEquals(size, all.size(), "the original has not changed");
    }

    @Test
    void withoutTheLastEntryNothingIsLeft() {
        assertEquals(SfDictionary.EMPTY, SfDictionary.parse("a").without("a"));
        assertSame(Parameters.EMPTY, parameters(";a").without("a"));
        assertSame(Parameters.EMPTY, Parameters.EMPTY.without("a"));
        assertSame(Parameters.EMPTY, Parameters.EMPTY.sorted());
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 20})
    void withReplacesInPlaceAtAnySize(int size) {
        SfDictionary changed = numbered(size).with("k3", SfItem.token("x")).with("new", SfItem.token("y"));
        assertEquals(numbered(size).serialize().replace("k3=3", "k3=x") + ", new=y", changed.serialize());
        assertEquals(Map.entry("new", SfItem.token("y")), changed.get(size));
        assertEquals(changed, SfDictionary.parse(changed.serialize()));
        assertEquals(changed, SfDictionary.of(changed.asMap()));
    }

    @Test
    void aFactoryMakesOneEntry() {
        assertEquals("a=(b)", SfDictionary.of("a", InnerList.tokens("b")).serialize());
        assertThrows(IllegalArgumentException.class, () -> SfDictionary.of("A", SfItem.integer(1)));
        assertEquals(";a=1", Parameters.of("a", SfInteger.of(1)).serialize());
    }

    @Test
    void listsByIndex() {
        SfList list = SfList.parse("a, (b c);x, 1");
        assertEquals(3, list.size());
        assertFalse(list.isEmpty());
        assertEquals(SfItem.token("a"), list.get(0));
        assertEquals("(b c);x", list.get(1).serialize());
        assertTrue(list.contains(SfItem.integer(1)));
        assertFalse(list.contains(SfItem.integer(2)));
        assertFalse(list.contains(InnerList.tokens("b", "c")), "the parameters differ");
        List<Member> seen = new ArrayList<>();
        for (Member member : list) {
            seen.add(member);
        }
        assertEquals(seen, list.members());
        assertEquals(seen, list.stream().toList());
        assertTrue(SfList.EMPTY.isEmpty());
        assertEquals(0, SfList.EMPTY.size());
    }

    @Test
    void innerListsByIndex() {
        InnerList list = innerList("(a b;y 1);x");
        assertEquals(3, list.size());
        assertFalse(list.isEmpty());
        assertEquals(SfItem.token("a"), list.get(0));
        assertEquals(SfItem.token("b").withParameter("y"), list.get(1));
        assertTrue(list.contains(SfItem.integer(1)));
        assertFalse(list.contains(SfItem.token("b")), "the parameters differ");
        List<SfItem> seen = new ArrayList<>();
        for (SfItem item : list) {
            seen.add(item);
        }
        assertEquals(seen, list.items());
        assertEquals(seen, list.stream().toList());
        assertTrue(innerList("()").isEmpty());
        assertEquals(0, innerList("()").size());
    }

    @Test
    void listsWithAndWithoutAMember() {
        SfList list = SfList.parse("a, b, c");
        assertEquals("x, b, c", list.with(0, SfItem.token("x")).serialize());
        assertEquals("a, b, (x)", list.with(2, InnerList.tokens("x")).serialize());
        assertEquals("b, c", list.without(0).serialize());
        assertEquals("a, b", list.without(2).serialize());
        assertEquals("a, b, c, d", list.plus(SfItem.token("d")).serialize());
        assertEquals("a, b, c", list.serialize(), "the original has not changed");
        assertEquals(SfList.EMPTY, SfList.parse("a").without(0));
        InnerList inner = innerList("(a b c);x");
        assertEquals("(y b c);x", inner.with(0, SfItem.token("y")).serialize());
        assertEquals("(a b y);x", inner.with(2, SfItem.token("y")).serialize());
        assertEquals("(b c);x", inner.without(0).serialize());
        assertEquals("(a b);x", inner.without(2).serialize());
        assertEquals("(a b c d);x", inner.plus(SfItem.token("d")).serialize());
        assertEquals("(a b c);x", inner.serialize(), "the original has not changed");
    }

    static Stream<Runnable> outOfBounds() {
        SfList list = SfList.parse("a, b");
        InnerList inner = innerList("(a b)");
        return Stream.of(
                () -> list.get(-1),
                () -> list.get(2),
                () -> list.with(-1, SfItem.integer(1)),
                () -> list.with(2, SfItem.integer(1)),
                () -> list.without(-1),
                () -> list.without(2),
                () -> SfList.EMPTY.get(0),
                () -> SfList.EMPTY.without(0),
                () -> inner.get(-1),
                () -> inner.get(2),
                () -> inner.with(-1, SfItem.integer(1)),
                () -> inner.with(2, SfItem.integer(1)),
                () -> inner.without(-1),
                () -> inner.without(2));
    }

    @ParameterizedTest
    @MethodSource("outOfBounds")
    void anIndexOutOfBoundsIsTheCallersFault(Runnable call) {
        assertThrows(IndexOutOfBoundsException.class, call::run);
    }

    @Test
    void otherValuesAndParameters() {
        SfItem item = SfItem.parse("x;a=1");
        assertEquals("5;a=1", item.withValue(SfInteger.of(5)).serialize());
        assertEquals(
                "x;b", item.withParameters(Parameters.of("b", SfBoolean.TRUE)).serialize());
        assertEquals("x", item.withParameters(Parameters.EMPTY).serialize());
        assertEquals("x;a=1;b", item.withParameter("b").serialize());
        InnerList inner = innerList("(y);a");
        assertEquals(
                "(y);b=c",
                inner.withParameters(Parameters.of("b", SfToken.of("c"))).serialize());
        assertEquals("(y)", inner.withParameters(Parameters.EMPTY).serialize());
        Member member = item;
        assertEquals(
                "x;c", member.withParameters(Parameters.of("c", SfBoolean.TRUE)).serialize());
        assertEquals(SfKind.TOKEN, item.kind());
        assertEquals(SfKind.INNER_LIST, inner.kind());
    }

    /** Each row: two Items; whether they are equal except for the order of their parameters. */
    @ParameterizedTest
    @CsvSource({
        "x;a;b      , x;b;a      , true",
        "x;a=1;b=2  , x;b=2;a=1  , true",
        "x;a;b      , x;a;b      , true",
        "x          , x          , true",
        "x;a;b      , y;b;a      , false",
        "x;a;b      , x;b;a=1    , false",
        "x;a;b      , x;b        , false",
        "x;a        , x;a;b      , false",
        "x;a=1;b=2  , x;b=1;a=2  , false",
        "x;c;a;d;b  , x;d;c;b;a  , true"
    })
    void parametersInAnyOrder(String one, String other, boolean equal) {
        SfItem item = SfItem.parse(one);
        SfItem otherItem = SfItem.parse(other);
        assertEquals(equal, item.equalsInAnyOrder(otherItem));
        assertEquals(equal, otherItem.equalsInAnyOrder(item));
        SfItem sorted = item.withSortedParameters();
        SfItem otherSorted = otherItem.withSortedParameters();
        assertEquals(equal, sorted.equals(otherSorted));
        assertEquals(equal, sorted.hashCode() == otherSorted.hashCode());
        assertEquals(equal && one.equals(other), item.equals(otherItem), "the order counts unless they are sorted");
    }

    @Test
    void sortedByTheAlphabet() {
        assertEquals(";*;a;a1;ab;b=2", parameters(";b=2;ab;a1;a;*").sorted().serialize());
        assertEquals("x;a;b", SfItem.parse("x;b;a").withSortedParameters().serialize());
    }

    /** RFC 9421, section 2: a component identifier may occur only once, whatever the order of its parameters. */
    @Test
    void componentIdentifiersThatOccurTwiceAreFound() {
        InnerList covered = innerList("(\"@method\" \"x\";req;sf \"x\";sf \"x\";sf;req \"x\";sf;key=\"a\")");
        assertEquals(
                List.of("\"@method\"", "\"x\";req;sf", "\"x\";sf", "\"x\";key=\"a\";sf"),
                covered.stream()
                        .map(SfItem::withSortedParameters)
                        .distinct()
                        .map(SfItem::serialize)
                        .toList());
    }

    static Stream<List<Object>> nodes() {
        SfList list = SfList.parse("(a  b;c);d=1,  e;f");
        return Stream.of(
                List.of(list, "(a b;c);d=1, e;f"),
                List.of(list.get(0), "(a b;c);d=1"),
                List.of(list.get(1), "e;f"),
                List.of(list.get(0).parameters(), ";d=1"),
                List.of(list.get(1).asItem().value(), "e"),
                List.of(SfDictionary.parse("a,b=2;c"), "a, b=2;c"),
                List.of(SfItem.parse(" x; y"), "x;y"),
                List.of(SfBoolean.TRUE, "?1"),
                List.of(Parameters.EMPTY, ""),
                List.of(SfList.EMPTY, ""),
                List.of(SfDictionary.EMPTY, ""));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void everyPartHasACanonicalForm(List<Object> nodeAndText) {
        Node node = (Node) nodeAndText.get(0);
        StringBuilder target = new StringBuilder("Field: ");
        node.appendTo(target);
        assertEquals(nodeAndText.get(1), node.serialize());
        assertEquals(nodeAndText.get(1), node.toString());
        assertEquals("Field: " + nodeAndText.get(1), target.toString());
    }

    /** Each row: a type; a value; the canonical form, or nothing if it is malformed. */
    @ParameterizedTest
    @CsvSource({
        "ITEM      , a;b    , a;b",
        "ITEM      , 'a, b' ,",
        "ITEM      , ''     ,",
        "LIST      , 'a,b'  , 'a, b'",
        "LIST      , ''     , ''",
        "LIST      , 'a,'   ,",
        "DICTIONARY, 'a,b=1', 'a, b=1'",
        "DICTIONARY, A      ,"
    })
    void triesToParse(FieldType type, String value, String canonical) {
        Optional<String> expected = Optional.ofNullable(canonical);
        assertEquals(expected, tryParse(type, value).map(Node::serialize));
        assertEquals(expected, tryParse(type, List.of(value)).map(Node::serialize));
        assertEquals(Optional.empty(), tryParse(type, Null.STRING));
        assertEquals(Optional.empty(), tryParse(type, Null.LINES));
        assertEquals(Optional.empty(), tryParse(type, List.of()), "an absent field is no empty one");
    }

    private static Optional<? extends Node> tryParse(FieldType type, String value) {
        return switch (type) {
            case ITEM -> SfItem.tryParse(value);
            case LIST -> SfList.tryParse(value);
            case DICTIONARY -> SfDictionary.tryParse(value);
        };
    }

    private static Optional<? extends Node> tryParse(FieldType type, List<String> lines) {
        return switch (type) {
            case ITEM -> SfItem.tryParse(lines);
            case LIST -> SfList.tryParse(lines);
            case DICTIONARY -> SfDictionary.tryParse(lines);
        };
    }

    @Test
    void linesAreTriedTogether() {
        assertEquals(Optional.of(SfList.parse("a, b")), SfList.tryParse(List.of("a", "b")));
        assertEquals(Optional.empty(), SfItem.tryParse(List.of("a", "b")));
    }
}
