// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The builders behave like a {@link LinkedHashMap} for any sequence of puts and removals. */
class BuilderPropertyTest {
    /** One step: puts a number, or removes a key if the number is negative. */
    record Step(String key, long number) {}

    /** There are so few keys that they occur again, and so many steps that some maps have an index and close their gaps. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> keys = Arbitraries.integers().between(1, 40).map(i -> "k" + i);
        return keys.flatMap(key -> Arbitraries.longs().between(-6, 6).map(number -> new Step(key, number)))
                .list()
                .ofMaxSize(120);
    }

    /** The maps that have been built, and the expected entries. */
    record Built(Map<String, BareItem> expected, SfDictionary dictionary, Parameters parameters) {}

    /** Some begin with many entries, so that they have an index from the beginning. */
    @Property
    void builtMapsHaveTheExpectedEntries(@ForAll("steps") List<Step> steps, @ForAll boolean large) {
        Map<String, BareItem> expected = new LinkedHashMap<>();
        for (int i = 1; large && i <= 20; i++) {
            expected.put("k" + i, SfInteger.of(i));
        }
        Parameters begun = Parameters.of(expected);
        Parameters.Builder parameters = begun.toBuilder();
        SfDictionary.Builder dictionary = SfDictionary.builder();
        expected.forEach(dictionary::put);
        List<Built> built = new ArrayList<>();
        built.add(new Built(new LinkedHashMap<>(expected), dictionary.build(), begun));
        for (Step step : steps) {
            if (step.number() < 0) {
                expected.remove(step.key());
                dictionary.remove(step.key());
                parameters.remove(step.key());
            } else {
                expected.put(step.key(), SfInteger.of(step.number()));
                dictionary.put(step.key(), step.number());
                parameters.put(step.key(), step.number());
            }
            if (step.number() == 6) { // sometimes, because a builder can be used further
                built.add(new Built(new LinkedHashMap<>(expected), dictionary.build(), parameters.build()));
            }
        }
        built.add(new Built(expected, dictionary.build(), parameters.build()));
        built.forEach(BuilderPropertyTest::assertAsExpected); // at the end, after further use of the builders
    }

    private static void assertAsExpected(Built built) {
        Map<String, BareItem> expected = built.expected();
        assertEquals(
                new ArrayList<>(expected.entrySet()),
                new ArrayList<>(built.parameters().asMap().entrySet()));
        assertEquals(
                new ArrayList<>(expected.keySet()),
                new ArrayList<>(built.dictionary().keys()));
        for (int i = 1; i <= 40; i++) {
            Optional<BareItem> value = Optional.ofNullable(expected.get("k" + i));
            assertEquals(value, built.parameters().get("k" + i));
            assertEquals(value.map(SfItem::of), built.dictionary().get("k" + i));
        }
    }
}
