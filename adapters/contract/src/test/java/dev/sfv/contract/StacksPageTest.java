// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks that each Java example of {@code docs/stacks.md}, {@code docs/single-use-links.md} and the README's section is in a source of the
 * adapters or of their tests, which imports the same types.
 */
class StacksPageTest {
    private static final Path ADAPTERS = Path.of("..");
    private static final Path README = Path.of("..", "..", "README.md");

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("## In your stack\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("`(\\w+\\.[a-z]\\w*\\([^`]*|new [^`]+)`");

    private static final Pattern IMPORT = Pattern.compile("^import (.+);\n", Pattern.MULTILINE);
    private static final Pattern STARS = Pattern.compile("^ *\\*", Pattern.MULTILINE);

    /** Also matches literals, because a literal may contain text that looks like a comment. */
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> examplesOfThePages() throws IOException {
        List<String> examples = new ArrayList<>();
        for (Path page : List.of(Documents.stacks(), Documents.singleUseLinks())) {
            List<String> examplesOfPage = matches(EXAMPLE, Files.readString(page));
            assertFalse(examplesOfPage.isEmpty());
            examples.addAll(examplesOfPage);
        }
        return areInTheSources(examples);
    }

    @TestFactory
    Stream<DynamicTest> linesOfTheReadme() throws IOException {
        List<String> lines =
                matches(LINE, matches(SECTION, Files.readString(README)).get(0));
        assertFalse(lines.isEmpty());
        return areInTheSources(lines);
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Stream<DynamicTest> areInTheSources(List<String> examples) throws IOException {
        List<String> sources = sources();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.strip(), () -> {
                    List<String> imports = matches(IMPORT, example);
                    String code = withoutSpace(IMPORT.matcher(example).replaceAll(""));
                    assertTrue(
                            sources.stream()
                                    .filter(source -> source.contains(code))
                                    .anyMatch(source -> imports.stream().allMatch(type -> knows(source, type))),
                            example);
                }));
    }

    /** Returns whether a source imports a type, or is in its package. */
    private static boolean knows(String source, String type) {
        String folder = type.substring(0, type.lastIndexOf('.'));
        return source.contains("import" + type + ";") || source.contains("package" + folder + ";");
    }

    /** Returns the sources, one by one, without white space. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.find(ADAPTERS, 20, (file, attributes) -> isSource(file))) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                // Also the examples of the Javadoc, which other tests compile and run.
                String examples = STARS.matcher(source).replaceAll("");
                sources.add(withoutSpace(withoutComments(source)) + withoutSpace(examples));
            }
        }
        return sources;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("src");
    }

    private static String withoutComments(String source) {
        return LITERAL_OR_COMMENT
                .matcher(source)
                .replaceAll(match -> match.group().startsWith("/") ? "" : Matcher.quoteReplacement(match.group()));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
