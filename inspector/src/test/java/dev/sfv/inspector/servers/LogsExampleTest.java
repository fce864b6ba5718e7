// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/logs.md is the same as in {@link VertxServer}, which tests it. */
class LogsExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "logs.md");
    private static final Path TEST =
            Path.of("src", "test", "java", "dev", "sfv", "inspector", "servers", "VertxServer.java");

    @Test
    void vertx() throws IOException {
        List<String> example = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.contains("LoggerHandler.create"))
                .takeWhile(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        List<String> test = Files.readAllLines(TEST).stream()
                .map(String::strip)
                .dropWhile(line -> !line.equals(example.get(0)))
                .limit(example.size())
                .toList();
        assertEquals(String.join("\n", example), String.join("\n", test));
    }
}
