// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import static dev.sfv.model.FieldType.DICTIONARY;
import static dev.sfv.model.FieldType.ITEM;
import static dev.sfv.model.FieldType.LIST;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfException;
import dev.sfv.testing.FieldReading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that the official suite does not have, each with the section of RFC 9651 that decides it. */
class BeyondTheSuiteTest {
    /** A value and its canonical form, or {@link #MALFORMED}. */
    record Row(String section, FieldType type, String value, String canonical) {}

    private static final String MALFORMED = "malformed";

    private static Row row(String section, FieldType type, String value, String canonical) {
        return new Row(section, type, value, canonical);
    }

    static Stream<Row> rows() {
        return Stream.of(
                // spaces and tabs around the whole
                row("4.2", ITEM, "  a  ", "a"),
                row("4.2", ITEM, "\ta", MALFORMED),
                row("4.2", ITEM, "a\t", MALFORMED),
                row("4.2", LIST, "\ta", MALFORMED),
                row("4.2.1", LIST, "a\t", "a"),
                row("4.2.1", LIST, "a \t ,\t b \t", "a, b"),
                row("4.2.1", LIST, "  ", ""),
                row("4.2.1", LIST, "\t", MALFORMED),
                row("4.2.2", DICTIONARY, " a \t,\t b ", "a, b"),
                row("4.2.2", DICTIONARY, "  ", ""),
                // no line breaks, folded or not
                row("4.2.1", LIST, "a,\r\n b", MALFORMED),
                row("4.2", ITEM, "a\n", MALFORMED),
                // numbers
                row("4.2.4", ITEM, "-0", "0"),
                row("4.2.4", ITEM, "-0.0", "0.0"),
                row("4.2.4", ITEM, "00", "0"),
                row("4.2.4", ITEM, "0.001", "0.001"),
                row("4.2.4", ITEM, "-0.001", "-0.001"),
                row("4.2.4", ITEM, "0.010", "0.01"),
                row("4.2.4", ITEM, "0.100", "0.1"),
                row("4.2.4", ITEM, "1.0", "1.0"),
                row("4.2.4", ITEM, "1.000", "1.0"),
                row("4.2.4", ITEM, "1.05", "1.05"),
                row("4.2.4", ITEM, "999999999999.999", "999999999999.999"),
                row("4.2.4", ITEM, "-999999999999.999", "-999999999999.999"),
                row("4.2.4", ITEM, "+1", MALFORMED),
                row("4.2.4", ITEM, "1e3", MALFORMED),
                row("4.2.4", ITEM, ".5", MALFORMED),
                row("4.2.4", ITEM, "0x1", MALFORMED),
                row("4.2.4", ITEM, "1_000", MALFORMED),
                // Dates at every place of a bare item
                row("4.2.9", ITEM, "@1;a=1", "@1;a=1"),
                row("4.2.9", ITEM, "@1;a=@-2;b", "@1;a=@-2;b"),
                row("4.2.9", LIST, "@1, @2", "@1, @2"),
                row("4.2.9", LIST, "@1,@2", "@1, @2"),
                row("4.2.9", LIST, "(@1 @2);a=@3", "(@1 @2);a=@3"),
                row("4.2.9", DICTIONARY, "a=@1, b=@2", "a=@1, b=@2"),
                row("4.2.9", ITEM, "@-0", "@0"),
                row("4.2.9", ITEM, "@", MALFORMED),
                row("4.2.9", ITEM, "@-", MALFORMED),
                row("4.2.9", ITEM, "@ 1", MALFORMED),
                row("4.2.9", ITEM, "@1.", MALFORMED),
                row("4.2.9", ITEM, "@@1", MALFORMED),
                // Display Strings at every place of a bare item
                row("4.2.10", LIST, "1, %\"%c3%bc\"", "1, %\"%c3%bc\""),
                row("4.2.10", ITEM, "a;b=%\"%c3%bc\";c", "a;b=%\"%c3%bc\";c"),
                row("4.2.10", LIST, "(a %\"%c3%bc\" b)", "(a %\"%c3%bc\" b)"),
                row("4.2.10", DICTIONARY, "a=1, b=%\"x\", c=%\"%e2%82%ac\"", "a=1, b=%\"x\", c=%\"%e2%82%ac\""),
                // escapes with the digit 0, and unnecessary escapes
                row("4.2.10", ITEM, "%\"%00%0a%10%20%30%70\"", "%\"%00%0a%10 0p\""),
                row("4.2.10", ITEM, "%\"%f0%90%80%80\"", "%\"%f0%90%80%80\""),
                row("4.2.10", ITEM, "%\"%c2%80%e0%a0%80\"", "%\"%c2%80%e0%a0%80\""),
                row("4.2.10", ITEM, "%\"%25%22%5c\"", "%\"%25%22\\\""),
                row("4.1.11", ITEM, "%\"\\ ~\"", "%\"\\ ~\""),
                // the edges of UTF-8
                row("4.2.10", ITEM, "%\"%7f\"", "%\"%7f\""),
                row("4.2.10", ITEM, "%\"%df%bf\"", "%\"%df%bf\""),
                row("4.2.10", ITEM, "%\"%ed%9f%bf%ee%80%80\"", "%\"%ed%9f%bf%ee%80%80\""),
                row("4.2.10", ITEM, "%\"%ef%bf%bf\"", "%\"%ef%bf%bf\""),
                row("4.2.10", ITEM, "%\"%f4%8f%bf%bf\"", "%\"%f4%8f%bf%bf\""),
                row("4.2.10", ITEM, "%\"%f4%90%80%80\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%ed%a0%80%ed%b0%80\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%c0%af\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%e0%80%af\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%e2%82\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%e2%82x\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%bf\"", MALFORMED),
                row("4.2.10", ITEM, "%\"%C3%BC\"", MALFORMED),
                row("4.2.10", ITEM, "% \"\"", MALFORMED),
                row("4.2.10", ITEM, "%''", MALFORMED),
                // base64
                row("4.2.7", ITEM, "::", "::"),
                row("4.2.7", ITEM, ":YQ:", ":YQ==:"),
                row("4.2.7", ITEM, ":YQ=:", ":YQ==:"),
                row("4.2.7", ITEM, ":YR==:", ":YQ==:"),
                row("4.2.7", ITEM, ":YWJ=:", ":YWI=:"),
                row("4.2.7", ITEM, ":////++++:", ":////++++:"),
                row("4.2.7", ITEM, ":_-__:", MALFORMED),
                row("4.2.7", ITEM, ":YWJjZ:", MALFORMED),
                row("4.2.7", ITEM, ":Y Q=:", MALFORMED),
                row("4.2.7", ITEM, ":=YQ:", MALFORMED),
                // duplicates: the first place, the last value
                row("4.2.2", DICTIONARY, "a=1, b=2, a=3", "a=3, b=2"),
                row("4.2.2", DICTIONARY, "a=1;x, b, a", "a, b"),
                row("4.2.2", DICTIONARY, "a=(1 2);x, b, a=?0", "a=?0, b"),
                row("4.2.3.2", ITEM, "x;a=1;b=2;a=3", "x;a=3;b=2"),
                row("4.2.3.2", LIST, "(x);a=1;b;a", "(x);a;b"),
                // implied truth
                row("4.1.2", DICTIONARY, "a=?1, b=?1;c=?1", "a, b;c"),
                row("4.1.1", LIST, "?1;a=?1", "?1;a"),
                row("4.1.1.1", LIST, "(?1;a=?1)", "(?1;a)"),
                // Inner Lists
                row("4.2.1.2", LIST, "(   )", "()"),
                row("4.2.1.2", LIST, "(  a   b  );  c", "(a b);c"),
                row("4.2.1.2", LIST, "(a;b   c)", "(a;b c)"),
                row("4.2.1.2", LIST, "(a\tb)", MALFORMED),
                row("4.2.1.2", LIST, "(1 ", MALFORMED),
                row("4.2.1.2", LIST, "(1)2", MALFORMED),
                row("4.2.1.2", LIST, "(1", MALFORMED),
                row("4.2.1.2", LIST, ")", MALFORMED),
                row("4.2.1.2", LIST, "(a b))", MALFORMED),
                row("4.2.1.2", LIST, "((a) b)", MALFORMED),
                // parameters
                row("4.2.3.2", ITEM, "a;   b", "a;b"),
                row("4.2.3.2", ITEM, "a ;b", MALFORMED),
                row("4.2.3.2", ITEM, "a;b =1", MALFORMED),
                row("4.2.3.2", ITEM, "a;b= 1", MALFORMED),
                row("4.2.3.2", ITEM, "a;*=1", "a;*=1"),
                row("4.2.3.2", ITEM, "a;b=(1)", MALFORMED),
                // keys of the same hash code in Java
                row("4.2.2", DICTIONARY, "ah=1, c*=2, ah=3", "ah=3, c*=2"),
                // tokens
                row("4.2.6", ITEM, "*", "*"),
                row("4.2.6", ITEM, "a:b/c!#$%&'*+-.^_`|~9", "a:b/c!#$%&'*+-.^_`|~9"),
                row("4.2.6", ITEM, "a@b", MALFORMED),
                // strings
                row("4.2.5", ITEM, "\"%\"", "\"%\""),
                row("4.2.5", ITEM, "\"\\\"\\\\\"", "\"\\\"\\\\\""),
                row("4.2.5", LIST, "\"a, b\"", "\"a, b\""),
                row("4.2.5", ITEM, "'a'", MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDecidedByTheSection(Row row) {
        byte[] octets = ("=\"" + row.value + "\"").getBytes(ISO_8859_1);
        if (row.canonical.equals(MALFORMED)) {
            assertThrows(SfException.class, () -> row.type.parse(row.value));
            assertThrows(SfException.class, () -> FieldReading.parse(row.type, octets, 2, octets.length - 3));
            assertThrows(SfException.class, () -> row.type.parse(List.of(row.value)));
        } else {
            FieldValue parsed = row.type.parse(row.value);
            assertEquals(parsed, FieldReading.parse(row.type, octets, 2, octets.length - 3));
            assertEquals(parsed, row.type.parse(List.of(row.value.split(", ", -1))));
            assertEquals(row.canonical, parsed.serialize());
            assertEquals(parsed, row.type.parse(row.canonical));
        }
    }
}
