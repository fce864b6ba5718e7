// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.SfBinary;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * {@code Content-Digest} and {@code Repr-Digest}: digests of the content of a message, and of the selected representation (RFC 9530,
 * sections 2 and 3). Both are Dictionaries. The keys are algorithms, and the values are Byte Sequences.
 *
 * <pre>{@code
 * Content-Digest = Dictionary ; each value is a Byte Sequence
 * Repr-Digest    = Dictionary ; each value is a Byte Sequence
 * }</pre>
 *
 * <pre>{@code
 * byte[] content = "{\"hello\": \"world\"}".getBytes(UTF_8);
 * String value = Digests.CONTENT_DIGEST.serialize(Digests.of(content, Digests.Algorithm.SHA_256));
 * value.toString();                                // sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:
 * Digests received = Digests.CONTENT_DIGEST.parse(value);
 * received.verify(content);                        // MATCH
 * received.verify(new byte[0]);                    // MISMATCH
 * Digests.CONTENT_DIGEST.parse("new=:AAEC:").verify(content); // UNKNOWN
 * }</pre>
 *
 * <p>A message without the field has no digests. Unknown algorithms are kept, and {@code verify} ignores them. RFC 9530 has no rule for a
 * value that is not a Byte Sequence, so the whole field is malformed (RFC 9651, section 2). Parameters are ignored.
 *
 * @param byAlgorithm the digest for each algorithm, unmodifiable and in field order
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9530#section-2">RFC 9530, section 2</a>
 */
public record Digests(Map<String, SfBinary> byAlgorithm) {
    /** The digests of the content of a message, which may be a part of the representation. */
    public static final TypedField<Digests> CONTENT_DIGEST = field("Content-Digest");

    /** The digests of the whole selected representation. */
    public static final TypedField<Digests> REPR_DIGEST = field("Repr-Digest");

    private static TypedField<Digests> field(String name) {
        return TypedField.dictionaryOf(name, MemberType.BINARY.map(SfBinary::of, SfBinary::bytes))
                .map(Digests::new, Digests::byAlgorithm);
    }

    /** The algorithms whose status is Active (RFC 9530, section 7.2). Deprecated ones do not protect against attackers. */
    public enum Algorithm {
        /** {@code sha-256}. */
        SHA_256,
        /** {@code sha-512}. */
        SHA_512;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** {@return the name of the algorithm in the field: {@code sha-256}} */
        public String key() {
            return key;
        }

        private MessageDigest digest() {
            try {
                return MessageDigest.getInstance(key); // the JDK compares these names case-insensitively
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The result of a verification. */
    public enum Verification {
        /** At least one digest is of a known algorithm, and all of these are right. */
        MATCH,
        /** A digest of a known algorithm is wrong. */
        MISMATCH,
        /** No digest is of a known algorithm, so nothing is known about the content. */
        UNKNOWN
    }

    /**
     * Makes digests that have been computed before.
     *
     * @param byAlgorithm the digest for each algorithm; the map is copied
     * @throws IllegalArgumentException if an algorithm cannot be a key
     */
    public Digests {
        byAlgorithm = Collections.unmodifiableMap(new LinkedHashMap<>(byAlgorithm));
        byAlgorithm.keySet().forEach(SfSyntax::requireKey);
        byAlgorithm.values().forEach(Objects::requireNonNull);
    }

    /**
     * Computes digests.
     *
     * @param content the bytes
     * @param algorithms the algorithms
     * @return one digest for each algorithm
     */
    public static Digests of(byte[] content, Algorithm... algorithms) {
        Objects.requireNonNull(content);
        Map<Algorithm, MessageDigest> digests = start(List.of(algorithms));
        digests.values().forEach(digest -> digest.update(content));
        return finish(digests);
    }

    /**
     * Computes digests of a stream. It is read to its end, and it is not closed.
     *
     * @param content the bytes
     * @param algorithms the algorithms
     * @return one digest for each algorithm
     * @throws IOException if the stream throws it
     */
    public static Digests of(InputStream content, Algorithm... algorithms) throws IOException {
        return of(content, List.of(algorithms));
    }

    private static Digests of(InputStream content, Collection<Algorithm> algorithms) throws IOException {
        Map<Algorithm, MessageDigest> digests = start(algorithms);
        byte[] buffer = new byte[8192];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            for (MessageDigest digest : digests.values()) {
                digest.update(buffer, 0, read);
            }
        }
        return finish(digests);
    }

    private static Map<Algorithm, MessageDigest> start(Collection<Algorithm> algorithms) {
        Map<Algorithm, MessageDigest> digests = new EnumMap<>(Algorithm.class);
        algorithms.forEach(algorithm -> digests.put(algorithm, algorithm.digest()));
        return digests;
    }

    private static Digests finish(Map<Algorithm, MessageDigest> digests) {
        Map<String, SfBinary> values = new LinkedHashMap<>();
        digests.forEach((algorithm, digest) -> values.put(algorithm.key, SfBinary.of(digest.digest())));
        return new Digests(values);
    }

    /** {@return the algorithms of these digests that {@code verify} knows} */
    public List<Algorithm> knownAlgorithms() {
        return Arrays.stream(Algorithm.values())
                .filter(algorithm -> byAlgorithm.containsKey(algorithm.key))
                .toList();
    }

    /**
     * Compares these digests with those of some bytes.
     *
     * @param content the bytes
     * @return whether all digests of known algorithms are right
     */
    public Verification verify(byte[] content) {
        return compare(of(content, knownAlgorithms().toArray(Algorithm[]::new)));
    }

    /**
     * Compares these digests with those of a stream. It is read to its end, and it is not closed.
     *
     * @param content the bytes
     * @return whether all digests of known algorithms are right
     * @throws IOException if the stream throws it
     */
    public Verification verify(InputStream content) throws IOException {
        return compare(of(content, knownAlgorithms()));
    }

    private Verification compare(Digests computed) {
        if (computed.byAlgorithm.isEmpty()) {
            return Verification.UNKNOWN;
        }
        boolean match = byAlgorithm.entrySet().containsAll(computed.byAlgorithm.entrySet());
        return match ? Verification.MATCH : Verification.MISMATCH;
    }
}
