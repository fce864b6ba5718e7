// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the documentation compiles, runs, and does what the comments in it say. */
class DocumentationTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path PROJECT = Path.of("..");

    /** Pages with examples for other libraries: the module that has these checks them. */
    private static final Set<Path> OF_THE_EXAMPLES =
            Set.of(PROJECT.resolve("docs").resolve("stacks.md"));

    private static List<Path> files(Path folder, String ending, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<Snippet> snippets() throws IOException {
        List<Path> files = new ArrayList<>(files(SOURCES, ".java", 10));
        files.add(PROJECT.resolve("README.md"));
        files.addAll(files(PROJECT.resolve("docs"), ".md", 1));
        files.removeAll(OF_THE_EXAMPLES);
        List<Snippet> snippets = new ArrayList<>();
        for (Path file : files) {
            snippets.addAll(Snippet.in(file));
        }
        return snippets;
    }

    @TestFactory
    Stream<DynamicTest> examples(@TempDir Path folder) throws IOException {
        List<Snippet> snippets = snippets();
        List<String> problems = compile(snippets, folder);
        assertEquals(List.of(), problems);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> run(snippet, folder)));
    }

    private static List<String> compile(List<Snippet> snippets, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Snippet snippet : snippets) {
            sources.add(Files.writeString(folder.resolve(snippet.className() + ".java"), snippet.toSource()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options =
                List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString(), "-Xlint:deprecation");
        try (var manager = compiler.getStandardFileManager(problems, null, null)) {
            compiler.getTask(null, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return problems.getDiagnostics().stream().map(Object::toString).collect(Collectors.toList());
    }

    private static void run(Snippet snippet, Path folder) throws Throwable {
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes)) {
            loader.loadClass(snippet.className()).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void everyPublicTypeHasAnExample() throws IOException {
        for (Path file : files(SOURCES, ".java", 10)) {
            String name = file.getFileName().toString().replace(".java", "");
            String declaration = "(?s).*\npublic [a-z -]*(class|interface|enum|record) " + name + "\\b.*";
            if (Files.readString(file).matches(declaration)) {
                assertFalse(Snippet.in(file).isEmpty(), name);
            }
        }
    }

    @Test
    void theReadmeHasExamples() throws IOException {
        assertTrue(Snippet.in(PROJECT.resolve("README.md")).size() > 0);
    }
}
