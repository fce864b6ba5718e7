// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

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
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generates values of every type of the model, through its public factories. */
public final class Values extends DomainContextBase {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    /** So few keys that a map of some entries often gets one of them twice. */
    private static final List<String> USUAL_KEYS = List.of("a", "b", "u", "*", "prerender");

    @Provide
    Arbitrary<SfInteger> integers() {
        return numbers().map(SfInteger::of);
    }

    @Provide
    Arbitrary<SfDecimal> decimals() {
        return numbers().map(SfDecimal::ofThousandths);
    }

    @Provide
    Arbitrary<SfDate> dates() {
        return numbers().map(SfDate::ofEpochSeconds);
    }

    private static Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, -1L, 10L, 100L, 1000L, SfSyntax.MAX_NUMBER, -SfSyntax.MAX_NUMBER),
                Arbitraries.longs().between(-SfSyntax.MAX_NUMBER, SfSyntax.MAX_NUMBER));
    }

    @Provide
    Arbitrary<SfBoolean> booleans() {
        return Arbitraries.of(SfBoolean.TRUE, SfBoolean.FALSE);
    }

    @Provide
    Arbitrary<SfString> strings() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\"\\")
                .ofMaxLength(12)
                .map(SfString::of);
    }

    @Provide
    Arbitrary<SfToken> tokens() {
        return words(LOWER + UPPER + "*", LOWER + UPPER + DIGITS + "!#$%&'*+-.^_`|~:/")
                .map(SfToken::of);
    }

    @Provide
    Arbitrary<SfBinary> binaries() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(SfBinary::of);
    }

    @Provide
    Arbitrary<SfDisplayString> displayStrings() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between(' ', '~'),
                Arbitraries.integers().between(0, Character.MIN_SURROGATE - 1),
                Arbitraries.integers().between(Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT));
        return codePoints
                .map(Character::toString)
                .list()
                .ofMaxSize(6)
                .map(characters -> SfDisplayString.of(String.join("", characters)));
    }

    @Provide
    public Arbitrary<BareItem> bareItems() {
        return once(Arbitraries.oneOf(
                integers(), decimals(), dates(), booleans(), strings(), tokens(), binaries(), displayStrings()));
    }

    @Provide
    Arbitrary<Parameters> parameters() {
        return once(someOrMany(entries(bareItems())).map(entries -> {
            Parameters.Builder parameters = Parameters.builder();
            entries.forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
            return parameters.build();
        }));
    }

    @Provide
    Arbitrary<SfItem> items() {
        return once(Combinators.combine(bareItems(), parameters()).as(SfItem::of));
    }

    @Provide
    Arbitrary<InnerList> innerLists() {
        return once(Combinators.combine(someOrMany(items()), parameters()).as(InnerList::of));
    }

    @Provide
    Arbitrary<Member> members() {
        return once(Arbitraries.frequencyOf(Tuple.of(2, items()), Tuple.of(1, innerLists())));
    }

    @Provide
    Arbitrary<SfList> lists() {
        return someOrMany(members()).map(SfList::of);
    }

    @Provide
    Arbitrary<SfDictionary> dictionaries() {
        return someOrMany(entries(members())).map(entries -> {
            SfDictionary.Builder dictionary = SfDictionary.builder();
            entries.forEach(entry -> dictionary.put(entry.getKey(), entry.getValue()));
            return dictionary.build();
        });
    }

    @Provide
    Arbitrary<FieldValue> fieldValues() {
        return Arbitraries.oneOf(items(), lists(), dictionaries());
    }

    private static <T> Arbitrary<Map.Entry<String, T>> entries(Arbitrary<T> values) {
        return Combinators.combine(keys(), values).as(Map::entry);
    }

    public static Arbitrary<String> keys() {
        return Arbitraries.oneOf(Arbitraries.of(USUAL_KEYS), words(LOWER + "*", LOWER + DIGITS + "_-.*"));
    }

    private static Arbitrary<String> words(String first, String others) {
        return Combinators.combine(
                        Arbitraries.chars().with(first.toCharArray()),
                        Arbitraries.strings().withChars(others).ofMaxLength(8))
                .as((c, rest) -> c + rest);
    }

    /** Sometimes so many elements that a map is no longer small. */
    private static <T> Arbitrary<List<T>> someOrMany(Arbitrary<T> elements) {
        return Arbitraries.frequencyOf(
                Tuple.of(40, elements.list().ofMaxSize(3)),
                Tuple.of(1, elements.list().ofMinSize(8).ofMaxSize(12)));
    }

    /** Wraps an arbitrary in a generator. Otherwise, each choice between arbitraries computes the hash code of all their parts. */
    private static <T> Arbitrary<T> once(Arbitrary<T> arbitrary) {
        return Arbitraries.fromGenerator(arbitrary.generator(1000));
    }
}
