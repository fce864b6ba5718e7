// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.ProgramRun.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.inspector.log.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options, colors and exit statuses. */
class CommandLineTest {
    @Test
    void printsHelp() {
        ProgramRun help = inspect("--help");
        assertEquals(Inspector.OK, help.status());
        assertEquals("", help.err());
        assertEquals(help, inspect("-h"));
        assertEquals(help, inspect("--json", "-h"));
        for (String option :
                new String[] {"--item", "--request", "--log", "--json", "--html", "--color", "--version"}) {
            assertTrue(help.out().contains(option), option);
        }
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 120), help.out());
    }

    /** The help lists these exit statuses, and no others. Each has a command line that returns it. */
    @Test
    void helpListsTheExitStatuses() {
        List<String> listed = inspect("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Exit status:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        assertEquals(
                List.of(
                        inspect("a").status() + "   No field is malformed. There may be remarks and deviations.",
                        inspect("a", "b").status()
                                + "   The command line is wrong, the input cannot be read, or nothing in it is recognized.",
                        inspect(",").status() + "   A field is malformed."),
                listed);
    }

    /** Only a jar has a version. */
    @Test
    void printsTheVersion() {
        assertEquals(new ProgramRun(Inspector.OK, "inspect (not from a jar)\n", ""), inspect("--version"));
        assertEquals(inspect("--version"), inspect("-V"));
    }

    @Test
    void completesOptions() {
        ProgramRun completion = inspect("--completion");
        assertEquals(Inspector.OK, completion.status());
        assertTrue(completion.out().startsWith("#!/usr/bin/env bash"), completion.out());
        assertTrue(completion.out().contains("'--dictionary'"), completion.out());
        assertTrue(completion.out().contains("\"auto\" \"always\" \"never\""), completion.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | Unmatched argument at index 1: 'b'",
                "-5 -6 --json | Unmatched argument at index 3: '-6'",
                "-5 -- b | Unmatched argument at index 2: 'b'",
                "--jsom a | Unknown option: '--jsom'",
                "--list --item a | Error: --item, --list are mutually exclusive (specify only one)",
                "--log --request a | Expected parameter for option '--log' but found '--request'",
                "--log a --request b | expected one of VALUE, --request, --log and --completion",
                "--request a b | expected one of VALUE, --request, --log and --completion",
                "--completion b | expected one of VALUE, --request, --log and --completion",
                "--list | expected a VALUE after --item, --list or --dictionary",
                "--list --log a | expected a VALUE after --item, --list or --dictionary",
                "--format har a | expected --log FILE with --format, --pattern or --keys",
                "--html a | expected --log FILE with --html",
                "--html --request a | expected --log FILE with --html",
                "--html --json --log a | Error: --json, --html are mutually exclusive (specify only one)",
                "--format xml --log a | expected one of headers, har, caddy, logbook, traefik, cloudflare, tomcat, envoy, found xml",
                "--format har --keys a --log a | Error: --format=NAME, --keys=KEYS are mutually exclusive (specify only one)",
                "--pattern %h --log a | expected a pattern with a header that has the purpose, as in: combined \"%{Sec-Purpose}i\"",
                "--pattern -5 --log a | expected a pattern with a header that has the purpose, as in: combined \"%{Sec-Purpose}i\"",
                "--keys a=b --log a | expected method, target, request, time, status, size, headers or response-headers, found a",
                "--top -1 --log a | expected a number from 1 after --top",
                "--top=-1 --log a | expected a number from 1 after --top",
                "--log | Missing required parameter for option '--log' at index 0 (FILE)",
                "--color=green a | Invalid value for option '--color': expected one of [AUTO, ALWAYS, NEVER] (case-insensitive) but was 'green'",
            })
    void rejectsWrongOptions(String args, String message) {
        ProgramRun expected = new ProgramRun(Inspector.FAILED, "", "inspect: " + message + "\nTry --help.\n");
        assertEquals(expected, inspect(args.split(" ", -1)));
    }

    @Test
    void takesOptionsInAnyOrder() {
        assertEquals(inspect("--json", "--list", "a"), inspect("a", "--list", "--json"));
        assertEquals(
                ProgramRun.of("Priority: u=1", "--log", "-", "--json"),
                ProgramRun.of("Priority: u=1", "--json", "--log", "-"));
    }

    @Test
    void reportsUnreadableFiles(@TempDir Path folder) {
        for (String option : new String[] {"--log", "--request"}) {
            String missing = folder.resolve("missing\u001B").toString();
            assertEquals(
                    "inspect: cannot read " + Printable.of(missing) + ": there is no such file\n",
                    inspect(option, missing).err());
            assertEquals(
                    new ProgramRun(Inspector.FAILED, "", "inspect: cannot read " + folder + ": Is a directory\n"),
                    inspect(option, folder.toString()));
        }
    }

    @Test
    void colorsAsTheOptionSays() {
        assertTrue(inspect("--color=always", "a").out().startsWith("\u001B[1ma\u001B[0m\n\n\u001B[1;36mValue"));
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        assertTrue(ProgramRun.of(Style.ANSI, nothing, "a").out().startsWith("\u001B[1ma"));
        assertEquals(inspect("a"), ProgramRun.of(Style.ANSI, nothing, "--color=never", "a"));
        assertTrue(ProgramRun.of(Style.ANSI, nothing, "--help").out().contains("\u001B["));
        assertFalse(inspect("--help").out().contains("\u001B["));
    }

    @ParameterizedTest
    @CsvSource({
        "true, xterm, '', ANSI",
        "false, xterm, '', PLAIN",
        "true, dumb, '', PLAIN",
        "true, xterm, 1, PLAIN",
    })
    void colorsOnATerminal(boolean terminal, String term, String noColor, Style style) {
        assertEquals(style, Style.automatic(terminal, Map.of("TERM", term, "NO_COLOR", noColor)));
    }

    @Test
    void colorsNothingWithoutAnEnvironment() {
        assertEquals(Style.PLAIN, Style.automatic(true, Map.of()));
    }

    @Test
    void failsWithoutAMessageIfTheOutputIsClosed() {
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        PrintStream silent = new PrintStream(new OutputStream() {
            @Override
            public void write(int value) {
                throw new AssertionError("a complaint");
            }
        });
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        Shell shell = new Shell(nothing, closed, silent, Style.PLAIN, Progress.NONE);
        assertEquals(Inspector.FAILED, Inspector.run(shell, "a"));
    }
}
