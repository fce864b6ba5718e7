// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.syntax.SfProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityTest {
    @Test
    void valuesAndTheirMeanings() throws IOException {
        List<String[]> rows =
                Files.readAllLines(Path.of("..", "core", "src", "test", "resources", "priority.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" [|] "))
                        .toList();
        assertEquals(12, rows.size());
        for (String[] row : rows) {
            Priority expected = new Priority(Long.parseLong(row[1]), Boolean.parseBoolean(row[2]));
            assertEquals(expected, Priority.FIELD.parse(row[0]), row[0]);
        }
    }

    @Test
    void examplesOfTheSpecification() throws IOException {
        List<SpecificationExample> examples = SpecificationExample.of("rfc9218", "Priority");
        assertEquals(6, examples.size());
        for (SpecificationExample example : examples) {
            String value = example.lines().get(0);
            assertEquals(value, Priority.FIELD.serialize(Priority.FIELD.parseStrict(example.lines())));
            assertEquals(value, ResponsePriority.FIELD.serialize(ResponsePriority.FIELD.parseStrict(example.lines())));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 | false | ''", "3 | true | i", "0 | false | u=0", "7 | true | 'u=7, i'"})
    void defaultsAreNotWritten(long urgency, boolean incremental, String text) {
        Priority priority = new Priority(urgency, incremental);
        assertEquals(text, Priority.FIELD.serialize(priority));
        assertEquals(priority, Priority.FIELD.parse(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 8})
    void anUrgencyOutOfRangeIsRefused(long urgency) {
        assertThrows(IllegalArgumentException.class, () -> new Priority(urgency, false));
        OptionalLong override = OptionalLong.of(urgency);
        assertThrows(IllegalArgumentException.class, () -> new ResponsePriority(override, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | 5 | true  | ''",
                "u=3           | 3 | true  | u=3",
                "i=?0          | 5 | false | i=?0",
                "'u=0, i=?0'   | 0 | false | 'u=0, i=?0'",
                "'u=8, i=1'    | 5 | true  | ''",
                "'u=1, u=x, i' | 5 | true  | i",
                "'u=1, i=('    | 5 | true  | ''"
            })
    void aResponseOverridesTheMembersThatItHas(String value, long urgency, boolean incremental, String canonical) {
        ResponsePriority response = ResponsePriority.FIELD.parse(value);
        assertEquals(new Priority(urgency, incremental), response.over(new Priority(5, true)));
        assertEquals(canonical, ResponsePriority.FIELD.serialize(response));
        assertEquals(response, ResponsePriority.FIELD.parse(canonical));
    }

    @Test
    void aMalformedFieldIsIgnoredAndReported() {
        assertEquals(new Priority(3, false), Priority.FIELD.parse("u=1, i=\"x"));
        assertEquals(
                SfProblem.STRING_NOT_CLOSED,
                Priority.FIELD.tryParse("u=1, i=\"x").toFault().orElseThrow().problem());
    }
}
