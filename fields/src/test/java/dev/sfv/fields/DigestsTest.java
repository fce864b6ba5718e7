// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static dev.sfv.fields.Digests.Algorithm.SHA_256;
import static dev.sfv.fields.Digests.Algorithm.SHA_512;
import static dev.sfv.fields.Digests.CONTENT_DIGEST;
import static dev.sfv.fields.Digests.REPR_DIGEST;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.fields.Digests.Verification;
import dev.sfv.fields.conformance.SpecificationExample;
import dev.sfv.model.SfBinary;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.typed.TypedField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Content-Digest} and {@code Repr-Digest}. */
class DigestsTest {
    /** The representation of RFC 9530, appendix D. */
    private static final byte[] HELLO = "{\"hello\": \"world\"}".getBytes(US_ASCII);

    private static TypedField<Digests> definition(String name) {
        return name.equals("Content-Digest") ? CONTENT_DIGEST : REPR_DIGEST;
    }

    static Stream<SpecificationExample> examples() throws IOException {
        return SpecificationExample.all().stream()
                .filter(example -> example.name().matches("(Content|Repr)-Digest"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheSpecifications(SpecificationExample example) {
        TypedField<Digests> field = definition(example.name());
        if (example.malformed()) {
            SfException e = assertThrows(SfException.class, () -> field.parseStrict(example.lines()));
            assertEquals(SfProblem.BINARY_PADDING, e.problem());
        } else {
            Digests digests = field.parseStrict(example.lines());
            assertEquals(digests, field.parseStrict(field.serialize(digests)));
            assertEquals(
                    String.join(",", example.lines()), field.serialize(digests).replace(", ", ","));
        }
    }

    /** Appendix D prints the digests of one representation, of all algorithms. */
    @Test
    void digestsOfTheSpecification() throws IOException {
        List<Digests> ofHello = examples()
                .filter(example ->
                        example.source().equals("rfc9530") && example.section().equals("D"))
                .map(example -> CONTENT_DIGEST.parseStrict(example.lines()))
                .toList();
        assertEquals(
                List.of(
                        Verification.MATCH,
                        Verification.MATCH,
                        Verification.UNKNOWN,
                        Verification.UNKNOWN,
                        Verification.UNKNOWN,
                        Verification.UNKNOWN,
                        Verification.UNKNOWN,
                        Verification.UNKNOWN),
                ofHello.stream().map(digests -> digests.verify(HELLO)).toList());
        assertEquals(ofHello.get(0), Digests.of(HELLO, SHA_512));
        assertEquals(ofHello.get(1), Digests.of(new ByteArrayInputStream(HELLO), SHA_256));
    }

    @Test
    void bytesAndStreamsHaveTheSameDigests() throws IOException {
        byte[] content = new byte[100_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * i);
        }
        Digests digests = Digests.of(content, SHA_512, SHA_256, SHA_256);
        assertEquals(List.of(SHA_256, SHA_512), digests.knownAlgorithms());
        assertEquals(digests, Digests.of(slow(content), SHA_256, SHA_512));
        assertEquals(Verification.MATCH, digests.verify(content));
        assertEquals(Verification.MATCH, digests.verify(slow(content)));
        content[99_999]++;
        assertEquals(Verification.MISMATCH, digests.verify(content));
        assertEquals(Verification.MISMATCH, digests.verify(slow(content)));
        assertEquals(Verification.UNKNOWN, Digests.of(content).verify(slow(content)));
    }

    /** A stream that returns fewer bytes than it is asked for. */
    private static InputStream slow(byte[] content) {
        return new ByteArrayInputStream(content) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1000));
            }
        };
    }

    @Test
    void aStreamMayFail() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThrows(IOException.class, () -> Digests.of(broken, SHA_256));
        assertThrows(IOException.class, () -> Digests.of(HELLO, SHA_256).verify(broken));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:, sha-512=:AA==: | MISMATCH",
                "sha-512=:AA==:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: | MISMATCH",
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:, new=:AA==:     | MATCH",
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:;new=1           | MATCH",
                "sha-256=:AA==:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: | MATCH",
                "sha-256=::                                                             | MISMATCH",
                "md5=:Sd/dVLAcvNLSq16eXua5uQ==:                                         | UNKNOWN",
                "''                                                                     | UNKNOWN",
            })
    void everyKnownDigestMustBeRight(String value, Verification expected) {
        assertEquals(expected, CONTENT_DIGEST.parseStrict(value).verify(HELLO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sha-256=X48E            | WRONG_KIND  | Content-Digest: sha-256: expected a Byte Sequence, found the Token X48E, at index 8 of: sha-256=X48E",
                "sha-256=:AA==:, new     | WRONG_KIND  | Content-Digest: new: expected a Byte Sequence, found the Boolean ?1, at index 16 of: sha-256=:AA==:, new",
                "sha-256=(:AA==:)        | WRONG_KIND  | Content-Digest: sha-256: expected a Byte Sequence, found an Inner List, at index 8 of: sha-256=(:AA==:)",
                "sha-256=:A:             | BINARY_LENGTH | Content-Digest: expected base64 of a complete length, at index 9 of: sha-256=:A:",
                "SHA-256=:AA==:          | KEY_EXPECTED | Content-Digest: expected a key (starting with a-z or '*'), at index 0 of: SHA-256=:AA==:"
            })
    void aBadValueMakesTheFieldMalformed(String value, SfProblem problem, String message) {
        SfException e = assertThrows(SfException.class, () -> CONTENT_DIGEST.parseStrict(value));
        assertEquals(problem, e.problem());
        assertEquals(message, e.getMessage());
        assertEquals(new Digests(Map.of()), CONTENT_DIGEST.parse(value));
    }

    @Test
    void digestsAreCopiedAndChecked() {
        Map<String, SfBinary> map = new HashMap<>(Map.of("a", SfBinary.of(new byte[1])));
        Digests digests = new Digests(map);
        map.clear();
        assertEquals("a=:AA==:", REPR_DIGEST.serialize(digests));
        assertThrows(
                UnsupportedOperationException.class, () -> digests.byAlgorithm().clear());
        assertThrows(IllegalArgumentException.class, () -> new Digests(Map.of("SHA-256", SfBinary.of(new byte[1]))));
        map.put("a", null);
        assertThrows(NullPointerException.class, () -> new Digests(map));
        assertEquals("", CONTENT_DIGEST.serialize(CONTENT_DIGEST.parse(List.of())));
        assertEquals("Content-Digest", CONTENT_DIGEST.name());
        assertEquals("Repr-Digest", REPR_DIGEST.name());
    }
}
