// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.ProgramRun.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value, or one header, on the command line. */
class ValueTest {
    @Test
    void inspectsAValue() {
        assertEquals(new ProgramRun(Inspector.OK, """
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
    void drawsEveryKindOfValue() {
        String value = "a=(1 2.50;x \"s\\\"\");y=:aGk:, b=tok;z=?0, c=@0, d=%\"%c3%bc%0a\", e, f=()";
        assertEquals(new ProgramRun(Inspector.OK, value + """


                                Value, as a Dictionary
                                  canonical            a=(1 2.5;x "s\\"");y=:aGk=:, b=tok;z=?0, c=@0, d=%"%c3%bc%0a", e, f=()
                                  a: Inner List
                                    Integer 1
                                    Decimal 2.5
                                      ;x: Boolean ?1
                                    String "s\\""
                                    ;y: Byte Sequence :aGk=:
                                  b: Token tok
                                    ;z: Boolean ?0
                                  c: Date @0 (1970-01-01T00:00:00Z)
                                  d: Display String %"%c3%bc%0a"
                                  e: Boolean ?1
                                  f: Inner List
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
                "a:b | an Item",
                ":aGk: | an Item",
                ":aGk:, a | a List"
            })
    void choosesTheType(String args, String type) {
        boolean option = args.startsWith("--");
        ProgramRun outcome = option ? inspect(args.split(" ", 2)) : inspect(args);
        assertEquals(Inspector.OK, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains(", as " + type + "\n"), outcome.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prefetch;;prerender | 9 | an Item | expected a key (starting with a-z or '*')",
                "a=1, b=2, | 8 | a Dictionary | expected a member after the comma",
                "a=1, b= | 7 | a Dictionary | expected a value",
                "a, b c | 5 | a List | expected a comma or the end",
                "(1 2 | 0 | a List | expected ')' to close the Inner List",
                "a=(1 2 | 2 | a Dictionary | expected ')' to close the Inner List",
                "a, (1 2 | 3 | a List | expected ')' to close the Inner List"
            })
    void drawsTheFaultOnStandardError(String value, int index, String type, String problem) {
        ProgramRun outcome = inspect(value);
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("Value, as " + type + ": " + problem), outcome.err());
        assertTrue(outcome.err().endsWith(value + "\n" + " ".repeat(index) + "^\n"), outcome.err());
    }

    @Test
    void readsLegacyHeaders() {
        assertTrue(inspect("X-Moz: prefetch").out().contains("source               X-Moz\n"));
        assertTrue(inspect("X-Moz: early hint").out().contains("source               none\n"));
    }

    @Test
    void showsOnlyTheStructureOfAnUnknownField() {
        assertEquals(new ProgramRun(Inspector.OK, """
                        a, b

                        Foo, as a List
                          canonical            a, b
                          remark               no specification of the field as this type is known, so only its structure is shown
                          Token a
                          Token b
                        """, ""), inspect("Foo: a, b"));
        assertEquals(inspect("Foo: a, b"), inspect("--list", "Foo: a, b"));
        assertTrue(inspect("--dictionary", "Sec-Purpose: prefetch").out().contains("  remark   "));
    }

    @Test
    void anUnknownFieldNeedNotBeStructured() {
        assertEquals(new ProgramRun(Inspector.OK, """
                        some;;thing

                        User-Agent
                          remark               the field is not known, and its value is not that of a Structured Field
                        """, ""), inspect("User-Agent: some;;thing"));
        assertEquals(
                Inspector.MALFORMED,
                inspect("--list", "User-Agent: some;;thing").status());
    }

    @Test
    void aValueMayLookLikeAnOption() {
        assertEquals(Inspector.MALFORMED, inspect("--", "--1").status());
        assertEquals(Inspector.OK, inspect("--item", "--", "-1").status());
        assertEquals(Inspector.OK, inspect("-1").status());
        assertEquals(Inspector.OK, inspect("--item", "-1.5;a").status());
    }

    @Test
    void aNegativeNumberMayStandBeforeOptions() {
        assertEquals(inspect("--json", "--item", "--", "-5"), inspect("-5", "--json", "--item"));
        assertEquals(inspect("--json", "--item", "--", "-5"), inspect("--item", "-5", "--json"));
    }

    /** An argument that begins with {@code @} is not read as a file of arguments, even if the file exists. */
    @Test
    void aValueMayBeADate() {
        assertTrue(inspect("@0").out().contains("Date @0 (1970-01-01T00:00:00Z)"));
        assertTrue(
                inspect("@pom.xml").err().contains("@pom.xml\n ^\n"),
                inspect("@pom.xml").err());
    }
}
