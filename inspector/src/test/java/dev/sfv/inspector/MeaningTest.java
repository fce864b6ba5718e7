// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.ProgramRun.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of known fields according to their specifications. */
class MeaningTest {
    /** The facts between the canonical form and the tree, and the remark. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Priority: u=1, i | urgency 1 / incremental yes",
                "Priority: u=9, i | is read as i / urgency 3 / incremental yes / remark u is ignored: it is not an Integer from 0 to 7",
                "Priority: u=-1 | is read as (empty) / urgency 3 / incremental no / remark u is ignored: it is not an Integer from 0 to 7",
                "Priority: u=a, i=1 | is read as (empty) / urgency 3 / incremental no "
                        + "/ remark u is ignored: it is not an Integer from 0 to 7; i is ignored: it is not a Boolean",
                "Priority: u=3 | is read as (empty) / urgency 3 / incremental no",
                "Priority: u=7, i=?0, x | is read as u=7 / urgency 7 / incremental no",
                "Signature-Input: a=(\"@method\" \"content-digest\";req);keyid=\"k\" "
                        + "| a covered components \"@method\", \"content-digest\";req / a parameters ;keyid=\"k\"",
                "Content-Digest: sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: "
                        + "| by algorithm sha-256 :X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                "Repr-Digest: md5=:AAEC: | by algorithm md5 :AAEC: "
                        + "/ remark md5 is deprecated in RFC 9530: it does not protect against attackers",
                "Content-Digest: sha3-256=:AAEC: | by algorithm sha3-256 :AAEC: "
                        + "/ remark sha3-256 is not an algorithm of RFC 9530, so its length was not checked",
                "Content-Digest: sha-256=:AAEC:, sha-512=:AAEC: | by algorithm sha-256 :AAEC: / by algorithm sha-512 :AAEC: "
                        + "/ remark sha-256 has 3 bytes, but the algorithm makes 32; sha-512 has 3 bytes, but the algorithm makes 64",
                "Cross-Origin-Opener-Policy: other | is read as unsafe-none / value UNSAFE_NONE",
                "RateLimit: \"a\";r=5;t=30, \"b\";r=1 | 1 policy a / 1 remaining 5 / 1 reset 30 / 2 policy b / 2 remaining 1",
                "Sec-Fetch-Dest: document | ``",
                "Sec-Purpose: prefetch, 1 | is read as prefetch",
                "Use-As-Dictionary: match=\"/a\" | ``",
            })
    void isShown(String header, String facts) {
        ProgramRun outcome = inspect(header);
        assertEquals(Inspector.OK, outcome.status(), outcome.err());
        assertEquals(
                facts,
                outcome.out()
                        .lines()
                        .dropWhile(line -> !line.startsWith("  canonical"))
                        .skip(1)
                        .takeWhile(line -> line.matches("  [a-z0-9].* {2,}.*"))
                        .map(line -> line.strip().replaceAll(" {2,}", " "))
                        .collect(Collectors.joining(" / ")));
    }

    /** These values are well-formed structures, but the specification of the field does not allow them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Digest: sha-256=abc | Content-Digest, as a Dictionary: expected a Byte Sequence, found the Token abc, at index 8",
                "Upload-Length: -1 | Upload-Length, as an Item: ",
            })
    void isMalformedIfTheDefinitionRejectsIt(String header, String complaint) {
        ProgramRun outcome = inspect(header);
        assertEquals(Inspector.MALFORMED, outcome.status());
        assertTrue(outcome.err().startsWith(complaint), outcome.err());
    }
}
