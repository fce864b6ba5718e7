// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of this module has an example in its Javadoc, and so has its page. All of them compile, run, and do what the comments in
 * them say.
 */
class FieldsDocumentationTest {
    @TestFactory
    Stream<DynamicTest> examples(@TempDir Path folder) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<Path> files = new ArrayList<>(Snippets.sources());
        files.add(Snippets.fieldsPage());
        for (Path file : files) {
            if (!file.endsWith("module-info.java") && !file.endsWith("package-info.java")) {
                List<Snippet> examples = Snippet.in(file);
                assertFalse(examples.isEmpty(), file::toString);
                snippets.addAll(examples);
            }
        }
        Snippets.compile(snippets, folder);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> Snippets.run(snippet, folder)));
    }
}
