// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields whose type is only known at run time. */
class FieldTypeTest {
    @ParameterizedTest
    @CsvSource({"ITEM, a;b", "LIST, 'a;b, (c)'", "DICTIONARY, 'a;b, c=(d)'"})
    void parsesReadsAndValidates(FieldType type, String value) {
        FieldValue parsed = type.parse(value);
        assertSame(type, parsed.type());
        assertEquals(value, parsed.serialize());
        assertEquals(parsed, type.parse(List.of(value.split(", ", -1))));
        assertEquals(parsed, type.readField(SfReader.of(value)));
        SfReader reader = SfReader.of(value);
        type.validate(reader);
        assertEquals(value.length(), reader.position());
        reader.finish();
    }

    @Test
    void aValueKnowsItsType() {
        assertSame(FieldType.ITEM, SfItem.integer(1).type());
        assertSame(FieldType.LIST, SfList.EMPTY.type());
        assertSame(FieldType.DICTIONARY, SfDictionary.EMPTY.type());
    }

    @ParameterizedTest
    @CsvSource({"ITEM, Item", "LIST, List", "DICTIONARY, Dictionary"})
    void typesHaveTheNamesOfTheRfc(FieldType type, String name) {
        assertEquals(name, type.rfcName());
    }

    @ParameterizedTest
    @EnumSource
    void refusesMalformedValues(FieldType type) {
        String malformed = "a;b c";
        assertThrows(SfException.class, () -> type.parse(malformed));
        assertThrows(SfException.class, () -> type.parse(List.of(malformed)));
        assertThrows(SfException.class, () -> type.readField(SfReader.of(malformed)));
        assertThrows(SfException.class, () -> type.validate(SfReader.of(malformed)));
    }

    @Test
    void noLinesAreAnEmptyListOrDictionaryButNotAnItem() {
        assertEquals(SfList.EMPTY, FieldType.LIST.parse(List.of()));
        assertEquals(SfDictionary.EMPTY, FieldType.DICTIONARY.parse(List.of()));
        assertThrows(SfException.class, () -> FieldType.ITEM.parse(List.of()));
    }

    static Stream<Map.Entry<String, Function<SfReader, ?>>> wholeFields() {
        return Stream.of(
                Map.entry("SfItem.readField()", SfItem::readField),
                Map.entry("SfList.readField()", SfList::readField),
                Map.entry("SfDictionary.readField()", SfDictionary::readField),
                Map.entry("SfItem.readField()", FieldType.ITEM::readField),
                Map.entry("SfList.readField()", FieldType.LIST::readField),
                Map.entry("SfDictionary.readField()", FieldType.DICTIONARY::readField),
                Map.entry("FieldType.validate()", reader -> {
                    FieldType.LIST.validate(reader);
                    return "";
                }));
    }

    /** The rest of a field is not a whole field. */
    @ParameterizedTest
    @MethodSource("wholeFields")
    void aReaderThatHasBegunIsRefused(Map.Entry<String, Function<SfReader, ?>> wholeField) {
        SfReader list = SfReader.of("a, b");
        assertFalse(list.hasBegun());
        assertTrue(list.nextMember());
        assertTrue(list.hasBegun());
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> wholeField.getValue().apply(list));
        assertEquals(
                wholeField.getKey() + ": expected a reader that has not begun, found"
                        + " SfReader[List, on [0]: the Token a, at index 1 of: a, b]",
                e.getMessage());
        assertTrue(list.nextMember(), "the reader stays where it is");
        SfReader atEnd = SfReader.of("");
        assertFalse(atEnd.nextEntry());
        assertThrows(IllegalStateException.class, () -> wholeField.getValue().apply(atEnd));
        assertNotNull(wholeField.getValue().apply(atEnd.reset("a")));
    }

    @ParameterizedTest
    @MethodSource("wholeFields")
    void aReaderThatHasMetAFaultReportsItAgain(Map.Entry<String, Function<SfReader, ?>> wholeField) {
        SfReader reader = SfReader.of("?");
        SfException fault = assertThrows(SfException.class, reader::readItem);
        SfException again =
                assertThrows(SfException.class, () -> wholeField.getValue().apply(reader));
        assertEquals(fault.getMessage(), again.getMessage());
        assertThrows(SfException.class, reader::hasBegun);
    }
}
