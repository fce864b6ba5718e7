// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates the text of fields: canonical values with a few edits. About half of them stay well-formed in another spelling, and half
 * become malformed. Sometimes it generates a random sequence of words of the grammar.
 */
public final class FieldTexts extends DomainContextBase {
    /** Words of the grammar, and words that are not part of it. */
    private static final List<String> WORDS = List.of(
            " ",
            "  ",
            "\t",
            ",",
            ", ",
            ";",
            "; ",
            "=",
            "(",
            ")",
            "a",
            "B",
            "*",
            "a=",
            ", a",
            ";a",
            ";a=1",
            ";a=?1",
            "0",
            "1",
            "-",
            ".",
            "?",
            "?0",
            "?1",
            "@",
            "@1",
            ":",
            ":YQ==:",
            ":YR:",
            "/",
            "\"",
            "\"x\"",
            "\\",
            "\\\"",
            "%",
            "%\"",
            "%\"x\"",
            "%61",
            "%c3",
            "%c3%bc",
            "%ed%a0%80",
            "%F0",
            "123456789012",
            "1234567890123456",
            "\0",
            "\n",
            "\u007F",
            "\u00E9",
            "\u0120",
            "\uFFFF",
            "\uD83D");

    private final Values values = new Values();

    /** Replaces some characters by a word. */
    private record Edit(double where, int length, String word) {
        String applyTo(String text) {
            int from = (int) (where * text.length());
            int to = Math.min(text.length(), from + length);
            return text.substring(0, from) + word + text.substring(to);
        }
    }

    @Provide
    Arbitrary<FieldText> fieldTexts() {
        return Arbitraries.oneOf(
                texts(FieldType.ITEM, values.items()),
                texts(FieldType.LIST, values.lists()),
                texts(FieldType.DICTIONARY, values.dictionaries()));
    }

    private static Arbitrary<FieldText> texts(FieldType type, Arbitrary<? extends FieldValue> values) {
        return Arbitraries.frequencyOf(Tuple.of(4, edited(values.map(FieldValue::serialize))), Tuple.of(1, soup()))
                .map(text -> new FieldText(type, text));
    }

    private static Arbitrary<String> edited(Arbitrary<String> texts) {
        return Combinators.combine(texts, edits().list().ofMaxSize(3)).as((text, edits) -> {
            String result = text;
            for (Edit edit : edits) {
                result = edit.applyTo(result);
            }
            return result;
        });
    }

    private static Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("")), Tuple.of(4, words())))
                .as(Edit::new);
    }

    private static Arbitrary<String> soup() {
        return words().list().ofMaxSize(8).map(words -> String.join("", words));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(WORDS);
    }
}
