// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field that a specification prints.
 *
 * @param source the specification: the name of a file in {@code src/test/resources/examples}, without its ending
 * @param name the name of the field
 * @param lines the lines of the field
 * @param section the section in which it is printed
 * @param malformed whether the specification prints it wrongly
 */
public record SpecificationExample(String source, String name, List<String> lines, String section, boolean malformed) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "examples");

    public SpecificationExample {
        lines = List.copyOf(lines);
    }

    /** {@return the examples of all specifications} */
    public static List<SpecificationExample> all() throws IOException {
        List<SpecificationExample> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String source = file.getFileName().toString().replace(".txt", "");
                for (String line : Files.readAllLines(file)) {
                    if (!line.startsWith("#")) {
                        examples.add(read(source, line));
                    }
                }
            }
        }
        return examples;
    }

    /**
     * {@return the examples of a field in a specification}
     *
     * @param source the specification
     * @param name the name of the field
     */
    public static List<SpecificationExample> of(String source, String name) throws IOException {
        List<SpecificationExample> examples = all().stream()
                .filter(example -> example.source.equals(source) && example.name.equals(name))
                .toList();
        assertFalse(examples.isEmpty(), name);
        return examples;
    }

    private static SpecificationExample read(String source, String line) {
        String[] cells = line.split(" [|] ", -1);
        assertTrue(cells.length == 4 || cells.length == 5, line);
        boolean malformed = cells[3].equals("malformed");
        assertEquals(malformed ? "malformed" : "ok", cells[3], line);
        return new SpecificationExample(source, cells[0], List.of(cells[1].split(" \\\\n ", -1)), cells[2], malformed);
    }

    @Override
    public String toString() {
        return source + ", " + section + ": " + name + ": " + String.join(" \\n ", lines);
    }
}
