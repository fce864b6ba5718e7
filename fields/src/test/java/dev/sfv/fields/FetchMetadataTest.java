// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FetchMetadataTest {
    static List<TypedField<Optional<String>>> tokens() {
        return List.of(FetchMetadata.SITE, FetchMetadata.MODE, FetchMetadata.DEST);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void anyTokenIsRead(TypedField<Optional<String>> field) {
        assertEquals(Optional.of("new-value"), field.parseStrict("new-value;x"));
        assertEquals("none", field.serialize(Optional.of("none")));
        for (String bad : List.of("\"none\"", "?1", "", "a, b", "1")) {
            assertEquals(Optional.empty(), field.parse(bad), bad);
        }
    }

    @Test
    void examplesOfTheSpecification() throws IOException {
        Map<String, TypedField<Optional<String>>> fields = Map.of(
                "Sec-Fetch-Site", FetchMetadata.SITE,
                "Sec-Fetch-Mode", FetchMetadata.MODE,
                "Sec-Fetch-Dest", FetchMetadata.DEST);
        List<SpecificationExample> examples = SpecificationExample.all().stream()
                .filter(example -> fields.containsKey(example.name()))
                .toList();
        assertEquals(8, examples.size());
        for (SpecificationExample example : examples) {
            assertEquals(
                    Optional.of(example.lines().get(0)),
                    Objects.requireNonNull(fields.get(example.name())).parseStrict(example.lines()));
        }
    }

    @ParameterizedTest
    @CsvSource({"?1, true", "?0, false", "'', false", "true, false", "1, false", "?1;x, true"})
    void userIsAFlag(String value, boolean user) {
        assertEquals(user, FetchMetadata.USER.parse(value));
        assertEquals(user ? "?1" : "", FetchMetadata.USER.serialize(user));
    }
}
