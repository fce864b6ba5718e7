// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sfv.inspector.LogReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the job, in Spark's local mode with two threads, with the command line of the inspector on the same logs. */
class LogJobTest {
    private static final int LINES = 2_000;
    private static final List<String> PURPOSES =
            List.of("-", "-", "-", "prefetch", "prefetch;prerender", "prefetch;;", "Prefetch", "not a prefetch");
    private static final List<String> PATHS =
            List.of("/", "/products/1", "/products/2?q=a", "/logout", "/cart/add?item=1", "/magic-link?token=x");

    @TempDir
    private Path folder;

    /** {@return a request whose properties all depend on its number} */
    private static String accessLogLine(int number) {
        return String.format(
                "192.0.2.1 - - [%02d/Nov/2026:10:00:00 +0000] \"GET %s HTTP/1.1\" %d %d \"-\" \"Chrome/148.0\" \"%s\"\n",
                1 + number % 5,
                PATHS.get(number % PATHS.size()),
                number % 7 == 0 ? 503 : 200,
                number,
                PURPOSES.get(number % PURPOSES.size()));
    }

    private static String caddyLine(int number) {
        return String.format(
                "{\"ts\":%d,\"request\":{\"method\":\"GET\",\"uri\":\"%s\",\"headers\":{\"Sec-Purpose\":[\"%s\"],"
                        + "\"Priority\":[\"u=%d\"]}},\"status\":%d,\"size\":%d}\n",
                1_790_000_000L + 10_000L * number,
                PATHS.get(number % PATHS.size()),
                PURPOSES.get(number % PURPOSES.size()),
                number % 10,
                number % 11 == 0 ? 302 : 200,
                number);
    }

    /** One log is empty, as after a rotation. */
    private void writeLogs() throws IOException {
        Files.createFile(folder.resolve("empty.log"));
        for (int file = 0; file < 4; file++) {
            int first = file * LINES;
            List<String> lines = IntStream.range(first, first + LINES)
                    .mapToObj(LogJobTest::accessLogLine)
                    .toList();
            Files.writeString(folder.resolve("access-" + file + ".log"), String.join("", lines) + "something else\n");
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("caddy.log.gz")))) {
            for (int number = 0; number < LINES; number++) {
                out.write(caddyLine(number).getBytes(UTF_8));
            }
        }
    }

    @Test
    void hasTheResultOfTheInspector() throws IOException, InterruptedException {
        writeLogs();
        SparkConf local = new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.log.level", "WARN")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1");
        String result;
        try (JavaSparkContext spark = new JavaSparkContext(local)) {
            result = LogReport.of("logs", LogJob.sum(spark, folder.toString(), ""))
                    .toJson();
        }
        JsonNode expected = inspect();
        assertEquals(expected, withoutName(result));
        assertEquals(5 * LINES, expected.get("requests").asInt());
        assertEquals(4, expected.get("unreadable_lines").asInt());
        assertEquals(2, expected.get("formats").size());
    }

    /** Runs the inspector as a separate process. */
    private JsonNode inspect() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sfv.inspector.Inspector",
                "--json",
                "--log"));
        try (var logs = Files.list(folder)) {
            logs.map(Path::toString).sorted().forEach(command::add);
        }
        Process inspector = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(inspector.getInputStream().readAllBytes(), UTF_8);
        assertEquals(2, inspector.waitFor(), "the exit status: some fields are malformed");
        return withoutName(output);
    }

    /** Removes the name of the logs, which differs. */
    private static JsonNode withoutName(String json) throws IOException {
        ObjectNode result = (ObjectNode) new ObjectMapper().readTree(json);
        result.remove("log");
        return result;
    }
}
