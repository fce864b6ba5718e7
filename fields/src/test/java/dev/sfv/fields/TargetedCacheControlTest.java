// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.SfString;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetedCacheControlTest {
    private static final TypedField<TargetedCacheControl> CDN = TargetedCacheControl.CDN;
    private static final TypedField<TargetedCacheControl> OWN = TargetedCacheControl.field("ExampleCDN-Cache-Control");

    @Test
    void examplesOfTheSpecification() throws IOException {
        List<SpecificationExample> examples = SpecificationExample.of("rfc9213", "CDN-Cache-Control");
        assertEquals(5, examples.size());
        for (SpecificationExample example : examples) {
            TargetedCacheControl control = CDN.parseStrict(example.lines());
            assertFalse(control.directives().isEmpty());
            assertEquals(example.lines().get(0), CDN.serialize(control));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max-age=60                | 60 | false",
                "max-age=60;x              | 60 | false",
                "max-age=60, max-age=61    | 61 | false",
                "max-age=0                 | 0  | false",
                "max-age=-1                | -1 | false",
                "max-age=60.0              | -1 | false",
                "max-age=\"60\"            | -1 | false",
                "max-age=60, max-age       | -1 | false",
                "max-age=(60)              | -1 | false",
                "max-age=60, no-store      | -1 | true",
                "max-age=60, no-cache      | -1 | false",
                "max-age=60, no-store=?0   | 60 | false",
                "max-age=60, no-store=yes  | 60 | false",
                "max-age=60, no-cache=\"a\"| 60 | false",
                "max-age=60, no-store,     | -1 | false",
                "new=(a b), max-age=60     | 60 | false",
            })
    void onlyDirectivesOfAnotherTypeAreIgnored(String value, long maxAge, boolean noStore) {
        TargetedCacheControl control = CDN.parse(value);
        assertEquals(maxAge < 0 ? OptionalLong.empty() : OptionalLong.of(maxAge), control.maxAge());
        assertEquals(noStore, control.has("no-store"));
        assertEquals(control, CDN.parse(CDN.serialize(control)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=1 | max-age=2 | max-age=1",
                "''        | max-age=2 | max-age=2",
                "max-age=  | max-age=2 | max-age=2",
                "none      | max-age=2 | none",
                "''        | ,         | ''"
            })
    void theFirstFieldThatIsValidAndNotEmptyIsSelected(String own, String cdn, String selected) {
        FieldLines response =
                FieldLines.ofMap(Map.of("ExampleCDN-Cache-Control", List.of(own), "CDN-Cache-Control", List.of(cdn)));
        assertEquals(
                selected,
                TargetedCacheControl.select(response, List.of(OWN, CDN))
                        .map(CDN::serialize)
                        .orElse(""));
    }

    @Test
    void constructedValuesCanBeWritten() {
        TargetedCacheControl control = TargetedCacheControl.EMPTY
                .with("private", SfString.of("set-cookie"))
                .with("stale-while-revalidate", 30)
                .with("must-revalidate");
        assertEquals("private=\"set-cookie\", stale-while-revalidate=30, must-revalidate", CDN.serialize(control));
        assertEquals(Optional.of("set-cookie"), control.fieldNames("private"));
        assertEquals(Optional.empty(), control.fieldNames("must-revalidate"));
        assertFalse(control.has("private"));
        assertTrue(control.has("must-revalidate"));
        assertEquals(OptionalLong.of(30), control.seconds("stale-while-revalidate"));
        assertEquals(control, CDN.parse(CDN.serialize(control)));
        assertThrows(IllegalArgumentException.class, () -> control.with("max-age", -1));
        assertThrows(IllegalArgumentException.class, () -> control.with("Max-Age", 1));
        assertThrows(IllegalArgumentException.class, () -> TargetedCacheControl.field("a b"));
    }
}
