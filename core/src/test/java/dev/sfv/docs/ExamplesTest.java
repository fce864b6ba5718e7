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
 * Every public type of a module has an example in its Javadoc. The example compiles, runs, and has the results that its comments show.
 * Modules other than core extend this test. They may have their own class {@code dev.sfv.docs.Given}, with the variables that their
 * examples use and the imports that they need.
 */
public abstract class ExamplesTest {
    /** Files other than the sources of the module that have examples. */
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

    /** Tells whether a file needs an example: pages do, and public types. */
    private static boolean needsExample(Path file) throws IOException {
        return file.toString().endsWith(".md")
                || Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("public "));
    }
}
