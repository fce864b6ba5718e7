// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.fields.Digests;
import dev.sfv.fields.Priority;
import dev.sfv.model.FieldValue;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Remarks on well-formed values that their specifications ignore or warn about. */
final class FieldRemarks {
    /** The algorithms whose status is Deprecated (RFC 9530, section 7.2). */
    private static final Set<String> DEPRECATED = Set.of("md5", "sha", "unixsum", "unixcksum", "adler", "crc32c");

    private FieldRemarks() {}

    /**
     * Finds remarks on a value.
     *
     * @param value the value as its definition reads it
     * @param tree the value as it was sent
     */
    static List<String> of(Object value, FieldValue tree) {
        if (value instanceof Priority) {
            return ofPriority((SfDictionary) tree);
        }
        return value instanceof Digests digests ? ofDigests(digests) : List.of();
    }

    /** RFC 9218, section 4: a value that is out of range or of another type is ignored. */
    private static List<String> ofPriority(SfDictionary sent) {
        List<String> remarks = new ArrayList<>();
        if (sent.contains("u")
                && sent.get("u", ValueType.INTEGER)
                        .filter(u -> u >= 0 && u <= 7)
                        .isEmpty()) {
            remarks.add("u is ignored: it is not an Integer from 0 to 7");
        }
        if (sent.contains("i") && sent.get("i", ValueType.BOOLEAN).isEmpty()) {
            remarks.add("i is ignored: it is not a Boolean");
        }
        return remarks;
    }

    private static List<String> ofDigests(Digests digests) {
        List<String> remarks = new ArrayList<>();
        digests.byAlgorithm().forEach((key, digest) -> ofDigest(key, digest).ifPresent(remarks::add));
        return remarks;
    }

    /** RFC 9530, section 7.2, and the length of each digest. */
    private static Optional<String> ofDigest(String key, SfBinary digest) {
        if (DEPRECATED.contains(key)) {
            return Optional.of(key + " is deprecated in RFC 9530: it does not protect against attackers");
        }
        Optional<Digests.Algorithm> algorithm = Arrays.stream(Digests.Algorithm.values())
                .filter(active -> active.key().equals(key))
                .findFirst();
        if (algorithm.isEmpty()) {
            return Optional.of(key + " is not an algorithm of RFC 9530, so its length was not checked");
        }
        int wanted = algorithm.get() == Digests.Algorithm.SHA_256 ? 32 : 64;
        int found = digest.bytes().length;
        return found == wanted
                ? Optional.empty()
                : Optional.of(key + " has " + found + " bytes, but the algorithm makes " + wanted);
    }
}
