// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.BareItem;
import dev.sfv.model.InnerList;
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
import dev.sfv.model.SfToken;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Building values from plain Java values, and getting plain Java values back. */
class BuildingTest {
    private static final byte[] BYTES = "a".getBytes(US_ASCII);
    private static final Instant INSTANT = Instant.ofEpochSecond(5, 999_999_999);

    @Test
    void eachTypeHasAFactory() {
        assertEquals("-5", SfItem.integer(-5).serialize());
        assertEquals("1.235", SfItem.decimal(new BigDecimal("1.2345001")).serialize());
        assertEquals("\"a b\"", SfItem.string("a b").serialize());
        assertEquals("a/b", SfItem.token("a/b").serialize());
        assertEquals(":YQ==:", SfItem.binary(BYTES).serialize());
        assertEquals("?0", SfItem.bool(false).serialize());
        assertEquals("?1", SfItem.bool(true).serialize());
        assertEquals("@5", SfItem.date(INSTANT).serialize());
        assertEquals("%\"%c3%bc\"", SfItem.displayString("\u00FC").serialize());
    }

    static Stream<Executable> refused() {
        return Stream.of(
                () -> SfItem.integer(1_000_000_000_000_000L),
                () -> SfItem.decimal(new BigDecimal("1000000000000")),
                () -> SfItem.string("\u00FC"),
                () -> SfItem.token("a b"),
                () -> SfItem.tokenOrString("\n"),
                () -> SfItem.date(Instant.MAX),
                () -> SfItem.displayString("\uD83D"),
                () -> InnerList.strings("a", "\u00FC"),
                () -> InnerList.tokens("a", "b c"),
                () -> SfDictionary.builder().put("A", 1),
                () -> SfDictionary.builder().put("a", 1_000_000_000_000_000L),
                () -> SfDictionary.builder().put("a", "\u00FC"),
                () -> Parameters.builder().put("A", 1),
                () -> Parameters.builder().put("A", SfBoolean.TRUE),
                () -> Parameters.builder().put("a", new BigDecimal("1E+12")),
                () -> Parameters.builder().put("a", Instant.MIN),
                () -> SfList.builder().add("\n"),
                () -> InnerList.builder().add(Long.MIN_VALUE),
                () -> SfBinary.ofBase64("_-"),
                () -> SfBinary.ofBase64("a"),
                () -> SfBinary.ofBase64("a==="),
                () -> SfBinary.ofBase64("YQ==="),
                () -> SfBinary.ofBase64("YWI=="),
                () -> SfBinary.ofBase64("YWJj="),
                () -> SfBinary.ofBase64("YWJj===="),
                () -> SfBinary.ofBase64("="),
                () -> SfBinary.ofBase64("Y=Q="),
                () -> SfDictionary.builder().put("a", Double.NaN),
                () -> Parameters.builder().put("a", 1e12),
                () -> Parameters.builder().put("A", 1.5),
                () -> SfList.builder().add(Double.POSITIVE_INFINITY),
                () -> InnerList.builder().add(-1e300),
                () -> BareItem.tokenOrString("\u00FC"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aValueThatCannotBeWrittenIsTheCallersFault(Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertFalse(e instanceof SfException, "it is not the sender's fault");
    }

    @ParameterizedTest
    @CsvSource({"a, a", "a/b:c, a/b:c", "*, *", "a b, '\"a b\"'", "'', '\"\"'", "1a, '\"1a\"'", "'\"', '\"\\\"\"'"})
    void makesATokenIfTheTextCanBeOne(String text, String canonical) {
        assertEquals(canonical, BareItem.tokenOrString(text).serialize());
        assertEquals(canonical, SfItem.tokenOrString(text).serialize());
        assertEquals(text, BareItem.tokenOrString(text).textValue());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "YQ==, YQ==",
        "YQ=, YQ==",
        "YQ, YQ==",
        "YWI=, YWI=",
        "YWI, YWI=",
        "YWJj, YWJj",
        "YWJjZA==, YWJjZA==",
        "YWJjZA=, YWJjZA==",
        "YWJjZA, YWJjZA==",
        "+/+/, +/+/"
    })
    void base64IsReadWithOrWithoutPadding(String text, String padded) {
        SfBinary binary = SfBinary.ofBase64(text);
        assertEquals(padded, binary.base64());
        assertEquals(":" + padded + ":", binary.serialize());
        assertEquals(binary, SfBinary.of(binary.bytes()));
    }

    @Test
    void tooMuchPaddingIsNamed() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SfBinary.ofBase64("YQ==="));
        assertEquals("expected at most 2 '=' at the end, found 3", e.getMessage());
    }

