// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.FieldTypes;
import dev.sfv.fields.StructuredFields;
import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every field that the specifications print is of the type that the registry says. */
class ExamplesTest {
    /** RFC 9421 uses an invented field. */
    private static final FieldTypes TYPES = StructuredFields.STANDARD.with(FieldType.DICTIONARY, "Example-Dict");

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return SpecificationExample.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> checkExample(example)));
    }

    private static void checkExample(SpecificationExample example) {
        FieldType type = TYPES.typeOf(example.name()).orElseThrow();
        if (example.malformed()) {
            assertThrows(SfException.class, () -> type.parse(example.lines()));
        } else {
            FieldValue value = type.parse(example.lines());
            assertEquals(value, type.parse(value.serialize()));
        }
    }

    @Test
    void counts() throws IOException {
        Map<String, Long> counts = SpecificationExample.all().stream()
                .collect(Collectors.groupingBy(SpecificationExample::source, TreeMap::new, Collectors.counting()));
        System.out.println("Examples of the specifications: " + counts);
    }

    /** RFC 9530 prints one {@code =} too many four times. */
    @Test
    void malformedDigests() throws IOException {
        List<String> sections = SpecificationExample.all().stream()
                .filter(example -> example.source().equals("rfc9530") && example.malformed())
                .map(SpecificationExample::section)
                .toList();
        assertEquals(List.of("B.5", "B.6", "B.11", "C.1"), sections);
    }
}
