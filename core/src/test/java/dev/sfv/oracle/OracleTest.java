// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.model.FieldType;
import dev.sfv.oracle.RfcParser.Version;
import dev.sfv.oracle.RfcValue.BareItem;
import dev.sfv.oracle.RfcValue.Bytes;
import dev.sfv.oracle.RfcValue.Decimal;
import dev.sfv.oracle.RfcValue.DisplayString;
import dev.sfv.oracle.RfcValue.Int;
import dev.sfv.oracle.RfcValue.Item;
import dev.sfv.oracle.RfcValue.Token;
import dev.sfv.testing.Suite;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the oracle with the official suite, and with cases that the suite does not have. */
class OracleTest {
    /** Including the cases in which the suite allows a parser to fail. */
    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#wellFormed")
    void parsesAndSerializesAsTheSuiteSays(Suite.Case record) {
        Object expected = value(record.type(), record.json().get("expected"));
        assertEquals(expected, parse(record.type(), record.lines(), Version.RFC_9651));
        assertEquals(record.canonical(), reserialize(record.type(), record.fieldValue()));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#malformed")
    void failsParsingAsTheSuiteSays(Suite.Case record) {
        assertThrows(RfcFailure.class, () -> parse(record.type(), record.lines(), Version.RFC_9651));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#wellFormed")
    void theOlderVersionLacksTwoTypes(Suite.Case record) {
        List<String> types = record.json().findValuesAsText("__type");
        if (types.contains("date") || types.contains("displaystring")) {
            assertThrows(RfcFailure.class, () -> parse(record.type(), record.lines(), Version.RFC_8941));
        } else {
            assertEquals(
                    parse(record.type(), record.lines(), Version.RFC_9651),
                    parse(record.type(), record.lines(), Version.RFC_8941));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#malformed")
    void theOlderVersionAcceptsNothingElse(Suite.Case record) {
        assertThrows(RfcFailure.class, () -> parse(record.type(), record.lines(), Version.RFC_8941));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#serializable")
    void serializesAsTheSuiteSays(Suite.Case record) {
        assertEquals(record.canonical(), serialize(record.type(), record.json().get("expected")));
    }

    @ParameterizedTest
    @MethodSource("dev.sfv.testing.Suite#notSerializable")
    void failsSerializingAsTheSuiteSays(Suite.Case record) {
        JsonNode expected = record.json().get("expected");
        assertThrows(RfcFailure.class, () -> serialize(record.type(), expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ITEM       | @1;a                 | @1;a
                    ITEM       | 1;a=@-0;b            | 1;a=@0;b
                    LIST       | @1,@2\t,\t@3         | @1, @2, @3
                    LIST       | (@1 @2;b), @3        | (@1 @2;b), @3
                    DICTIONARY | a=@1;b,c=@2          | a=@1;b, c=@2
                    DICTIONARY | a, b=?1;x, a=1;y=?1  | a=1;y, b;x
                    ITEM       | %"%00%09"            | %"%00%09"
                    ITEM       | %"%20%c3%a0%22"      | %" %c3%a0%22"
                    ITEM       | %"%f0%90%80%80%7f"   | %"%f0%90%80%80%7f"
                    ITEM       | 0.001                | 0.001
                    ITEM       | -0.001               | -0.001
                    ITEM       | -0.0                 | 0.0
                    ITEM       | 999999999999.999     | 999999999999.999
                    ITEM       | :YQ==:               | :YQ==:
                    ITEM       | :YQ=:                | :YQ==:
                    ITEM       | :YQ:                 | :YQ==:
                    ITEM       | :YR:                 | :YQ==:
                    ITEM       | :YWI:                | :YWI=:
                    """)
    void parsesAndSerializesCasesBeyondTheSuite(FieldType type, String fieldValue, String canonical) {
        assertEquals(canonical, reserialize(type, fieldValue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":=:",
                ":====:",
                ":Y:",
                ":Y=:",
                ":Y===:",
                ":YQ===:",
                ":YWI==:",
                ":YWJj=:",
                ":YWJjZ:",
                ":Y=Q=:",
                ":YQ==YQ==:"
            })
    void failsOnOtherBase64(String byteSequence) {
        assertFailsAsItem(byteSequence);
    }

    /** UTF-8 that is overlong, a surrogate, beyond the last code point or truncated, and escapes other than two lowercase digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {"%c0%80", "%ed%a0%80", "%f4%90%80%80", "%e2%82", "%80", "%0", "%", "%0A", "% 0", "%+1", "\u007f"
            })
    void failsOnOtherDisplayStrings(String content) {
        assertFailsAsItem("%\"" + content + "\"");
    }

    /** The last two would be ASCII if a char were cut to seven or eight bits. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\u0080\"", "\"\u00ff\"", "\u00e1", "\u0161"})
    void failsOnNonAscii(String item) {
        assertFailsAsItem(item);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t1", "1\t", "1,2", "0.0001", "1234567890123.0", "@1.0", "@;a", "(1)", "1; a=", "1 ;a"
            })
    void failsOnOtherItems(String item) {
        assertFailsAsItem(item);
    }

    @Test
    void anAbsentFieldIsEmpty() {
        assertEquals(List.of(), RfcParser.parseList(List.of(), Version.RFC_9651));
        assertEquals(new OrderedMap<>(), RfcParser.parseDictionary(List.of(), Version.RFC_9651));
        assertThrows(RfcFailure.class, () -> RfcParser.parseItem(List.of(), Version.RFC_9651));
    }

    /** Commas alone are not a List, so an empty line among others fails. */
    @Test
    void linesAreCombinedByCommas() {
        assertEquals("1, 2", RfcSerializer.serializeList(RfcParser.parseList(List.of("1", "2"), Version.RFC_9651)));
        assertThrows(RfcFailure.class, () -> RfcParser.parseList(List.of("", "1"), Version.RFC_9651));
        assertThrows(RfcFailure.class, () -> RfcParser.parseList(List.of("1", ""), Version.RFC_9651));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.0004, 0.0",
        "-0.0005, 0.0",
        "-0.00051, -0.001",
        "0.1015, 0.102",
        "1E+2, 100.0",
        "999999999999.9994, 999999999999.999"
    })
    void roundsDecimalsHalfToEven(BigDecimal value, String serialized) {
        assertEquals(serialized, serialize(new Decimal(value)));
    }

    static Stream<BareItem> unserializable() {
        return Stream.of(
                new Decimal(new BigDecimal("999999999999.9995")),
                new Int(Long.MIN_VALUE),
                new RfcValue.Date(1_000_000_000_000_000L),
                new Token(""),
                new DisplayString("\ud800"),
                new DisplayString("\udc00\ud800"));
    }

    @ParameterizedTest
    @MethodSource("unserializable")
    void failsSerializing(BareItem bareItem) {
        assertThrows(RfcFailure.class, () -> serialize(bareItem));
    }

    @Test
    void serializesEveryOctet() {
        Bytes bytes = new Bytes(List.of((byte) 0xfb, (byte) 0xff, (byte) 0, (byte) 0x7f));
        assertEquals(":+/8Afw==:", serialize(bytes));
        assertEquals(bytes, RfcParser.parseItem(":+/8Afw==:", Version.RFC_9651).bareItem());
    }

    @Test
    void equalityIsByValueAndByOrder() {
        assertEquals(new Decimal(new BigDecimal("1.0")), new Decimal(new BigDecimal("1.00")));
        assertNotEquals(dictionary("a=1, b=2"), dictionary("b=2, a=1"));
        assertEquals(dictionary("a=1, b=2"), dictionary("a=0, b=2, a=1"));
    }

    private static OrderedMap<RfcValue.Member> dictionary(String fieldValue) {
        return RfcParser.parseDictionary(fieldValue, Version.RFC_9651);
    }

    private static void assertFailsAsItem(String fieldValue) {
        assertThrows(RfcFailure.class, () -> RfcParser.parseItem(fieldValue, Version.RFC_9651));
    }

    private static String serialize(BareItem bareItem) {
        return RfcSerializer.serializeItem(new Item(bareItem, new OrderedMap<>()));
    }

    private static Object value(FieldType type, JsonNode json) {
        return switch (type) {
            case ITEM -> SuiteJson.item(json);
            case LIST -> SuiteJson.list(json);
            case DICTIONARY -> SuiteJson.dictionary(json);
        };
    }

    private static String serialize(FieldType type, JsonNode json) {
        return switch (type) {
            case ITEM -> RfcSerializer.serializeItem(SuiteJson.item(json));
            case LIST -> RfcSerializer.serializeList(SuiteJson.list(json));
            case DICTIONARY -> RfcSerializer.serializeDictionary(SuiteJson.dictionary(json));
        };
    }

    private static Object parse(FieldType type, List<String> lines, Version version) {
        return switch (type) {
            case ITEM -> RfcParser.parseItem(lines, version);
            case LIST -> RfcParser.parseList(lines, version);
            case DICTIONARY -> RfcParser.parseDictionary(lines, version);
        };
    }

    private static String reserialize(FieldType type, String fieldValue) {
        return switch (type) {
            case ITEM -> RfcSerializer.serializeItem(RfcParser.parseItem(fieldValue, Version.RFC_9651));
            case LIST -> RfcSerializer.serializeList(RfcParser.parseList(fieldValue, Version.RFC_9651));
            case DICTIONARY ->
                RfcSerializer.serializeDictionary(RfcParser.parseDictionary(fieldValue, Version.RFC_9651));
        };
    }
}