    @Test
    void buildsDictionaries() {
        SfDictionary built = SfDictionary.builder()
                .put("integer", 1)
                .put("decimal", new BigDecimal("1.5"))
                .put("string", "a b")
                .put("token", SfToken.of("tok"))
                .put("binary", BYTES)
                .put("true", true)
                .put("false", false)
                .put("date", INSTANT)
                .put("display", SfDisplayString.of("\u00FC"))
                .put("item", SfItem.integer(2).withParameter("x"))
                .put("list", InnerList.tokens("a", "b"))
                .put("integer", 3)
                .build();
        assertEquals(
                "integer=3, decimal=1.5, string=\"a b\", token=tok, binary=:YQ==:, true, false=?0, date=@5,"
                        + " display=%\"%c3%bc\", item=2;x, list=(a b)",
                built.serialize());
        assertEquals(built, SfDictionary.parse(built.serialize()));
    }

    @Test
    void buildsParameters() {
        Parameters built = Parameters.builder()
                .put("integer", 1)
                .put("decimal", new BigDecimal("1.5"))
                .put("string", "a b")
                .put("token", SfToken.of("tok"))
                .put("binary", BYTES)
                .put("true", true)
                .put("false", false)
                .put("date", INSTANT)
                .put("display", SfDisplayString.of("\u00FC"))
                .put("integer", 3)
                .build();
        assertEquals(
                ";integer=3;decimal=1.5;string=\"a b\";token=tok;binary=:YQ==:;true;false=?0;date=@5"
                        + ";display=%\"%c3%bc\"",
                built.serialize());
    }

    @Test
    void buildsLists() {
        SfList built = SfList.builder()
                .add(1)
                .add(new BigDecimal("1.5"))
                .add("a b")
                .add(SfToken.of("tok"))
                .add(BYTES)
                .add(true)
                .add(INSTANT)
                .add(SfDisplayString.of("\u00FC"))
                .add(SfItem.integer(2).withParameter("x"))
                .add(InnerList.strings("a", "b"))
                .build();
        assertEquals("1, 1.5, \"a b\", tok, :YQ==:, ?1, @5, %\"%c3%bc\", 2;x, (\"a\" \"b\")", built.serialize());
        assertEquals(SfList.EMPTY, SfList.builder().build());
    }

    @Test
    void buildsInnerLists() {
        InnerList.Builder builder = InnerList.builder()
                .add(1)
                .add(new BigDecimal("1.5"))
                .add("a b")
                .add(SfToken.of("tok"))
                .add(BYTES)
                .add(true)
                .add(INSTANT)
                .add(SfDisplayString.of("\u00FC"))
                .add(SfItem.integer(2).withParameter("x"));
        InnerList plain = builder.build();
        assertEquals("(1 1.5 \"a b\" tok :YQ==: ?1 @5 %\"%c3%bc\" 2;x)", plain.serialize());
        InnerList more =
                builder.parameters(Parameters.of("p", SfInteger.of(1))).add(3).build();
        assertEquals("(1 1.5 \"a b\" tok :YQ==: ?1 @5 %\"%c3%bc\" 2;x 3);p=1", more.serialize());
        assertEquals(9, plain.size(), "the builder no longer changes what it has built");
        assertEquals("()", InnerList.builder().build().serialize());
        assertEquals("(\"a\" \"b c\")", InnerList.strings("a", "b c").serialize());
        assertEquals("()", InnerList.tokens().serialize());
    }

