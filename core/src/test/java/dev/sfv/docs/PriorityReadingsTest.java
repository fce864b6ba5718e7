// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.syntax.SfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example that reads {@code Priority} follows RFC 9218, section 4: a member that is of a wrong type or out of range is ignored, and
 * the last duplicate counts. Each is run with other values in place of the one that it shows.
 */
class PriorityReadingsTest {
    private static final Pattern READING = Pattern.compile("(keyEquals|get|require|contains)\\(\"u\"");
    private static final String SHOWN_VALUE = "\"u=1, i\"";

    /** A value and its meaning. A malformed value is ignored as a whole, or refused. */
    private record Row(String value, String urgency, String incremental) {
        static Stream<Row> all() throws IOException {
            return Files.readAllLines(Path.of("src", "test", "resources", "priority.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" [|] "))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]));
        }

        boolean isMalformed() {
            return value.endsWith(",");
        }
    }

    private record Reading(Snippet snippet, Row row) {}

    @TestFactory
    Stream<DynamicTest> readings(@TempDir Path folder) throws IOException {
        List<Reading> readings = new ArrayList<>();
        // those of the guide need nothing but core, although another module checks that page
        Stream<Snippet> all = Stream.concat(Snippets.all().stream(), Snippet.in(Snippets.page("guide.md")).stream());
        List<Snippet> examples =
                all.filter(snippet -> READING.matcher(snippet.code()).find()).toList();
        assertTrue(examples.size() >= 3, examples::toString);
        List<Row> rows = Row.all().toList();
        assertEquals(12, rows.size());
        for (Snippet example : examples) {
            for (Row row : rows) {
                readings.add(new Reading(withValue(example, row, readings.size()), row));
            }
        }
        Snippets.compile(readings.stream().map(Reading::snippet).toList(), folder);
        return readings.stream()
                .map(reading -> DynamicTest.dynamicTest(
                        reading.snippet.file().getFileName() + ": " + reading.row.value, () -> run(reading, folder)));
    }

    /** Changes the value of an example, which must read it into two variables of these names. Its comments on their values are removed. */
    private static Snippet withValue(Snippet example, Row row, int number) {
        assertEquals(
                2,
                example.code().split(Pattern.quote(SHOWN_VALUE), -1).length,
                example + " has the value " + SHOWN_VALUE);
        String code = example.code().replace(SHOWN_VALUE, '"' + row.value + '"').replaceAll("(?m);( *)//.*$", ";");
        String checks =
                "\nexpect(\"%s\", urgency);\nexpect(\"%s\", incremental);".formatted(row.urgency, row.incremental);
        return new Snippet(example.file(), 10_000 + number, code + checks);
    }

    private static void run(Reading reading, Path folder) throws Throwable {
        try {
            Snippets.run(reading.snippet, folder);
        } catch (SfException malformed) {
            assertTrue(reading.row.isMalformed(), malformed::getMessage);
        }
    }
}
