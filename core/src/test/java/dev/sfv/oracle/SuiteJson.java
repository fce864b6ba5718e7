// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.oracle.RfcValue.BareItem;
import dev.sfv.oracle.RfcValue.Bool;
import dev.sfv.oracle.RfcValue.Bytes;
import dev.sfv.oracle.RfcValue.Date;
import dev.sfv.oracle.RfcValue.Decimal;
import dev.sfv.oracle.RfcValue.DisplayString;
import dev.sfv.oracle.RfcValue.InnerList;
import dev.sfv.oracle.RfcValue.Int;
import dev.sfv.oracle.RfcValue.Item;
import dev.sfv.oracle.RfcValue.Member;
import dev.sfv.oracle.RfcValue.Text;
import dev.sfv.oracle.RfcValue.Token;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.binary.Base32;

/** Reads values of the oracle from the JSON of the official suite. */
final class SuiteJson {
    private SuiteJson() {}

    static List<Member> list(JsonNode json) {
        List<Member> members = new ArrayList<>();
        json.forEach(member -> members.add(member(member)));
        return members;
    }

    static OrderedMap<Member> dictionary(JsonNode json) {
        OrderedMap<Member> dictionary = new OrderedMap<>();
        json.forEach(entry -> dictionary.put(entry.get(0).textValue(), member(entry.get(1))));
        return dictionary;
    }

    static Item item(JsonNode json) {
        return new Item(bareItem(json.get(0)), parameters(json.get(1)));
    }

    private static Member member(JsonNode json) {
        return json.get(0).isArray() ? innerList(json) : item(json);
    }

    private static InnerList innerList(JsonNode json) {
        List<Item> items = new ArrayList<>();
        json.get(0).forEach(item -> items.add(item(item)));
        return new InnerList(items, parameters(json.get(1)));
    }

    private static OrderedMap<BareItem> parameters(JsonNode json) {
        OrderedMap<BareItem> parameters = new OrderedMap<>();
        json.forEach(entry -> parameters.put(entry.get(0).textValue(), bareItem(entry.get(1))));
        return parameters;
    }

    private static BareItem bareItem(JsonNode json) {
        return switch (json.getNodeType()) {
            case BOOLEAN -> new Bool(json.booleanValue());
            case STRING -> new Text(json.textValue());
            case NUMBER -> json.isIntegralNumber() ? new Int(json.longValue()) : new Decimal(json.decimalValue());
            case OBJECT -> typed(json.get("__type").textValue(), json.get("value"));
            default -> throw new AssertionError(json);
        };
    }

    private static BareItem typed(String type, JsonNode value) {
        return switch (type) {
            case "token" -> new Token(value.textValue());
            case "binary" -> bytes(new Base32().decode(value.textValue()));
            case "date" -> new Date(value.longValue());
            case "displaystring" -> new DisplayString(value.textValue());
            default -> throw new AssertionError(type);
        };
    }

    private static Bytes bytes(byte[] octets) {
        List<Byte> bytes = new ArrayList<>();
        for (byte octet : octets) {
            bytes.add(octet);
        }
        return new Bytes(bytes);
    }
}
