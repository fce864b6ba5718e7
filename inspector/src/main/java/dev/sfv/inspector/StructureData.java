// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDate;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Converts a field value for JSON. */
final class StructureData {
    private StructureData() {}

    /** {@return an Item as an object, a List as an array, a Dictionary as an object} */
    static Object of(FieldValue value) {
        if (value instanceof SfItem item) {
            return member(item);
        }
        if (value instanceof SfList list) {
            return list.map(StructureData::member);
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((SfDictionary) value).forEach((key, member) -> entries.put(key, member(member)));
        return entries;
    }

    private static Map<String, Object> member(Member member) {
        Map<String, Object> data;
        if (member instanceof InnerList innerList) {
            data = new LinkedHashMap<>();
            data.put("kind", SfKind.INNER_LIST);
            data.put("items", innerList.map(StructureData::member));
        } else {
            data = bareItem(member.asItem().value());
        }
        data.put("parameters", parameters(member.parameters()));
        return data;
    }

    private static Map<String, Object> parameters(Parameters parameters) {
        Map<String, Object> data = new LinkedHashMap<>();
        parameters.forEach((key, value) -> data.put(key, bareItem(value)));
        return data;
    }

    private static Map<String, Object> bareItem(BareItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", item.kind());
        data.put("value", item instanceof SfDate date ? date.value().getEpochSecond() : item.javaValue());
        return data;
    }
}
