// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks every definition of this module. The test finds the definitions by reflection, so it cannot miss one. */
class AllFieldsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "sfv", "fields");

    private static final List<Class<?>> TYPES = types();

    private static final List<TypedField<?>> FIELDS =
            TYPES.stream().<TypedField<?>>flatMap(AllFieldsTest::definitionsOf).toList();

    private static final Map<String, List<String>> EXAMPLES = examples();

    /** Words of the grammar, values of all kinds, and characters that the grammar does not allow. */
    private static final List<String> WORDS = List.of(
            " ",
            "\t",
            ",",
            ", ",
            ";",
            "=",
            "(",
            ")",
            " ) ",
            "a",
            "*",
            "self",
            "a=",
            ", a",
            ";a",
            ";a=1",
            "0",
            "1",
            "-1",
            "7.5",
            "?0",
            "?1",
            "@1",
            ":AQI=:",
            "::",
            "\"\"",
            "\"x\"",
            "\"/y\"",
            "%\"%c3%bc\"",
            "(a \"b\")",
            "()",
            "\"",
            ":",
            "?",
            "@",
            "-",
            ".",
            "\\",
            "%",
            "999999999999999",
            "1000000000000000",
            "A",
            "\0",
            "\n",
            "\u007F",
            "\u00E9",
            "\uD83D");

    /** A text for a field. */
    record Trial(TypedField<?> field, String text) {}

    /** {@return the classes of this package, with their nested classes} */
    private static List<Class<?>> types() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.contains("-")) // package-info
                    .sorted()
                    .<Class<?>>flatMap(name -> withNested(load(StructuredFields.class.getPackageName() + "." + name)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(AllFieldsTest::withNested));
    }

    private static Stream<TypedField<?>> definitionsOf(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return Stream.empty();
        }
        return Arrays.stream(type.getFields())
                .filter(field -> field.getDeclaringClass() == type
                        && Modifier.isStatic(field.getModifiers())
                        && field.getType() == TypedField.class)
                .map(field -> {
                    try {
                        return (TypedField<?>) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    /** {@return the examples of the specifications, by field} */
    private static Map<String, List<String>> examples() {
        try {
            return SpecificationExample.all().stream()
                    .collect(Collectors.groupingBy(
                            SpecificationExample::name,
                            Collectors.mapping(example -> String.join(", ", example.lines()), Collectors.toList())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> allExamples() {
        return EXAMPLES.values().stream().flatMap(List::stream);
    }

    @TestFactory
    Stream<DynamicTest> theRegistryHasTheSameType() {
        return FIELDS.stream()
                .map(field -> DynamicTest.dynamicTest(
                        field.name(),
                        () -> assertEquals(Optional.of(field.type()), StructuredFields.typeOf(field.name()))));
    }

    /** A field may have two definitions, such as Priority in requests and in responses. They must be in two classes. */
    @Test
    void noClassDefinesAFieldTwice() {
        for (Class<?> type : TYPES) {
            List<String> names =
                    definitionsOf(type).<String>map(TypedField::name).toList();
            assertEquals(List.copyOf(new LinkedHashSet<>(names)), names, type.getName());
        }
        System.out.println("Fields with a definition: "
                + FIELDS.stream().map(TypedField::name).distinct().count());
    }

    /** Without this test, the property below could be true because every text is refused. */
    @TestFactory
    Stream<DynamicTest> everyFieldReadsAndRefusesSomeOfTheTexts() {
        return FIELDS.stream()
                .map(field -> DynamicTest.dynamicTest(field.name(), () -> {
                    List<String> texts =
                            Stream.concat(allExamples(), WORDS.stream()).toList();
                    texts.forEach(text -> check(field, text));
                    assertTrue(texts.stream().anyMatch(text -> isRead(field, text)));
                    assertTrue(texts.stream().anyMatch(text -> field.tryParse(text) instanceof Parsed.Malformed<?>));
                }));
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyTextIsAValueOrAFault(@ForAll("trials") Trial trial) {
        check(trial.field(), trial.text());
        Statistics.collect(trial.field().tryParse(trial.text()) instanceof Parsed.Present<?>);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 15);
            coverage.check(false).percentage(share -> share > 15);
        });
    }

    /** Tells whether a text has another meaning than an absent field. */
    private static <T> boolean isRead(TypedField<T> field, String text) {
        return field.tryParse(text) instanceof Parsed.Present<T> present
                && !field.serialize(present.value()).isEmpty();
    }

    private static <T> void check(TypedField<T> field, String text) {
        T absent = field.parse(List.of());
        T value;
        try {
            value = field.parseStrict(text);
        } catch (SfException e) {
            assertEquals(absent, field.parse(text), text);
            assertEquals(absent, field.parse(List.of(text)), text);
            return;
        }
        FieldValue tree = field.type().parse(text);
        assertEquals(value, field.parse(text), text);
        assertEquals(value, field.parseStrict(List.of(text)), text);
        assertEquals(value, field.parseStrict(tree.serialize()), text);
        String written = field.serialize(value);
        T again = written.isEmpty()
                ? absent
                : field.parseStrict(written); // an empty text means that the field is not sent
        assertEquals(value, again, () -> field + ": " + text + " is written as " + written);
        assertEquals(value.hashCode(), again.hashCode(), text);
        assertEquals(written, field.serialize(again), text);
        if (!written.isEmpty()) {
            assertEquals(written, field.type().parse(written).serialize(), "not canonical");
        }
    }

    @Test
    void theCheckFindsFaults() {
        TypedField<String> loses = TypedField.item(
                "X", "", in -> in.tokenValue().toUpperCase(Locale.ROOT), (v, out) -> out.writeToken(v + "x"));
        check(loses, "1");
        assertThrows(AssertionError.class, () -> check(loses, "a"));
        TypedField<byte[]> identity =
                TypedField.item("X", new byte[0], in -> in.binaryValue(), (v, out) -> out.writeBinary(v));
        assertThrows(AssertionError.class, () -> check(identity, ":AQI=:"));
    }

    @Provide
    Arbitrary<Trial> trials() {
        Map<TypedField<?>, Arbitrary<String>> texts =
                FIELDS.stream().collect(Collectors.toMap(Function.identity(), AllFieldsTest::texts));
        return Arbitraries.of(FIELDS)
                .flatMap(field -> Objects.requireNonNull(texts.get(field)).map(text -> new Trial(field, text)));
    }

    /** {@return texts that this field reads, the same with a few edits, and random sequences of words} */
    private static Arbitrary<String> texts(TypedField<?> field) {
        List<String> others = Stream.concat(allExamples(), WORDS.stream()).toList();
        List<String> own = others.stream().filter(text -> isRead(field, text)).toList();
        List<String> words = new ArrayList<>(WORDS);
        for (String example : EXAMPLES.getOrDefault(field.name(), List.of())) {
            words.addAll(List.of(example.split("(?<=[,;=() ])|(?=[,;=() ])")));
        }
        Arbitrary<String> word = Arbitraries.of(words);
        return Arbitraries.frequencyOf(
                Tuple.of(4, edited(Arbitraries.of(own), word)),
                Tuple.of(1, edited(Arbitraries.of(others), word)),
                Tuple.of(2, word.list().ofMaxSize(8).map(list -> String.join("", list))));
    }

    private static Arbitrary<String> edited(Arbitrary<String> texts, Arbitrary<String> word) {
        Arbitrary<Function<String, String>> edit = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        word)
                .as((where, length, replacement) -> text -> {
                    int from = (int) (where * text.length());
                    int to = Math.min(text.length(), from + length);
                    return text.substring(0, from) + replacement + text.substring(to);
                });
        return Combinators.combine(texts, edit.list().ofMaxSize(2)).as((text, edits) -> {
            String result = text;
            for (Function<String, String> each : edits) {
                result = each.apply(result);
            }
            return result;
        });
    }
}
