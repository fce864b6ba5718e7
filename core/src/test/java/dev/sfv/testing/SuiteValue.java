// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.model.BareItem;
import dev.sfv.model.FieldType;
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
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.binary.Base32;

/** Builds a value of the model from the JSON of the official suite, only with public factories. */
public final class SuiteValue {
    private SuiteValue() {}

    public static FieldValue build(FieldType type, JsonNode json) {
        return switch (type) {
            case ITEM -> item(json);
            case LIST -> list(json);
            case DICTIONARY -> dictionary(json);
        };
    }

    private static SfList list(JsonNode json) {
        List<Member> members = new ArrayList<>();
        json.forEach(member -> members.add(member(member)));
        return SfList.of(members);
    }

    private static SfDictionary dictionary(JsonNode json) {
        SfDictionary.Builder dictionary = SfDictionary.builder();
        json.forEach(entry -> dictionary.put(entry.get(0).asText(), member(entry.get(1))));
        return dictionary.build();
    }

    private static Member member(JsonNode json) {
        return json.get(0).isArray() ? innerList(json) : item(json);
    }

    private static InnerList innerList(JsonNode json) {
        List<SfItem> items = new ArrayList<>();
        json.get(0).forEach(item -> items.add(item(item)));
        return InnerList.of(items, parameters(json.get(1)));
    }

    private static SfItem item(JsonNode json) {
        return SfItem.of(bareItem(json.get(0)), parameters(json.get(1)));
    }

    private static Parameters parameters(JsonNode json) {
        Parameters.Builder parameters = Parameters.builder();
        json.forEach(parameter -> parameters.put(parameter.get(0).asText(), bareItem(parameter.get(1))));
        return parameters.build();
    }

    private static BareItem bareItem(JsonNode json) {
        return switch (json.getNodeType()) {
            case BOOLEAN -> SfBoolean.of(json.booleanValue());
            case STRING -> SfString.of(json.textValue());
            case NUMBER -> json.isIntegralNumber() ? SfInteger.of(json.longValue()) : SfDecimal.of(json.decimalValue());
            case OBJECT -> typed(json.get("__type").asText(), json.get("value"));
            default -> throw new AssertionError(json);
        };
    }

    private static BareItem typed(String type, JsonNode value) {
        return switch (type) {
            case "token" -> SfToken.of(value.textValue());
            case "binary" -> SfBinary.of(new Base32().decode(value.textValue()));
            case "date" -> SfDate.ofEpochSeconds(value.longValue());
            case "displaystring" -> SfDisplayString.of(value.textValue());
            default -> throw new AssertionError(type);
        };
    }
}
