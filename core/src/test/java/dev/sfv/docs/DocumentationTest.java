// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the documentation compiles, runs, and has the results that its comments show. */
class DocumentationTest {
    @TestFactory
    Stream<DynamicTest> examples(@TempDir Path folder) throws IOException {
        List<Snippet> snippets = Snippets.all();
        Snippets.compile(snippets, folder);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> Snippets.run(snippet, folder)));
    }

    @Test
    void everyPublicTypeHasAnExample() throws IOException {
        for (Path file : Snippets.sources()) {
            String name = file.getFileName().toString().replace(".java", "");
            String declaration = "(?s).*\npublic [a-z -]*(class|interface|enum|record) " + name + "\\b.*";
            if (Files.readString(file).matches(declaration)) {
                assertFalse(Snippet.in(file).isEmpty(), name);
            }
        }
    }
}