    @Test
    void buildersTakeDoubles() {
        assertEquals(
                "a=1.5, b=0.1, c=2.0",
                SfDictionary.builder()
                        .put("a", 1.5)
                        .put("b", 0.1f)
                        .put("c", 2.0)
                        .build()
                        .serialize());
        assertEquals(
                ";a=1.5;b=-2.0",
                Parameters.builder().put("a", 1.5).put("b", -2d).build().serialize());
        assertEquals("1.5, 2", SfList.builder().add(1.5).add(2).build().serialize());
        assertEquals("(1.5 2)", InnerList.builder().add(1.5).add(2).build().serialize());
    }

    /** Each row: the keys that are removed one after the other; the entries that remain. */
    @ParameterizedTest
    @CsvSource({
        "a    , 'b=2, c=3'",
        "b    , 'a=1, c=3'",
        "c    , 'a=1, b=2'",
        "x    , 'a=1, b=2, c=3'",
        "A    , 'a=1, b=2, c=3'",
        "''   , 'a=1, b=2, c=3'",
        "a c  , b=2",
        "a b c, ''"
    })
    void buildersRemoveEntries(String removed, String left) {
        SfDictionary.Builder dictionary = SfDictionary.parse("a=1, b=2, c=3").toBuilder();
        Parameters.Builder parameters = SfItem.parse("x;a=1;b=2;c=3").parameters().toBuilder();
        for (String key : removed.split(" ", -1)) {
            assertSame(dictionary, dictionary.remove(key));
            assertSame(parameters, parameters.remove(key));
        }
        assertEquals(left, dictionary.build().serialize());
        assertEquals(
                left.isEmpty() ? "" : ";" + left.replace(", ", ";"),
                parameters.build().serialize());
        assertEquals(
                left.isEmpty() ? "a=4" : left + ", d=4",
                dictionary.put(left.isEmpty() ? "a" : "d", 4).build().serialize(),
                "what has been removed can be put again");
    }

    /** Twelve entries are searched, thirteen have an index. Here, there are thirteen with a gap. */
    @Test
    void aBuilderCanBeEmptiedAndFilledAgain() {
        SfDictionary.Builder builder = SfDictionary.builder();
        for (int i = 0; i < 12; i++) {
            builder.put("k" + i, i);
        }
        builder.remove("k0").put("k12", 12).put("k13", 13);
        SfDictionary thirteen = builder.build();
        assertEquals(13, thirteen.size());
        for (int i = 0; i <= 13; i++) {
            assertEquals(i > 0, thirteen.contains("k" + i));
            builder.remove("k" + i);
        }
        assertEquals(SfDictionary.EMPTY, builder.build());
        SfDictionary one = builder.put("k1", 1).build();
        assertEquals("k1=1", one.serialize());
        assertTrue(one.contains("k1"));
        assertFalse(one.contains("k2"));
        assertEquals(13, thirteen.size(), "the Dictionary that was built before has not changed");
    }

    @Test
    void aBuilderOfAValueLeavesTheValue() {
        SfDictionary dictionary = SfDictionary.parse("a=1;x, b=(c)");
        assertEquals(dictionary, dictionary.toBuilder().build());
        assertEquals(
                "a=2, b=(c), d",
                dictionary.toBuilder().put("a", 2).put("d", true).build().serialize());
        assertEquals("a=1;x, b=(c)", dictionary.serialize());
        Parameters parameters = dictionary.require("a").parameters();
        assertEquals(parameters, parameters.toBuilder().build());
        assertEquals(
                ";x=?0;y=1",
                parameters.toBuilder().put("x", false).put("y", 1).build().serialize());
        assertEquals(";x", parameters.serialize());
        SfList list = SfList.parse("a;x, (b)");
        assertEquals(list, list.toBuilder().build());
        assertEquals("a;x, (b), 1", list.toBuilder().add(1).build().serialize());
        assertEquals("a;x, (b)", list.serialize());
        InnerList inner = SfList.parse("(a;x b);y").get(0).asInnerList();
        assertEquals(inner, inner.toBuilder().build());
        assertEquals("(a;x b 1);y", inner.toBuilder().add(1).build().serialize());
        assertEquals(
                "(a;x b)",
                inner.toBuilder().parameters(Parameters.EMPTY).build().serialize());
        assertEquals("(a;x b);y", inner.serialize());
        assertEquals(SfDictionary.EMPTY, SfDictionary.EMPTY.toBuilder().build());
        assertSame(Parameters.EMPTY, Parameters.EMPTY.toBuilder().build());
        assertEquals(SfList.EMPTY, SfList.EMPTY.toBuilder().build());
    }

