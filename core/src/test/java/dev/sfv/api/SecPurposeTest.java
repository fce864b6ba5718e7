// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.Parameters;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfInteger;
import dev.sfv.purpose.Purpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import dev.sfv.testing.Null;
import dev.sfv.typed.FieldLines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecPurposeTest {
    /** All ways to parse a value that is given as text. Its lines are the parts between {@code ", "}. */
    private static Stream<SecPurpose> parsings(String value) {
        byte[] octets = ("?" + value + "?").getBytes(ISO_8859_1);
        List<String> lines = List.of(value.split(", ", -1));
        FieldLines message = FieldLines.ofMap(Map.of("SEC-PURPOSE", lines));
        return Stream.of(
                SecPurpose.parse(value),
                SecPurpose.parse(octets, 1, octets.length - 2),
                SecPurpose.parse(List.of(value)),
                SecPurpose.parse(lines),
                SecPurpose.FIELD.from(message),
                SecPurpose.FIELD.parseStrict(value),
                SecPurpose.FIELD.parseStrict(List.of(value)),
                SecPurpose.FIELD.parseStrict(lines));
    }

    /** The same, and the ways to read from a reader, which do not recognize the spelling. */
    private static Stream<SecPurpose> readings(String value) {
        byte[] octets = ("?" + value + "?").getBytes(ISO_8859_1);
        return Stream.concat(
                parsings(value),
                Stream.of(
                        SecPurpose.FIELD.read(SfReader.of(value)),
                        SecPurpose.FIELD.read(SfReader.of(octets, 1, octets.length - 2))));
    }

    /** Each row: a value; P for prefetch, R for prerender, A for anonymous; the canonical form of the members that are kept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // what browsers send
                "prefetch                                   | P   | prefetch",
                "prefetch;prerender                         | PR  | prefetch;prerender",
                "prefetch;anonymous-client-ip               | PA  | prefetch;anonymous-client-ip",
                "prefetch;anonymous-client-ip;prerender     | PRA | prefetch;anonymous-client-ip;prerender",
                // other spellings of the same
                "`  prefetch  `                             | P   | prefetch",
                "prefetch; prerender                        | PR  | prefetch;prerender",
                "prefetch;prerender=?1                      | PR  | prefetch;prerender",
                "prefetch;  prerender;  anonymous-client-ip | PRA | prefetch;prerender;anonymous-client-ip",
                // any value except false is true
                "prefetch;prerender=?0                      | P   | prefetch;prerender=?0",
                "prefetch;prerender=1                       | PR  | prefetch;prerender=1",
                "prefetch;prerender=0                       | PR  | prefetch;prerender=0",
                "prefetch;prerender=false                   | PR  | prefetch;prerender=false",
                "prefetch;prerender=\"\"                    | PR  | prefetch;prerender=\"\"",
                "prefetch;anonymous-client-ip=?0            | P   | prefetch;anonymous-client-ip=?0",
                // the last duplicate wins
                "prefetch;prerender;prerender=?0            | P   | prefetch;prerender=?0",
                "prefetch;prerender=?0;prerender            | PR  | prefetch;prerender",
                "prefetch;prerender;a;prerender=2           | PR  | prefetch;prerender=2;a",
                // several members
                "prefetch, prefetch;prerender               | PR  | prefetch, prefetch;prerender",
                "prefetch;prerender, prefetch               | PR  | prefetch;prerender, prefetch",
                "prefetch;prerender, prefetch;anonymous-client-ip | PRA | prefetch;prerender, prefetch;anonymous-client-ip",
                "prefetch;prerender, prefetch;prerender=?0  | PR  | prefetch;prerender, prefetch;prerender=?0",
                "example, prefetch                          | P   | example, prefetch",
                "prefetch, example;a=1                      | P   | prefetch, example;a=1",
                "`prefetch \t,\t example`                   | P   | prefetch, example",
                // unknown parameters
                "prefetch;new                               | P   | prefetch;new",
                "prefetch;new=(                             | -   | -",
                "prefetch;new=@1;x=%\"%c3%bc\";prerender    | PR  | prefetch;new=@1;x=%\"%c3%bc\";prerender",
                "prefetch;prerender-until-script            | P   | prefetch;prerender-until-script",
                // other tokens
                "example                                    |     | example",
                "Prefetch                                   |     | Prefetch",
                "PREFETCH                                   |     | PREFETCH",
                "prefetch2                                  |     | prefetch2",
                "prefetch/prerender                         |     | prefetch/prerender",
                "prerender                                  |     | prerender",
                "prerender;prefetch                         |     | prerender;prefetch",
                "anonymous-client-ip                        |     | anonymous-client-ip",
                "example;prerender, prefetch                | P   | example;prerender, prefetch",
                "example;prefetch;prerender                 |     | example;prefetch;prerender",
                // the parameter is a key, and keys have no upper case
                "prefetch;Prerender                         | -   | -",
                // members that are not tokens
                "\"prefetch\"                               |     |",
                "%\"prefetch\"                              |     |",
                ":cHJlZmV0Y2g=:                             |     |",
                "(prefetch)                                 |     |",
                "(prefetch);prerender                       |     |",
                "(prefetch;prerender), prefetch             | P   | prefetch",
                "\"prefetch\", prefetch;prerender, 1, ?1    | PR  | prefetch;prerender",
                "1                                          |     |",
                "?1                                         |     |",
                "1.5, @1                                    |     |",
                "``                                         |     |",
                "`   `                                      |     |",
                // values of any type, at any place
                "prefetch;prerender=?1;anonymous-client-ip=?1 | PRA | prefetch;prerender;anonymous-client-ip",
                "prefetch;a=1;b=2;prerender                 | PR  | prefetch;a=1;b=2;prerender",
                "prefetch;prerender=:YQ==:                  | PR  | prefetch;prerender=:YQ==:",
                "prefetch;prerender=%\"no\"                 | PR  | prefetch;prerender=%\"no\"",
                "prefetch;prerender=@0                      | PR  | prefetch;prerender=@0",
                "prefetch;prerender=0.0                     | PR  | prefetch;prerender=0.0",
                "prefetch;x=\"prefetch;prerender\"          | P   | prefetch;x=\"prefetch;prerender\"",
                "prefetch,prefetch                          | P   | prefetch, prefetch",
                "prefetch, prerender                        | P   | prefetch, prerender",
                "prerender, prefetch                        | P   | prerender, prefetch",
                "prefetch:                                  |     | prefetch:",
                "*prefetch                                  |     | *prefetch",
                "pre-fetch                                  |     | pre-fetch",
                "null                                       |     | null",
                "no-prefetch, not/prefetch                  |     | no-prefetch, not/prefetch",
                "\"a, prefetch\"                            |     |",
                "(prefetch prefetch;prerender), (prefetch)  |     |",
                "();prefetch                                |     |",
                // malformed
                "prefetch;                                  | -   | -",
                "prefetch;;prerender                        | -   | -",
                "prefetch;prerender=                        | -   | -",
                "prefetch prerender                         | -   | -",
                "prefetch,                                  | -   | -",
                "`,prefetch`                                | -   | -",
                "prefetch,,prefetch                         | -   | -",
                "prefetch=1                                 | -   | -",
                "prefetch;prerender, \"                     | -   | -",
                "prefetch, (                                | -   | -",
                "`\tprefetch`                               | -   | -",
                "pr\u00E9fetch                              | -   | -",
                "'prefetch'                                 | -   | -",
                "prefetch; prerender;                       | -   | -",
                "prefetch;prerender=?2                      | -   | -",
                "prefetch;=1                                | -   | -",
                "prefetch;1                                 | -   | -",
                "(prefetch                                  | -   | -",
                "prefetch)                                  | -   | -",
                "%\"prefetch                                | -   | -",
                "?prefetch                                  | -   | -",
                "@prefetch                                  | -   | -",
                "prefetch;a=\"\\x\"                         | -   | -",
                "prefetch;a=:_:                             | -   | -",
                "prefetch;a=1.                              | -   | -",
                "prefetch; ;prerender                       | -   | -",
                "-prefetch                                  | -   | -",
                "prefetch\"                                 | -   | -",
            })
    void meaning(String value, String meaning, String canonical) {
        String fieldValue = value == null ? "" : value;
        String flags = meaning == null ? "" : meaning;
        if (flags.equals("-")) {
            assertMalformed(fieldValue);
            return;
        }
        String kept = canonical == null ? "" : canonical;
        readings(fieldValue).forEach(purpose -> {
            assertEquals(flags.contains("P"), purpose.isPrefetch());
            assertEquals(flags.contains("R"), purpose.isPrerender());
            assertEquals(flags.contains("A"), purpose.isAnonymousClientIp());
            assertEquals(kept, purpose.serialize());
            assertEquals(kept, purpose.toString());
            assertEquals(kept.isEmpty(), purpose.isNone());
            assertEquals(SecPurpose.parse(kept), purpose);
            assertEquals(SecPurpose.parse(kept).hashCode(), purpose.hashCode());
        });
    }

    @Test
    void hashCodesDistinguishPurposes() {
        assertNotEquals(SecPurpose.PREFETCH.hashCode(), SecPurpose.PRERENDER.hashCode());
    }

    private static void assertMalformed(String value) {
        byte[] octets = value.getBytes(ISO_8859_1);
        assertSame(SecPurpose.NONE, SecPurpose.parse(value));
        assertSame(SecPurpose.NONE, SecPurpose.parse(octets, 0, octets.length));
        assertSame(SecPurpose.NONE, SecPurpose.parse(List.of(value)));
        assertSame(SecPurpose.NONE, SecPurpose.parse(List.of(value, "prefetch")));
        SfException e = assertThrows(SfException.class, () -> SecPurpose.FIELD.parseStrict(value));
        assertEquals(0, e.getStackTrace().length);
        assertThrows(SfException.class, () -> SecPurpose.FIELD.read(SfReader.of(octets, 0, octets.length)));
        assertThrows(SfException.class, () -> SecPurpose.FIELD.parseStrict(List.of(value)));
        assertThrows(SfException.class, () -> SecPurpose.FIELD.parseStrict(List.of(value, "prefetch")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch\n", "prefetch\0", "\u007Fprefetch", "prefetch;\rprerender"})
    void controlCharactersAreMalformed(String value) {
        assertMalformed(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch;anonymous-client-\u0169p", "\u0170refetch", "prefetch\uFFFF", "\uD83D"})
    void charactersBeyondLatin1AreMalformed(String value) {
        assertSame(SecPurpose.NONE, SecPurpose.parse(value));
        assertSame(SecPurpose.NONE, SecPurpose.parse(List.of(value)));
        assertThrows(SfException.class, () -> SecPurpose.FIELD.parseStrict(value));
    }

    /** Only values in the spelling of browsers are shared. The results for other spellings are equal, but not the same objects. */
    @Test
    void valuesThatBrowsersSendAreShared() {
        assertAllSame(SecPurpose.PREFETCH, "prefetch");
        assertAllSame(SecPurpose.PRERENDER, "prefetch;prerender");
        assertAllSame(SecPurpose.ANONYMOUS_PREFETCH, "prefetch;anonymous-client-ip");
        assertAllSame(SecPurpose.NONE, "");
        readings("prefetch; prerender").forEach(purpose -> {
            assertEquals(SecPurpose.PRERENDER, purpose);
            assertNotSame(SecPurpose.PRERENDER, purpose);
        });
    }

    private static void assertAllSame(SecPurpose shared, String value) {
        parsings(value).forEach(purpose -> assertSame(shared, purpose));
    }

    @Test
    void anAbsentFieldIsNone() {
        assertSame(SecPurpose.NONE, SecPurpose.parse(Null.STRING));
        assertSame(SecPurpose.NONE, SecPurpose.parse(Null.LINES));
        assertSame(SecPurpose.NONE, SecPurpose.parse(Null.OCTETS, 0, 0));
        assertSame(SecPurpose.NONE, SecPurpose.parse(List.of()));
        assertSame(SecPurpose.NONE, SecPurpose.FIELD.parseStrict(Null.STRING));
        assertSame(SecPurpose.NONE, SecPurpose.FIELD.parseStrict(Null.LINES));
        assertSame(SecPurpose.NONE, SecPurpose.FIELD.parseStrict(List.of()));
    }

    @Test
    void aLineThatIsNullIsMalformed() {
        assertSame(SecPurpose.NONE, SecPurpose.parse(Arrays.asList("prefetch", Null.STRING)));
        assertSame(SecPurpose.NONE, SecPurpose.parse(Arrays.asList(Null.STRING)));
        assertThrows(SfException.class, () -> SecPurpose.FIELD.parseStrict(Arrays.asList("prefetch", Null.STRING)));
        assertThrows(SfException.class, () -> SecPurpose.FIELD.parseStrict(Arrays.asList(Null.STRING)));
    }

    @Test
    void aRangeOutsideTheArrayIsTheCallersFault() {
        assertThrows(IndexOutOfBoundsException.class, () -> SecPurpose.parse(new byte[8], 1, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> SecPurpose.parse(new byte[8], -1, 8));
    }

    @Test
    void keepsPurposesInOrder() {
        Parameters flag = Parameters.of(Map.of("a", SfInteger.of(1)));
        List<Purpose> purposes =
                SecPurpose.parse("example;a=1, \"x\", prefetch").purposes();
        assertEquals(List.of(new Purpose("example", flag), new Purpose("prefetch", Parameters.EMPTY)), purposes);
        assertThrows(UnsupportedOperationException.class, purposes::clear);
        assertTrue(purposes.get(0).has("a"));
        assertFalse(purposes.get(0).has("b"));
    }

    @Test
    void unknownPurposesCanBeRead() {
        SecPurpose purpose = SecPurpose.parse("prefetch, example;a=1, example;a=2");
        assertTrue(purpose.has("prefetch"));
        assertTrue(purpose.has("example"));
        assertFalse(purpose.has("Example"));
        assertFalse(purpose.has("prerender"));
        Parameters parameters = purpose.purpose("example").orElseThrow().parameters();
        assertEquals(1, parameters.require("a").integerValue());
        assertTrue(purpose.purpose("other").isEmpty());
        assertFalse(SecPurpose.NONE.has("prefetch"));
    }

    @Test
    void namesItsVocabulary() {
        assertEquals("Sec-Purpose", SecPurpose.NAME);
        assertEquals(SecPurpose.NAME, SecPurpose.FIELD.name());
        assertTrue(SecPurpose.PRERENDER
                .purpose(SecPurpose.PREFETCH_TOKEN)
                .orElseThrow()
                .has(SecPurpose.PRERENDER_KEY));
        assertEquals("prefetch;" + SecPurpose.ANONYMOUS_CLIENT_IP_KEY, SecPurpose.ANONYMOUS_PREFETCH.serialize());
    }

    @Test
    void isBuiltFromPurposes() {
        SecPurpose built = SecPurpose.of(new Purpose("prefetch", Parameters.of(Map.of("prerender", SfBoolean.TRUE))));
        assertEquals(SecPurpose.PRERENDER, built);
        assertTrue(built.isPrerender());
        assertEquals(SecPurpose.NONE, SecPurpose.of());
        assertNotEquals(SecPurpose.PREFETCH, built);
        assertFalse(built.equals("prefetch;prerender"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"prefetch\"", "1", "pr\u00E9fetch"})
    void aPurposeIsAToken(String token) {
        assertThrows(IllegalArgumentException.class, () -> new Purpose(token, Parameters.EMPTY));
    }
}
