// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.sfv.model.SfDate;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfList;
import dev.sfv.testing.FieldText;
import dev.sfv.testing.FieldTexts;
import dev.sfv.testing.Invariants;
import dev.sfv.testing.Values;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A property that is broken shows a small counterexample. */
class ShrinkingTest {
    /** Properties that do not hold. Each fails with its counterexample. */
    static class Wrong {
        @Property(seed = "1", afterFailure = AfterFailureMode.RANDOM_SEED)
        @Domain(Values.class)
        void noMemberHasADateForAParameter(@ForAll SfList list) {
            if (list.members().stream()
                    .flatMap(member -> member.parameters().asMap().values().stream())
                    .anyMatch(SfDate.class::isInstance)) {
                fail(list.toString());
            }
        }

        @Property(seed = "1", afterFailure = AfterFailureMode.RANDOM_SEED)
        @Domain(Values.class)
        void noDictionaryHasThreeEntries(@ForAll SfDictionary dictionary) {
            if (dictionary.asMap().size() > 2) {
                fail(dictionary.toString());
            }
        }

        @Property(seed = "1", afterFailure = AfterFailureMode.RANDOM_SEED)
        @Domain(FieldTexts.class)
        void everyTextWithAQuoteIsWellFormed(@ForAll FieldText text) {
            if (text.text().indexOf('"') >= 0 && !Invariants.isWellFormed(text.type(), text.text())) {
                fail(text.toString());
            }
        }
    }

    @Test
    void counterexamplesAreSmall() {
        Map<String, String> shown = new TreeMap<>();
        EngineTestKit.engine("jqwik")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true") // instead of standard output
                .configurationParameter("jqwik.database", "target/jqwik-wrong-database")
                .selectors(selectClass(Wrong.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .forEach(event -> shown.put(event.getTestDescriptor().getDisplayName(), message(event)));
        assertEquals(
                Map.of(
                        "noMemberHasADateForAParameter", "?1;a=@0",
                        "noDictionaryHasThreeEntries", "a, b, u=()",
                        "everyTextWithAQuoteIsWellFormed", "FieldText[type=LIST, text=\t%\"\"]"),
                shown);
    }

    private static String message(Event failure) {
        return failure.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}
