// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Control characters of a log reach no output, however the log writes them. */
class ControlCharactersTest {
    /** The control characters of ASCII and of ISO 8859-1, except line ends. */
    private static final List<Character> CONTROLS = IntStream.concat(
                    IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0))
            .filter(c -> c != '\n' && c != '\r')
            .mapToObj(c -> (char) c)
            .toList();

    private static String all(String format) {
        return CONTROLS.stream().map(c -> String.format(format, (int) c)).collect(Collectors.joining());
    }

    private static String bare() {
        return CONTROLS.stream().map(String::valueOf).collect(Collectors.joining());
    }

    /** Logs of all formats, with control characters in a path, in a tag of a refused load, and in a malformed value. */
    static Stream<String> logs() {
        String accessLog = """
                h - - [26/Nov/2026:10:00:01 +0100] "GET /logout%1$s HTTP/1.1" 200 9 "-" "A%1$s" "prefetch;a=%1$s"
                h - - [26/Nov/2026:10:00:01 +0100] "GET / HTTP/1.1" 200 9 "-" "-" "prefetch"
                """;
        String json = """
                {"request":{"method":"GET","uri":"/logout%1$s","headers":{"Sec-Purpose":["prefetch;a=%1$s"]}},"status":200}
                {"request":{"method":"GET","headers":{"Sec-Speculation-Tags":["\\"%1$s\\""],"Sec-Purpose":["prefetch"]}},"status":503}
                {"request":{"method":"GET"},"status":%1$s}
                """;
        String har = """
                {"log":{"entries":[{"request":{"method":"GET","url":"http://a.example/logout%1$s","headers":[
                {"name":"Sec-Purpose","value":"prefetch;a=%1$s"}]}}]}}
                """;
        String headers = """
                GET /logout%1$s HTTP/1.1
                Sec-Purpose: prefetch;a=%1$s
                Sec-Speculation-Tags: %1$s
                """;
        return Stream.of(
                accessLog.formatted(bare()),
                accessLog.formatted(all("\\x%02x")),
                accessLog.formatted(all("\\u%04x")),
                json.formatted(all("\\u%04x")),
                json.formatted(bare()),
                har.formatted(all("\\u%04x")),
                har.formatted(bare()),
                headers.formatted(bare()));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void areEscaped(String log) {
        for (String[] options : List.of(new String[] {"--log", "-"}, new String[] {"--log", "-", "--json"})) {
            ProgramRun outcome = ProgramRun.of(log, options);
            assertNotEquals("", outcome.out() + outcome.err());
            assertPrintable(outcome.out());
            assertPrintable(outcome.err());
        }
    }

    @Test
    void areEscapedInMessages() {
        ProgramRun unknown = ProgramRun.of(bare(), "--log", "-");
        assertEquals(Inspector.FAILED, unknown.status());
        assertPrintable(unknown.err());
        ProgramRun missing = ProgramRun.inspect("--log", "a" + bare().substring(1));
        assertEquals(Inspector.FAILED, missing.status());
        assertPrintable(missing.err());
    }

    private static void assertPrintable(String output) {
        String others = output.chars()
                .filter(c -> c != '\n' && (c < ' ' || c > '~'))
                .mapToObj(c -> String.format("%04x ", c))
                .collect(Collectors.joining());
        assertEquals("", others, output);
    }
}
