// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the inspector as a separate process. */
final class InspectorProgram {
    private InspectorProgram() {}

    /** {@return the summary of a log, in which nothing is malformed} */
    static ObjectNode summary(Path log, String... options) throws IOException, InterruptedException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sfv.inspector.Inspector",
                "--json",
                "--log",
                log.toString());
        List<String> words = Stream.concat(command, Stream.of(options)).toList();
        Process inspector =
                new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
        String json = new String(inspector.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, inspector.waitFor());
        return (ObjectNode) JsonMapper.builder().build().readTree(json);
    }
}
