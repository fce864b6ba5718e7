// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example from the documentation: a block of Java in Javadoc or Markdown.
 *
 * @param line where it begins in the file
 */
record Snippet(Path file, int line, String code) {
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);
    private static final Pattern MARKDOWN = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern STATEMENT_END = Pattern.compile("[;{}] *(//.*)?$", Pattern.MULTILINE);

    /** A call, followed by a comment that shows its result or exception. */
    private static final Pattern CALL = Pattern.compile("^ *((?:new )?[\\w.]+\\(.*\\)); *// *(throws (\\w+): )?(.*)$");

    /** {@return all examples of Java in a file, without the blocks of grammar} */
    static List<Snippet> in(Path file) throws IOException {
        String text = Files.readString(file);
        boolean javadoc = file.toString().endsWith(".java");
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = (javadoc ? JAVADOC : MARKDOWN).matcher(text);
        while (block.find()) {
            String code = javadoc ? block.group(1).replaceAll("(?m)^ *\\* ?", "") : block.group(1);
            if (STATEMENT_END.matcher(code).find()) {
                int line = (int) text.substring(0, block.start(1)).lines().count() + 1;
                snippets.add(new Snippet(file, line, code));
            }
        }
        return snippets;
    }

    String className() {
        return file.getFileName().toString().replaceAll("\\W", "_") + "_" + line;
    }

    /** {@return a class that runs the example, and compares each call with the comment after it} */
    String toSource() throws IOException {
        String imports = lines(code.lines().filter(Snippet::isImport));
        return (imports.isEmpty() ? usualImports() : imports)
                + """

                import static dev.sfv.docs.SnippetChecks.*;
                public class %s extends dev.sfv.docs.Given {
                    public static void run() throws Exception {
                %s
                    }
                }
                """.formatted(
                        className(),
                        lines(code.lines().filter(line -> !isImport(line)).map(Snippet::checked)));
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    /** {@return the imports of an example that has none. The {@code Given} of an adapter has those of its stack.} */
    private static String usualImports() throws IOException {
        Stream<String> packages = Stream.concat(Snippets.packages().stream(), Snippets.packagesOfOthers())
                .distinct();
        return lines(packages.map("import %s.*;"::formatted)) + "\n" + lines(Snippets.given()) + """

                import static java.nio.charset.StandardCharsets.*;
                import dev.sfv.purpose.*;
                import dev.sfv.typed.*;
                import dev.sfv.model.*;
                import dev.sfv.syntax.*;
                import java.math.*;
                import java.net.*;
                import java.time.*;
                import java.util.*;""";
    }

    private static String checked(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            return line;
        }
        String expected = literal(call.group(4));
        return call.group(2) == null
                ? "expect(" + expected + ", " + call.group(1) + ");"
                : "expectThrows(" + literal(call.group(3)) + ", " + expected + ", () -> " + call.group(1) + ");";
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return file.getFileName() + ":" + line;
    }
}
