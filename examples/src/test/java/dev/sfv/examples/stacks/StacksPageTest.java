// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code docs/stacks.md} is taken from the sources of this module, which are compiled and run. */
class StacksPageTest {
    static final Path PAGE = Path.of("..", "docs", "stacks.md");

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        String sources = sources();
        List<String> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> withoutSpace(block.substring(7, block.length() - 3)))
                .toList();
        assertTrue(examples.size() > Stack.values().length, "there are examples of all stacks");
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> assertTrue(sources.contains(example), example)));
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.append(withoutSpace(Files.readString(file)));
            }
        }
        return sources.toString();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
