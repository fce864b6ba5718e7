// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of {@code docs/fields.md} have all fields and all definitions, and their contents are right. */
class FieldsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "fields.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "sfv", "fields");
    private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(https://[^ )]+\\)");

    /** The definitions by their names in Java: {@code Priority.FIELD}. */
    private static final Map<String, TypedField<?>> DEFINITIONS = definitions();

    private record FieldRow(String name, String type, List<String> definitions, String example, String specification) {
        static List<FieldRow> all() throws IOException {
            return rows("field").stream()
                    .map(cells -> new FieldRow(
                            cells.get(0),
                            cells.get(1),
                            cells.get(2).isEmpty()
                                    ? List.of()
                                    : List.of(cells.get(2).split(", ")),
                            cells.get(3),
                            cells.get(4)))
                    .toList();
        }
    }

    /** A bad value and its meaning, which is a word if the definition refuses the value. */
    private record BadValueRow(String className, String value, String readAs) {
        static List<BadValueRow> all() throws IOException {
            return rows("definitions of").stream()
                    .map(cells -> new BadValueRow(cells.get(0), cells.get(2), cells.get(3)))
                    .toList();
        }
    }

    /** {@return the rows of the table whose first column has this title, without the quotes of code} */
    private static List<List<String>> rows(String title) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| " + title + " |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    private static Map<String, TypedField<?>> definitions() {
        Map<String, TypedField<?>> definitions = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                addDefinitions(Class.forName("dev.sfv.fields." + name), definitions);
            }
            addDefinitions(SecPurpose.class, definitions);
            addDefinitions(SecSpeculationTags.class, definitions);
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return definitions;
    }

    private static void addDefinitions(Class<?> type, Map<String, TypedField<?>> definitions)
            throws IllegalAccessException {
        for (var constant : type.getFields()) {
            if (constant.getType() == TypedField.class) {
                definitions.put(type.getSimpleName() + "." + constant.getName(), (TypedField<?>) constant.get(null));
            }
        }
    }

    private static String className(String definition) {
        return definition.substring(0, definition.indexOf('.'));
    }

    @Test
    void thePageHasEveryFieldInAlphabeticalOrder() throws IOException {
        List<String> names = FieldRow.all().stream().map(FieldRow::name).toList();
        assertEquals(lines(StructuredFields.STANDARD.asMap().keySet().stream()), lines(names.stream()));
    }

    @Test
    void thePageHasEveryDefinition() throws IOException {
        Stream<String> named = FieldRow.all().stream()
                .flatMap(row -> row.definitions.stream().map(definition -> row.name + ": " + definition));
        Stream<String> defined =
                DEFINITIONS.entrySet().stream().map(entry -> entry.getValue().name() + ": " + entry.getKey());
        assertEquals(lines(defined.sorted()), lines(named.sorted()));
    }

    @Test
    void thePageSaysWhatBadValuesMeanForEveryDefinition() throws IOException {
        assertEquals(
                lines(DEFINITIONS.keySet().stream()
                        .map(FieldsPageTest::className)
                        .distinct()
                        .sorted()),
                lines(BadValueRow.all().stream().map(BadValueRow::className)));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    @TestFactory
    Stream<DynamicTest> fields() throws IOException {
        return FieldRow.all().stream().map(row -> DynamicTest.dynamicTest(row.name, () -> checkField(row)));
    }

    private static void checkField(FieldRow row) {
        FieldType type = StructuredFields.typeOf(row.name).orElseThrow();
        assertEquals(type.rfcName(), row.type);
        assertEquals(row.example, type.parse(row.example).serialize());
        for (String definition : row.definitions) {
            definitionOf(definition).parseStrict(row.example);
        }
        assertTrue(LINK.matcher(row.specification).matches(), row.specification);
    }

    private static TypedField<?> definitionOf(String name) {
        return Objects.requireNonNull(DEFINITIONS.get(name), name);
    }

    @TestFactory
    Stream<DynamicTest> badValues() throws IOException {
        return BadValueRow.all().stream()
                .flatMap(row -> DEFINITIONS.keySet().stream()
                        .filter(definition -> className(definition).equals(row.className))
                        .map(definition -> DynamicTest.dynamicTest(
                                definition, () -> checkBadValue(definitionOf(definition), row.value, row.readAs))));
    }

    private static <T> void checkBadValue(TypedField<T> definition, String value, String readAs) {
        if (readAs.equals("malformed")) {
            assertInstanceOf(Parsed.Malformed.class, definition.tryParse(value));
        } else {
            assertEquals(readAs, definition.serialize(definition.parseStrict(value)));
        }
    }
}