    /** Each row: a double; the Decimal, which is rounded to thousandths, half to even. */
    @ParameterizedTest
    @CsvSource({
        "0               , 0.0",
        "-0.0            , 0.0",
        "4.5             , 4.5",
        "-4.5            , -4.5",
        "0.1             , 0.1",
        "0.0005          , 0.0",
        "0.00050001      , 0.001",
        "0.0015          , 0.002",
        "0.0025          , 0.002",
        "-0.0005         , 0.0",
        "-0.0015         , -0.002",
        "1.0005          , 1.0",
        "2.675           , 2.675",
        "1e-300          , 0.0",
        "4.9E-324        , 0.0",
        "999999999999    , 999999999999.0",
        "999999999999.999, 999999999999.999",
        "-999999999999.99, -999999999999.99"
    })
    void doublesBecomeDecimals(double value, String canonical) {
        assertEquals(canonical, SfDecimal.of(value).serialize());
        assertEquals(SfDecimal.of(value), BareItem.of(value));
        assertEquals(SfDecimal.of(value), SfDecimal.of(BigDecimal.valueOf(value)));
    }

    /** Each row: a double that cannot be a Decimal; the message. */
    @ParameterizedTest
    @CsvSource({
        "NaN      , expected a finite number, found: NaN",
        "Infinity , expected a finite number, found: Infinity",
        "-Infinity, expected a finite number, found: -Infinity",
        "1e300    , expected at most 12 digits before the decimal point, found: 1.0E+300",
        "-1e12    , expected at most 12 digits before the decimal point, found: -1.0E+12"
    })
    void doublesThatCannotBeDecimalsAreRefused(double value, String expected, String found) {
        String message = expected + ", " + found;
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> SfDecimal.of(value))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> BareItem.of(value))
                        .getMessage());
    }

    /** Rounding this number for a message would make its exponent too large for a {@link BigDecimal}. */
    @Test
    void aNumberWithTheGreatestExponentIsRefused() {
        BigDecimal number = new BigDecimal(BigInteger.TEN.pow(30), Integer.MIN_VALUE);
        assertEquals(
                "expected at most 12 digits before the decimal point, found: 2147483679 digits",
                assertThrows(IllegalArgumentException.class, () -> SfDecimal.of(number))
                        .getMessage());
    }

    /** A plain Java value, its canonical form, and the plain Java value of the result. */
    record Plain(Object value, String canonical, Object javaValue) {}

    static Stream<Plain> plainValues() {
        return Stream.of(
                new Plain(5L, "5", 5L),
                new Plain(5, "5", 5L),
                new Plain((short) -5, "-5", -5L),
                new Plain((byte) 5, "5", 5L),
                new Plain(new BigDecimal("2.5"), "2.5", new BigDecimal("2.500")),
                new Plain(2.5, "2.5", new BigDecimal("2.500")),
                new Plain(new BigDecimal("0.0005"), "0.0", new BigDecimal("0.000")),
                new Plain(new BigDecimal("1E-1000000000"), "0.0", new BigDecimal("0.000")),
                new Plain(0.1, "0.1", new BigDecimal("0.100")),
                new Plain(0.0005f, "0.0", new BigDecimal("0.000")),
                new Plain(0.1f, "0.1", new BigDecimal("0.100")),
                new Plain(1e-300, "0.0", new BigDecimal("0.000")),
                new Plain(-0.0, "0.0", new BigDecimal("0.000")),
                new Plain("a b", "\"a b\"", "a b"),
                new Plain("a", "\"a\"", "a"),
                new Plain(true, "?1", true),
                new Plain(false, "?0", false),
                new Plain(INSTANT, "@5", Instant.ofEpochSecond(5)),
                new Plain(SfToken.of("t"), "t", "t"),
                new Plain(SfDisplayString.of("\u00FC"), "%\"%c3%bc\"", "\u00FC"),
                new Plain(SfDate.ofEpochSeconds(-1), "@-1", Instant.ofEpochSecond(-1)));
    }

    @ParameterizedTest
    @MethodSource("plainValues")
    void plainValuesBecomeBareItemsAndBack(Plain plain) {
        BareItem item = BareItem.of(plain.value);
        assertEquals(plain.canonical, item.serialize());
        assertEquals(plain.javaValue, item.javaValue());
        if (plain.value instanceof BareItem) {
            assertSame(plain.value, item);
        } else {
            assertEquals(item, BareItem.of(item.javaValue()));
        }
    }

    @Test
    void bytesAreCopied() {
        byte[] bytes = {'a'};
        BareItem item = BareItem.of(bytes);
        bytes[0] = 'b';
        ((byte[]) item.javaValue())[0] = 'c';
        assertArrayEquals(BYTES, (byte[]) item.javaValue());
        byte[] taken = {'a'};
        List<Object> built = List.of(
                SfItem.binary(taken),
                SfList.builder().add(taken).build(),
                SfDictionary.builder().put("k", taken).build());
        Arrays.fill(taken, (byte) 'b');
        assertEquals("[:YQ==:, :YQ==:, k=:YQ==:]", built.toString());
    }

    static Stream<Object> wrongTypes() {
        return Stream.of(
                'a', BigInteger.ONE, new char[] {'a'}, List.of("a"), new Object(), SfItem.integer(1), Parameters.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void otherTypesAreRefused(Object value) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> BareItem.of(value));
        assertEquals(
                "expected a number, a String, a Boolean, a byte[] or an Instant, found: "
                        + value.getClass().getName(),
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e12, -1e300, Double.MAX_VALUE})
    void numbersThatCannotBeDecimalsAreRefused(double number) {
        assertThrows(IllegalArgumentException.class, () -> BareItem.of(number));
        assertThrows(IllegalArgumentException.class, () -> BareItem.of((float) number));
        assertThrows(IllegalArgumentException.class, () -> BareItem.of(Long.MAX_VALUE));
    }

    @Test
    void numbersAndTextsOfEitherTypeAreRead() {
        assertEquals(new BigDecimal("7"), SfItem.parse("7").value().numberValue());
        assertEquals(new BigDecimal("7.500"), SfItem.parse("7.5").value().numberValue());
        assertEquals("a", SfItem.parse("a").value().textValue());
        assertEquals("a", SfItem.parse("\"a\"").value().textValue());
        assertEquals(
                "expected an Integer or a Decimal, found the Token a",
                assertThrows(SfException.class, () -> SfItem.parse("a").value().numberValue())
                        .getMessage());
        assertEquals(
                "expected a Token or a String, found the Display String %\"a\"",
                assertThrows(
                                SfException.class,
                                () -> SfItem.parse("%\"a\"").value().textValue())
                        .getMessage());
    }

    /** The RFC writes the names of the kinds like this. */
    @ParameterizedTest
    @CsvSource({
        "INTEGER, Integer",
        "DECIMAL, Decimal",
        "STRING, String",
        "TOKEN, Token",
        "BINARY, Byte Sequence",
        "BOOLEAN, Boolean",
        "DATE, Date",
        "DISPLAY_STRING, Display String",
        "INNER_LIST, Inner List"
    })
    void typesHaveTheNamesOfTheRfc(SfKind kind, String name) {
        assertEquals(name, kind.rfcName());
    }
}
