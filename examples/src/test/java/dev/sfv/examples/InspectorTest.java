// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line: what it prints, where, and with which exit status. */
class InspectorTest {
    record Outcome(int status, String out, String err) {}

    private static Outcome run(String in, String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Inspector.run(
                args,
                new ByteArrayInputStream(in.getBytes(ISO_8859_1)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Outcome inspect(String... args) throws IOException {
        return run("", args);
    }

    @Test
    void inspectsAValue() throws IOException {
        assertEquals(new Outcome(Inspector.OK, """
                        prefetch;  prerender

                        Value, as an Item
                          canonical            prefetch;prerender
                          Token prefetch
                            ;prerender: Boolean ?1

                        As Sec-Purpose
                          prefetch             yes
                          prerender            yes
                          anonymous-client-ip  no
                          purposes             prefetch;prerender
                        """, ""), inspect("prefetch;  prerender"));
    }

    @Test
    void drawsEveryKindOfValue() throws IOException {
        String value = "a=(1 2.50;x \"s\\\"\");y=:aGk:, b=tok;z=?0, c=@0, d=%\"%c3%bc%0a\", e, f=()";
        assertEquals(new Outcome(Inspector.OK, value + """


                                Value, as a Dictionary
                                  canonical            a=(1 2.5;x "s\\"");y=:aGk=:, b=tok;z=?0, c=@0, d=%"%c3%bc%0a", e, f=()
                                  a: inner list
                                    Integer 1
                                    Decimal 2.5
                                      ;x: Boolean ?1
                                    String "s\\""
                                    ;y: Binary :aGk=:
                                  b: Token tok
                                    ;z: Boolean ?0
                                  c: Date @0 (1970-01-01T00:00:00Z)
                                  d: Display string %"%c3%bc%0a"
                                  e: Boolean ?1
                                  f: inner list
                                """, ""), inspect("--dictionary", value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | an Item",
                "a, b | a List",
                "(a) | a List",
                "a=1 | a Dictionary",
                "--list a | a List",
                "--dictionary a | a Dictionary",
                "--item a | an Item",
                "Priority: u=1 | a Dictionary",
                "SEC-PURPOSE: prefetch | a List",
                "Sec-CH-UA-Mobile: ?0 | an Item",
                "sec-ch-ua: | a List",
                "--item Sec-Purpose: prefetch | an Item",
                "a:b | an Item"
            })
    void choosesTheType(String args, String type) throws IOException {
        boolean option = args.startsWith("--");
        Outcome outcome = option ? inspect(args.split(" ", 2)) : inspect(args);
        assertEquals(Inspector.OK, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains(", as " + type + "\n"), outcome.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prefetch;;prerender | 9 | an Item | a key is expected",
                "a=1, b=2, | 8 | a Dictionary | a member is expected after the comma",
                "a=1, b= | 7 | a Dictionary | a value is expected",
                "a, b c | 5 | a List | a comma or the end",
                "(1 2 | 0 | a List | the inner list is not closed",
                "a=(1 2 | 2 | a Dictionary | the inner list is not closed",
                "a, (1 2 | 3 | a List | the inner list is not closed"
            })
    void drawsTheFaultOnStandardError(String value, int index, String type, String problem) throws IOException {
        Outcome outcome = inspect(value);
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("Value, as " + type + ": " + problem), outcome.err());
        assertTrue(outcome.err().endsWith(value + "\n" + " ".repeat(index) + "^\n"), outcome.err());
    }

    @Test
    void inspectsARequest() throws IOException {
        Outcome outcome = run("""
                GET /next HTTP/1.1
                Host: localhost:8080
                sec-purpose: prefetch
                Sec-Speculation-Tags: null
                Sec-Speculation-Tags: "a"

                Sec-Purpose: not a header any longer
                """);
        assertEquals(new Outcome(Inspector.OK, """
                        GET /next HTTP/1.1

                        Purpose
                          source               Sec-Purpose
                          prefetch             yes
                          prerender            no
                          anonymous-client-ip  no
                          purposes             prefetch
                          speculative load     unknown
                          counts as a visit    at activation

                        Sec-Purpose, as a List
                          canonical            prefetch
                          Token prefetch

                        Sec-Speculation-Tags, as a List
                          canonical            null, "a"
                          Token null
                          String "a"
                        """, ""), outcome);
    }

    @Test
    void inspectsARequestOfHttp2() throws IOException {
        Outcome outcome = run(":method: GET\r\n:path: /\r\nx-moz: prefetch\r\n");
        assertEquals(Inspector.OK, outcome.status());
        assertTrue(outcome.out().contains("source               X-Moz\n"), outcome.out());
    }

    @Test
    void reportsEveryMalformedFieldOfARequest() throws IOException {
        Outcome outcome = run("GET / HTTP/1.1\nPriority: u=\nSec-Purpose: ,\nsec-ch-ua: \"a\"\n");
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertTrue(outcome.out().contains("String \"a\""), outcome.out());
        assertEquals("""
                Priority, as a Dictionary: a value is expected, at index 2
                u=
                  ^
                Sec-Purpose, as a List: a value is expected, at index 0
                ,
                ^
                """, outcome.err());
    }

    @Test
    void tellsItsUsage() throws IOException {
        assertEquals(Inspector.OK, inspect("--help").status());
        assertTrue(inspect("--help").out().startsWith("usage: "));
        for (Outcome wrong : new Outcome[] {
            inspect("a", "b"),
            inspect("--nothing", "a"),
            inspect("--list", "--item", "a"),
            run("GET / HTTP/1.1\nSec-Purpose: prefetch\n", "--list"),
            run("nothing\n"),
            run("")
        }) {
            assertEquals(Inspector.WRONG_USAGE, wrong.status());
            assertTrue(wrong.err().contains("usage: "));
        }
    }

    @Test
    void inspectsOneHeaderOfAnyName() throws IOException {
        assertTrue(inspect("X-Moz: prefetch").out().contains("source               X-Moz\n"));
        assertTrue(inspect("X-Moz: early hint").out().contains("source               none\n"));
        assertTrue(inspect("--list", "X-Example: a, b").out().contains("X-Example, as a List\n"));
        assertEquals(Inspector.OK, inspect("User-Agent: some;;thing").status());
    }

    @Test
    void aValueMayLookLikeAnOption() throws IOException {
        assertEquals(Inspector.MALFORMED, inspect("--", "--1").status());
        assertEquals(Inspector.OK, inspect("--item", "--", "-1").status());
        assertEquals(Inspector.OK, inspect("-1").status());
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
        Outcome outcome = run("GET /\u001B[2J HTTP/1.1\nSec-Purpose: \"\u001B[2J\"\n");
        assertFalse(outcome.out().contains("\u001B"), outcome.out());
        assertFalse(outcome.err().contains("\u001B"), outcome.err());
    }
}
