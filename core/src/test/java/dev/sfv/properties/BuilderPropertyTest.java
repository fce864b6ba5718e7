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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is put and removed in any order, the builders do what a {@link LinkedHashMap} does. */
class BuilderPropertyTest {
    /** One step: puts a number, or removes a key if the number is negative. */
    record Step(String key, long number) {}

    /** So few keys that they are met again, and so many steps that some maps have an index and close their gaps. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> keys = Arbitraries.integers().between(1, 40).map(i -> "k" + i);
        return keys.flatMap(key -> Arbitraries.longs().between(-6, 6).map(number -> new Step(key, number)))
                .list()
                .ofMaxSize(120);
    }

    @Property
    void entries(@ForAll("steps") List<Step> steps) {
        Map<String, BareItem> expected = new LinkedHashMap<>();
        SfDictionary.Builder dictionary = SfDictionary.builder();
        Parameters.Builder parameters = Parameters.builder();
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
            if (step.number() == 6) { // now and then, since a builder can be used further
                assertBuilt(expected, dictionary.build(), parameters.build());
            }
        }
        assertBuilt(expected, dictionary.build(), parameters.build());
    }

    private static void assertBuilt(Map<String, BareItem> expected, SfDictionary dictionary, Parameters parameters) {
        assertEquals(
                new ArrayList<>(expected.entrySet()),
                new ArrayList<>(parameters.asMap().entrySet()));
        assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(dictionary.keys()));
        expected.forEach((key, value) -> {
            assertEquals(value, parameters.require(key));
            assertEquals(SfItem.of(value), dictionary.require(key));
        });
    }
}
