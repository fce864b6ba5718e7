// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.inspector;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field value as JSON can have it. */
final class StructureData {
    private StructureData() {}

    /** An Item as an object, a List as an array, a Dictionary as an object. */
    static Object of(FieldValue value) {
        if (value instanceof SfItem item) {
            return member(item);
        }
        if (value instanceof SfList list) {
            return list.members().stream().map(StructureData::member).toList();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((SfDictionary) value).asMap().forEach((key, member) -> entries.put(key, member(member)));
        return entries;
    }

    private static Map<String, Object> member(Member member) {
        Map<String, Object> data;
        if (member instanceof InnerList innerList) {
            data = new LinkedHashMap<>();
            data.put("kind", SfKind.INNER_LIST);
            data.put(
                    "items",
                    innerList.items().stream().map(StructureData::member).toList());
        } else {
            data = bareItem(member.asItem().value());
        }
        data.put("parameters", parameters(member.parameters()));
        return data;
    }

    private static Map<String, Object> parameters(Parameters parameters) {
        Map<String, Object> data = new LinkedHashMap<>();
        parameters.asMap().forEach((key, value) -> data.put(key, bareItem(value)));
        return data;
    }

    private static Map<String, Object> bareItem(BareItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", item.kind());
        data.put("value", value(item));
        return data;
    }

    private static Object value(BareItem item) {
        return switch (item.kind()) {
            case INTEGER -> item.integerValue();
            case DECIMAL -> item.decimalValue();
            case STRING -> item.stringValue();
            case TOKEN -> item.tokenValue();
            case BINARY -> item.binaryValue(); // in base64, by Jackson
            case BOOLEAN -> item.booleanValue();
            case DATE -> item.dateValue().getEpochSecond();
            case DISPLAY_STRING -> item.displayStringValue();
            case INNER_LIST -> throw new IllegalArgumentException("an inner list is no bare item");
        };
    }
}
