// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public type of a module has an example in its Javadoc, which compiles, runs, and does what the comments in it say. A module other
 * than core extends this test. It may have a class {@code dev.sfv.docs.Given} of its own, with the variables that its examples use and
 * the imports that they need.
 */
public abstract class ExamplesTest {
    /** Files that have examples besides the sources of the module. */
    protected List<Path> pages() {
        return List.of();
    }

    @TestFactory
    final Stream<DynamicTest> examples(@TempDir Path folder) throws IOException {
        List<Path> files = new ArrayList<>(Snippets.sources());
        files.addAll(pages());
        List<Snippet> snippets = new ArrayList<>();
        for (Path file : files) {
            List<Snippet> examples = Snippet.in(file);
            assertFalse(examples.isEmpty() && needsExample(file), file::toString);
            snippets.addAll(examples);
        }
        Snippets.compile(snippets, folder);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> Snippets.run(snippet, folder)));
    }

    /** Pages do, and public types. */
    private static boolean needsExample(Path file) throws IOException {
        return file.toString().endsWith(".md")
                || Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("public "));
    }
}
