// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
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
import dev.sfv.syntax.SfSyntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes valid values of the model from the fuzzer's data, with the public factories. */
final class FuzzedValues {
    private static final String KEY_START = "abcdefghijklmnopqrstuvwxyz*";
    private static final String KEY_REST = KEY_START + "0123456789_-.";
    private static final String TOKEN_START = KEY_START + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String TOKEN_REST = TOKEN_START + "0123456789_-.!#$%&'+^`|~:/";
    private static final int MOST_CHARACTERS = 32;
    private static final int MOST_DIGITS_OF_A_FRACTION = 9;

    private final FuzzedDataProvider data;

    FuzzedValues(FuzzedDataProvider data) {
        this.data = data;
    }

    FieldValue fieldValue() {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> item();
            case 1 -> SfList.of(some(this::member));
            default -> SfDictionary.of(someByKey(this::member));
        };
    }

    private Member member() {
        return data.consumeBoolean() ? InnerList.of(some(this::item), parameters()) : item();
    }

    private SfItem item() {
        return SfItem.of(bareItem(), parameters());
    }

    private Parameters parameters() {
        return Parameters.of(someByKey(this::bareItem));
    }

    private BareItem bareItem() {
        return switch (data.consumeInt(0, 7)) {
            case 0 -> SfInteger.of(number());
            case 1 -> SfDecimal.of(BigDecimal.valueOf(number(), data.consumeInt(3, MOST_DIGITS_OF_A_FRACTION)));
            case 2 -> SfString.of(string());
            case 3 -> SfToken.of(token());
            case 4 -> SfBinary.of(data.consumeBytes(MOST_CHARACTERS));
            case 5 -> SfDate.ofEpochSeconds(number());
            case 6 -> SfDisplayString.of(displayString());
            default -> SfBoolean.of(data.consumeBoolean());
        };
    }

    long number() {
        return data.consumeLong(-SfSyntax.MAX_NUMBER, SfSyntax.MAX_NUMBER);
    }

    String key() {
        return word(KEY_START, KEY_REST);
    }

    String token() {
        return word(TOKEN_START, TOKEN_REST);
    }

    String string() {
        return data.consumeAsciiString(MOST_CHARACTERS).replaceAll("[^ -~]", "\\\\");
    }

    String displayString() {
        return data.consumeString(MOST_CHARACTERS).replaceAll("\\p{Cs}", ""); // without unpaired surrogates
    }

    private String word(String start, String rest) {
        StringBuilder word = new StringBuilder();
        for (byte octet : data.consumeBytes(data.consumeInt(1, MOST_CHARACTERS))) {
            String alphabet = word.isEmpty() ? start : rest;
            word.append(alphabet.charAt((octet & 0xFF) % alphabet.length()));
        }
        return word.isEmpty() ? "a" : word.toString(); // there may be no data left
    }

    private <T> List<T> some(Supplier<? extends T> one) {
        List<T> list = new ArrayList<>();
        while (data.consumeBoolean()) {
            list.add(one.get());
        }
        return list;
    }

    private <T> Map<String, T> someByKey(Supplier<? extends T> one) {
        Map<String, T> map = new LinkedHashMap<>();
        while (data.consumeBoolean()) {
            map.put(key(), one.get());
        }
        return map;
    }
}
