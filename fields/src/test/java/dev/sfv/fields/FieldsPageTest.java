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
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
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
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(https://[^ )]+\\)");

    /** Long examples by the beginnings that the page has, to keep its table narrow. */
    private static final Map<String, String> LONG = Map.of(
            ":pZGm…=:", ":pZGm1Av0IEBKARczz7exkNYsZb8LzaMrV7J32a2fFG4=:",
            ":VGhp…+h:", ":VGhpc+BleGFtcGxlIFRMU/BleHBvcnRlc+BvdXRwdXQ/aXMgNDggYnl0ZXMgI/+h:",
            ":X48E…=:", ":X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");

    /** The definitions by their names in Java: {@code Priority.FIELD}. */
    private static final Map<String, TypedField<?>> DEFINITIONS = definitions();

    private record FieldRow(String name, String type, List<String> definitions, String example) {
        static List<FieldRow> all() throws IOException {
            return rows("field").stream()
                    .map(cells -> new FieldRow(
                            textOfLink(cells.get(0)),
                            cells.get(1),
                            cells.get(2).isEmpty()
                                    ? List.of()
                                    : List.of(cells.get(2).split(", ")),
                            whole(cells.get(3))))
                    .toList();
        }

        /** {@return the name of a field, which must be a link to its specification} */
        private static String textOfLink(String cell) {
            Matcher link = LINK.matcher(cell);
            assertTrue(link.matches(), cell);
            return link.group(1);
        }

        private static String whole(String example) {
            String whole = example;
            for (Map.Entry<String, String> entry : LONG.entrySet()) {
                whole = whole.replace(entry.getKey(), entry.getValue());
            }
            return whole;
        }
    }

    /** A bad value and what it is read as; empty if it makes the field malformed. */
    private record BadValueRow(String className, String value, Optional<String> readAs) {
        static List<BadValueRow> all() throws IOException {
            return Stream.concat(malformed().stream(), ignored().stream()).toList();
        }

        static List<BadValueRow> malformed() throws IOException {
            return rows("definitions of | malformed if").stream()
                    .map(cells -> new BadValueRow(cells.get(0), cells.get(2), Optional.empty()))
                    .toList();
        }

        static List<BadValueRow> ignored() throws IOException {
            return rows("definitions of | rule").stream()
                    .map(cells -> new BadValueRow(cells.get(0), cells.get(2), Optional.of(cells.get(3))))
                    .toList();
        }
    }

    /** {@return the rows of the table whose header begins with this text, without the quotes of code} */
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
                lines(BadValueRow.all().stream().map(BadValueRow::className).sorted()));
        for (List<BadValueRow> table : List.of(BadValueRow.malformed(), BadValueRow.ignored())) {
            List<String> names = table.stream().map(BadValueRow::className).toList();
            assertEquals(lines(names.stream().sorted()), lines(names.stream()));
        }
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

    private static <T> void checkBadValue(TypedField<T> definition, String value, Optional<String> readAs) {
        if (readAs.isEmpty()) {
            assertInstanceOf(Parsed.Malformed.class, definition.tryParse(value));
        } else {
            assertEquals(readAs.get(), definition.serialize(definition.parseStrict(value)));
        }
    }
}
