// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.syntax.SfException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two Lists that leave out members of a wrong type. */
class SpeculationRulesTest {
    @Test
    void rulesAreStrings() {
        assertEquals(
                List.of("/rules.json", "/b c|d.json"),
                SpeculationRules.FIELD.parseStrict("\"/rules.json\";x, rules.json, 1, (\"/a\"), \"/b c|d.json\""));
        assertEquals("\"/a\", \"/b\"", SpeculationRules.FIELD.serialize(List.of("/a", "/b")));
        assertEquals(List.of(), SpeculationRules.FIELD.parse("\"/a\", /b"));
        assertThrows(SfException.class, () -> SpeculationRules.FIELD.parseStrict("\"/a\", /b"));
    }

    @Test
    void loadingModesAreTokens() {
        assertEquals(
                List.of(SupportsLoadingMode.CREDENTIALED_PRERENDER, "new", SupportsLoadingMode.FENCED_FRAME),
                SupportsLoadingMode.FIELD.parseStrict("credentialed-prerender;x, \"a\", (b), new, ?1, fenced-frame"));
        assertEquals("fenced-frame", SupportsLoadingMode.FIELD.serialize(List.of("fenced-frame")));
        assertEquals(List.of(), SupportsLoadingMode.FIELD.parse("fenced-frame,"));
        assertThrows(SfException.class, () -> SupportsLoadingMode.FIELD.parseStrict("fenced-frame,"));
    }
}
