// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import java.util.ArrayList;
import java.util.List;

/** Calls the oracle with types of the library, and converts values of the library to those of the oracle. */
public final class Oracle {
    private Oracle() {}

    /**
     * Parses as the RFC says.
     *
     * @throws RfcFailure if the RFC says so
     */
    public static Object parse(FieldType type, String text, RfcParser.Version version) {
        return switch (type) {
            case ITEM -> RfcParser.parseItem(text, version);
            case LIST -> RfcParser.parseList(text, version);
            case DICTIONARY -> RfcParser.parseDictionary(text, version);
        };
    }

    /** Serializes as the RFC says. */
    public static String serialize(FieldValue value) {
        if (value instanceof SfItem item) {
            return RfcSerializer.serializeItem(translate(item));
        }
        if (value instanceof SfList list) {
            return RfcSerializer.serializeList(translate(list));
        }
        return RfcSerializer.serializeDictionary(translate((SfDictionary) value));
    }

    public static Object translate(FieldValue value) {
        if (value instanceof SfItem item) {
            return translate(item);
        }
        return value instanceof SfList list ? translate(list) : translate((SfDictionary) value);
    }

    private static RfcValue.Item translate(SfItem item) {
        return new RfcValue.Item(translate(item.value()), translate(item.parameters()));
    }

    private static List<RfcValue.Member> translate(SfList list) {
        return list.members().stream().map(Oracle::translate).toList();
    }

    private static OrderedMap<RfcValue.Member> translate(SfDictionary dictionary) {
        OrderedMap<RfcValue.Member> map = new OrderedMap<>();
        dictionary.asMap().forEach((key, member) -> map.put(key, translate(member)));
        return map;
    }

    private static RfcValue.Member translate(Member member) {
        if (member instanceof SfItem item) {
            return translate(item);
        }
        InnerList innerList = member.asInnerList();
        return new RfcValue.InnerList(
                innerList.items().stream().map(Oracle::translate).toList(), translate(innerList.parameters()));
    }

    private static OrderedMap<RfcValue.BareItem> translate(Parameters parameters) {
        OrderedMap<RfcValue.BareItem> map = new OrderedMap<>();
        parameters.asMap().forEach((key, value) -> map.put(key, translate(value)));
        return map;
    }

    private static RfcValue.BareItem translate(BareItem value) {
        return switch (value.kind()) {
            case INTEGER -> new RfcValue.Int(value.integerValue());
            case DECIMAL -> new RfcValue.Decimal(value.decimalValue());
            case STRING -> new RfcValue.Text(value.stringValue());
            case TOKEN -> new RfcValue.Token(value.tokenValue());
            case BINARY -> bytes(value.binaryValue());
            case BOOLEAN -> new RfcValue.Bool(value.booleanValue());
            case DATE -> new RfcValue.Date(value.dateValue().getEpochSecond());
            case DISPLAY_STRING -> new RfcValue.DisplayString(value.displayStringValue());
            case INNER_LIST -> throw new AssertionError("not a bare item: " + value);
        };
    }

    public static RfcValue.Bytes bytes(byte[] octets) {
        List<Byte> bytes = new ArrayList<>();
        for (byte octet : octets) {
            bytes.add(octet);
        }
        return new RfcValue.Bytes(bytes);
    }
}
