// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.FieldTypes;
import dev.sfv.fields.StructuredFields;
import dev.sfv.model.FieldType;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredFieldsTest {
    /** The types by name, from lines like {@code Item: Client-Cert, Deprecation}. */
    private static Map<String, FieldType> expected(String resource) throws IOException {
        Map<String, FieldType> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (InputStream in = Objects.requireNonNull(StructuredFieldsTest.class.getResourceAsStream(resource))) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(": ", -1);
                    FieldType type = FieldType.valueOf(cells[0].toUpperCase(Locale.ROOT));
                    for (String name : cells[1].split(", ", -1)) {
                        assertEquals(null, expected.put(name, type), name);
                    }
                }
            }
        }
        return expected;
    }

    private static void assertTypes(Map<String, FieldType> expected, FieldTypes actual) {
        assertEquals(
                List.copyOf(expected.entrySet()), List.copyOf(actual.asMap().entrySet()));
        expected.forEach((name, type) -> {
            for (String spelling :
                    List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT), swapped(name))) {
                assertEquals(Optional.of(type), actual.typeOf(spelling), spelling);
            }
        });
    }

    private static String swapped(String name) {
        StringBuilder swapped = new StringBuilder();
        name.chars()
                .map(c -> Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c))
                .forEach(c -> swapped.append((char) c));
        return swapped.toString();
    }

    @Test
    void knowsEveryField() throws IOException {
        Map<String, FieldType> expected = expected("/fields.txt");
        System.out.println("Fields in the registry: " + expected.size());
        assertTypes(expected, StructuredFields.STANDARD);
        expected.forEach((name, type) -> assertEquals(Optional.of(type), StructuredFields.typeOf(name)));
    }

    @Test
    void retrofitFieldsAreASeparateTable() throws IOException {
        Map<String, FieldType> expected = expected("/retrofit.txt");
        System.out.println("Retrofit fields: " + expected.size());
        assertTypes(expected, StructuredFields.RETROFIT);
        expected.keySet().forEach(name -> assertEquals(Optional.empty(), StructuredFields.typeOf(name), name));
    }

    /** In Turkish, the letter after h is written without a dot in lower case, unless it has one in upper case. */
    @Test
    void ignoresTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertEquals(Optional.of(FieldType.DICTIONARY), StructuredFields.typeOf("PRIORITY"));
            assertEquals(Optional.of(FieldType.ITEM), StructuredFields.typeOf("client-cert"));
            FieldTypes types = FieldTypes.NONE.with(FieldType.LIST, "I-i");
            assertEquals(Optional.of(FieldType.LIST), types.typeOf("i-I"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Only the case of ASCII letters is ignored: the dotless i, the dotted I, the long s and the Kelvin sign are other letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Unknown",
                "Priorit",
                "Priority ",
                " Priority",
                "Priority:",
                "",
                "Pr\u0131ority",
                "PR\u0130ORITY",
                "Cache-\u017ftatus",
                "CMCD-Reque\u017ft",
                "\u212ay",
                "Expect"
            })
    void doesNotKnowOthers(String name) {
        assertEquals(Optional.empty(), StructuredFields.typeOf(name));
    }

    @Test
    void registriesCanBeCombined() {
        FieldTypes mine = StructuredFields.STANDARD.with(FieldType.LIST, "X-Mine", "X-Other");
        assertEquals(Optional.of(FieldType.LIST), mine.typeOf("x-mine"));
        assertEquals(Optional.of(FieldType.LIST), mine.typeOf("X-OTHER"));
        assertEquals(Optional.of(FieldType.DICTIONARY), mine.typeOf("priority"));
        assertEquals(Optional.empty(), StructuredFields.STANDARD.typeOf("X-Mine"));
        assertEquals(Optional.empty(), StructuredFields.typeOf("X-Mine"));
    }

    @Test
    void theLaterTypeIsTaken() {
        FieldTypes items = FieldTypes.NONE.with(FieldType.ITEM, "A", "B");
        FieldTypes lists = FieldTypes.NONE.with(FieldType.LIST, "b", "C");
        assertEquals("{A=ITEM, B=LIST, C=LIST}", items.with(lists).toString());
        assertEquals("{A=ITEM, b=ITEM, C=LIST}", lists.with(items).toString());
        assertEquals("{A=LIST, B=ITEM}", items.with(FieldType.LIST, "a").toString());
        assertEquals("{}", FieldTypes.NONE.with(FieldType.LIST).toString());
        assertEquals("{A=ITEM, B=ITEM}", items.toString());
    }

    @Test
    void standardAndRetrofitHaveNoFieldInCommon() {
        List<String> both = new ArrayList<>(StructuredFields.STANDARD.asMap().keySet());
        both.retainAll(StructuredFields.RETROFIT.asMap().keySet());
        assertEquals(List.of(), both);
        FieldTypes all = StructuredFields.STANDARD.with(StructuredFields.RETROFIT);
        assertEquals(
                StructuredFields.STANDARD.asMap().size()
                        + StructuredFields.RETROFIT.asMap().size(),
                all.asMap().size());
    }

    @Test
    void cannotBeChanged() {
        Map<String, FieldType> map = StructuredFields.STANDARD.asMap();
        assertThrows(UnsupportedOperationException.class, () -> map.put("X", FieldType.ITEM));
        assertThrows(UnsupportedOperationException.class, () -> map.remove("Priority"));
        assertTrue(map.containsKey("Priority"));
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> StructuredFields.typeOf(null));
        assertThrows(NullPointerException.class, () -> FieldTypes.NONE.typeOf(null));
        assertThrows(NullPointerException.class, () -> FieldTypes.NONE.with((FieldTypes) null));
        assertThrows(NullPointerException.class, () -> FieldTypes.NONE.with((FieldType) null, "X"));
        assertThrows(NullPointerException.class, () -> FieldTypes.NONE.with((FieldType) null));
        assertThrows(NullPointerException.class, () -> FieldTypes.NONE.with(FieldType.LIST, (String[]) null));
        assertThrows(NullPointerException.class, () -> FieldTypes.NONE.with(FieldType.LIST, "X", null));
    }

    @Test
    void refusesInvalidNames() {
        Exception noName =
                assertThrows(IllegalArgumentException.class, () -> FieldTypes.NONE.with(FieldType.LIST, "X Mine"));
        assertEquals("expected a field name, found: \"X Mine\"", noName.getMessage());
    }

    @Test
    void agreesWithTheDefinitionsOfTheLibrary() {
        for (TypedField<?> field : List.of(SecPurpose.FIELD, SecSpeculationTags.FIELD)) {
            assertEquals(Optional.of(field.type()), StructuredFields.typeOf(field.name()));
        }
    }
}
