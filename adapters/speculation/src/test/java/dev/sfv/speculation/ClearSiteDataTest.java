// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.FieldType;
import dev.sfv.typed.FieldLines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClearSiteDataTest {
    @Test
    void theFieldIsAListOfStrings() {
        assertEquals("Clear-Site-Data", ClearSiteData.FIELD.name());
        assertEquals(FieldType.LIST, ClearSiteData.FIELD.type());
        assertEquals(
                "\"prefetchCache\", \"prerenderCache\"",
                ClearSiteData.FIELD.serialize(ClearSiteData.SPECULATIVE_LOADS));
    }

    @Test
    void allLinesCount() {
        FieldLines lines =
                FieldLines.ofMap(Map.of("clear-site-data", List.of("\"prefetchCache\"", "\"prerenderCache\";ignored")));
        assertEquals(ClearSiteData.SPECULATIVE_LOADS, ClearSiteData.FIELD.from(lines));
    }

    @Test
    void anAbsentOrMalformedFieldHasNoTypes() {
        ClearSiteData nothing = ClearSiteData.of();
        assertEquals(nothing, ClearSiteData.FIELD.from(name -> List.of()));
        assertEquals(nothing, ClearSiteData.FIELD.parse("prefetchCache"));
        assertEquals("", ClearSiteData.FIELD.serialize(nothing));
    }

    @Test
    @SuppressWarnings("NullAway") // passes null on purpose
    void aTypeIsAString() {
        assertThrows(IllegalArgumentException.class, () -> ClearSiteData.of("cache\n"));
        assertThrows(NullPointerException.class, () -> new ClearSiteData(Arrays.asList("cache", null)));
        assertThrows(NullPointerException.class, () -> ClearSiteData.of((String[]) null));
        assertThrows(NullPointerException.class, () -> ClearSiteData.of("cache", null));
    }

    @Test
    void theTypesCannotBeChanged() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> ClearSiteData.SPECULATIVE_LOADS.types().add("cache"));
    }
}
