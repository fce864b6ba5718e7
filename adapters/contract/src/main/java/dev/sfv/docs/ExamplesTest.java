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
 * Every public type of an adapter has an example in its Javadoc, which compiles, runs, and does what the comments in it say. A module extends
 * this test, and has a class {@code dev.sfv.docs.Given} with the variables that its examples use and the imports that they need.
 */
public abstract class ExamplesTest {
    @TestFactory
    final Stream<DynamicTest> examples(@TempDir Path folder) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path file : Snippets.sources()) {
            List<Snippet> examples = Snippet.in(file);
            assertFalse(examples.isEmpty() && isPublic(file), file::toString);
            snippets.addAll(examples);
        }
        Snippets.compile(snippets, folder);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> Snippets.run(snippet, folder)));
    }

    private static boolean isPublic(Path file) throws IOException {
        return Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("public "));
    }
}
