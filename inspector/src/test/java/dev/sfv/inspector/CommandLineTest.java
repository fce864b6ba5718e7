// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.Outcome.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options, colours and exit statuses. */
class CommandLineTest {
    @Test
    void helps() {
        assertEquals(new Outcome(Inspector.OK, Help.TEXT, ""), inspect("--help"));
        assertEquals(inspect("--help"), inspect("-h"));
        assertEquals(inspect("--help"), inspect("--json", "-h"));
        for (String option : new String[] {"--item", "--request", "--log", "--json", "--color", "--help"}) {
            assertTrue(Help.TEXT.contains(option), option);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | one value is inspected at a time, in quotes, behind all options",
                "--jsom a | there is no option --jsom (a value that begins with two hyphens goes behind a --)",
                "--list --item a | --item does not go with another option of its kind",
                "--log --request a | --request does not go with another option of its kind",
                "--list | a type goes with a value, and with nothing else",
                "--list --log a | a type goes with a value, and with nothing else",
                "--log | --log wants a file, or - for standard input",
                "--request a b | one request is inspected at a time; a log is read by --log",
                "--color=green a | colours are --color=auto, always or never, not --color=green",
                "--color a | colours are --color=auto, always or never, not --color",
                "--request - | there is no request in it, which would have a header at least",
            })
    void saysWhatIsWrong(String args, String message) {
        Outcome expected = new Outcome(Inspector.FAILED, "", "inspect: " + message + "\nTry --help.\n");
        assertEquals(expected, inspect(args.split(" ", -1)));
    }

    @Test
    void saysWhatCannotBeRead(@TempDir Path folder) {
        for (String option : new String[] {"--log", "--request"}) {
            String missing = folder.resolve("missing\u001B").toString();
            assertEquals(
                    "inspect: cannot read " + Printable.of(missing) + ": there is no such file\n",
                    inspect(option, missing).err());
            assertEquals(
                    new Outcome(Inspector.FAILED, "", "inspect: cannot read " + folder + ": Is a directory\n"),
                    inspect(option, folder.toString()));
        }
    }

    @Test
    void coloursWhereItIsTold() {
        assertTrue(inspect("--color=always", "a").out().startsWith("\u001B[1ma\u001B[0m\n\n\u001B[1;36mValue"));
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        assertTrue(Outcome.of(Style.ANSI, nothing, "a").out().startsWith("\u001B[1ma"));
        assertEquals(inspect("a"), Outcome.of(Style.ANSI, nothing, "--color=never", "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, xterm, '', ANSI",
        "false, xterm, '', PLAIN",
        "true, dumb, '', PLAIN",
        "true, xterm, 1, PLAIN",
    })
    void coloursOnATerminal(boolean terminal, String term, String noColor, Style style) {
        assertEquals(style, Style.automatic(terminal, Map.of("TERM", term, "NO_COLOR", noColor)));
    }

    @Test
    void coloursNothingWithoutAnEnvironment() {
        assertEquals(Style.PLAIN, Style.automatic(true, Map.of()));
    }

    @Test
    void endsQuietlyWhenNobodyReads() {
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        PrintStream silent = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) {
                throw new AssertionError("a complaint");
            }
        });
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        Shell shell = new Shell(nothing, closed, silent, Style.PLAIN, Progress.NONE);
        assertEquals(Inspector.FAILED, Inspector.run(shell, "a"));
    }
}
