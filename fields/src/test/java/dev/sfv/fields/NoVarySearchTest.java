// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoVarySearchTest {
    /** The notes of the examples say what a value means: the default, or the same as another value. */
    @TestFactory
    Stream<DynamicTest> examplesOfTheSpecification() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src", "test", "resources", "examples", "no-vary-search.txt"));
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" [|] ", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[1], () -> {
                    String note = cells.length == 5 ? cells[4] : cells[1];
                    String canonical = note.equals("means the default") ? "" : note;
                    NoVarySearch value = NoVarySearch.FIELD.parse(cells[1]);
                    assertEquals(canonical, NoVarySearch.FIELD.serialize(value));
                    assertEquals(value, NoVarySearch.FIELD.parseStrict(canonical));
                    assertEquals(canonical.isEmpty(), value.equals(NoVarySearch.DEFAULT));
                }));
    }

    @Test
    void allExamplesAreOfThisField() throws IOException {
        assertEquals(
                27,
                SpecificationExample.all().stream()
                        .filter(example -> example.name().equals("No-Vary-Search"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-order=1",
                "key-order, params=1",
                "key-order, params=(a)",
                "key-order, params=(\"a\" 1)",
                "key-order, except=(\"a\")",
                "key-order, except=()",
                "key-order, params=(\"a\"), except=(\"b\")",
                "key-order, params, except",
                "key-order, params, except=(a)",
                "key-order, params=?0, except=(\"a\")",
                "key-order,",
            })
    void aBadValueMeansTheDefaultForTheWholeField(String value) {
        assertEquals(NoVarySearch.DEFAULT, NoVarySearch.FIELD.parse(value));
        assertThrows(SfException.class, () -> NoVarySearch.FIELD.parseStrict(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "params=(\"a+b\")            | a b",
                "params=(\"%61\")            | a",
                "params=(\"%C3%A9+%E6%B0%97\") | é 気",
                "params=(\"%zz%\")           | %zz%",
                "params=(\"%2\" )            | %2",
                "params=(\"%25\")            | %",
                "params=(\"\\\"\")           | \"",
                "params=(\"%FF\")            | \uFFFD",
                "params=(\"\")               | ``",
            })
    void namesAreDecoded(String value, String name) {
        NoVarySearch decoded = NoVarySearch.FIELD.parseStrict(value);
        assertEquals(List.of(name), decoded.params());
        assertEquals(decoded, NoVarySearch.FIELD.parseStrict(NoVarySearch.FIELD.serialize(decoded)));
    }

    @Test
    void ignoresTheParametersThatItNames() {
        NoVarySearch some = NoVarySearch.DEFAULT.ignoring("a", "é");
        assertTrue(some.ignores("a") && some.ignores("é") && !some.ignores("b"));
        NoVarySearch others = NoVarySearch.DEFAULT.ignoringKeyOrder().ignoringAllExcept("a");
        assertTrue(others.ignores("b") && !others.ignores("a"));
        assertEquals("key-order, params, except=(\"a\")", NoVarySearch.FIELD.serialize(others));
        assertEquals("params", NoVarySearch.FIELD.serialize(NoVarySearch.DEFAULT.ignoringAllExcept()));
        assertFalse(NoVarySearch.DEFAULT.ignores("a"));
        assertEquals(NoVarySearch.DEFAULT, NoVarySearch.FIELD.parse(List.of()));
        assertTrue(NoVarySearch.FIELD.parse("key-order, new=1").keyOrder());
    }

    @Test
    void contradictoryValuesAreRefused() {
        List<String> a = List.of("a");
        assertThrows(IllegalArgumentException.class, () -> new NoVarySearch(false, true, a, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new NoVarySearch(false, false, List.of(), a));
        assertThrows(IllegalArgumentException.class, () -> NoVarySearch.DEFAULT.ignoring("\uD800"));
        assertThrows(IllegalArgumentException.class, () -> NoVarySearch.DEFAULT.ignoringAllExcept("\uD800"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                              | a=1         | a=1            | true",
                "``                              | a=1         | a=2            | false",
                "``                              | a=1&b=2     | b=2&a=1        | false",
                "``                              | a           | a=             | true",
                "``                              | a=1&&       | a=1            | true",
                "``                              | ``          | ``             | true",
                "``                              | ``          | a              | false",
                "``                              | a=%20       | a=+            | true",
                "``                              | a=b=c       | a=b%3Dc        | true",
                "key-order                       | a=1&b=2     | b=2&a=1        | true",
                "key-order                       | a=1&a=2     | a=2&a=1        | false",
                "key-order                       | a=1&b=3&a=2 | b=3&a=1&a=2    | true",
                "params                          | a=1         | b=2            | true",
                "params=(\"a\")                | a=1&b=2     | b=2            | true",
                "params=(\"a\")                | a=1&b=2     | b=3            | false",
                "params, except=(\"x\")        | a=1&x=2     | x=2&b=3        | true",
                "params, except=(\"x\")        | x=2         | x=3            | false",
                "params=(\"%C3%A9+%E6%B0%97\") | é+気=1      | %C3%A9%20気=2  | true",
                "except=(\"x\")                | a=1         | a=2            | false",
            })
    void comparesQueries(String value, String query, String other, boolean equivalent) {
        NoVarySearch variance = NoVarySearch.FIELD.parse(value);
        assertEquals(equivalent, variance.equivalent(query, other));
        assertEquals(equivalent, variance.equivalent(other, query));
    }
}
