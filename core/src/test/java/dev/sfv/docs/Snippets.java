// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds, compiles and runs the examples of the documentation. */
final class Snippets {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path GIVEN = Path.of("src", "test", "java", "dev", "sfv", "docs", "Given.java");
    private static final Path PROJECT = project();

    private static final Path DOCS = PROJECT.resolve("docs");

    /** Pages whose examples need another module. That module checks them. */
    private static final Set<Path> OF_OTHER_MODULES = Set.of(
            page("fields.md"),
            page("guide.md"),
            page("migration.md"),
            page("recipes.md"),
            page("single-use-links.md"),
            page("stacks.md"),
            page("visits.md"));

    private Snippets() {}

    /** The nearest folder above the module that has a README. */
    private static Path project() {
        Path folder = Path.of("..");
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = folder.resolve("..");
        }
        return folder;
    }

    static List<Path> sources() throws IOException {
        return files(SOURCES, ".java", 10);
    }

    /** {@return the packages of the module whose documentation is checked, which may be another module than core} */
    static List<String> packages() throws IOException {
        return sources().stream()
                .map(file -> SOURCES.relativize(file).getParent())
                .filter(Objects::nonNull)
                .map(folder -> folder.toString().replace(File.separatorChar, '.'))
                .distinct()
                .toList();
    }

    /** {@return the package of {@code sfv-fields} if the module's tests have it, and that of the JDK's server if the module requires it} */
    static Stream<String> packagesOfOthers() throws IOException {
        Stream.Builder<String> packages = Stream.builder();
        if (Snippets.class.getResource("/dev/sfv/fields/Priority.class") != null) {
            packages.add("dev.sfv.fields");
        }
        if (Files.readString(SOURCES.resolve("module-info.java")).contains("jdk.httpserver")) {
            packages.add("com.sun.net.httpserver");
        }
        return packages.build();
    }

    /** The imports of the class that the module's examples extend. */
    static Stream<String> given() throws IOException {
        return Files.exists(GIVEN)
                ? Files.readAllLines(GIVEN).stream().filter(line -> line.startsWith("import "))
                : Stream.of();
    }

    static Path readme() {
        return PROJECT.resolve("README.md");
    }

    /** A page of the documentation. */
    static Path page(String name) {
        return DOCS.resolve(name);
    }

    private static List<Path> files(Path folder, String ending, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** All examples of the Javadoc and of the pages that need only this module. */
    static List<Snippet> all() throws IOException {
        List<Path> files = new ArrayList<>(sources());
        files.addAll(files(DOCS, ".md", 1));
        files.removeAll(OF_OTHER_MODULES);
        List<Snippet> snippets = new ArrayList<>();
        for (Path file : files) {
            snippets.addAll(Snippet.in(file));
        }
        return snippets;
    }

    /** Compiles examples into a folder. */
    static void compile(List<Snippet> snippets, Path folder) throws IOException {
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
        assertEquals(
                List.of(),
                problems.getDiagnostics().stream().map(Object::toString).toList());
    }

    /** Runs a compiled example. */
    static void run(Snippet snippet, Path folder) throws Throwable {
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes)) {
            loader.loadClass(snippet.className()).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
