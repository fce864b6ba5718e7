// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Want-Content-Digest} and {@code Want-Repr-Digest}: the algorithms that the sender prefers for {@code Content-Digest} and
 * {@code Repr-Digest} (RFC 9530, section 4). Both are Dictionaries. The keys are algorithms, and the values are Integers.
 *
 * <pre>{@code
 * Want-Content-Digest = Dictionary ; each value is an Integer from 0 to 10
 * Want-Repr-Digest    = Dictionary ; each value is an Integer from 0 to 10
 * }</pre>
 *
 * <pre>{@code
 * WantDigests wish = WantDigests.WANT_REPR_DIGEST.parse("sha-512=3, sha-256=10, unixsum=0");
 * wish.preferences().get("sha-512");          // 3
 * wish.preferred(List.of("sha-512", "md5"));  // Optional[sha-512]
 * wish.preferred(List.of("unixsum"));         // Optional.empty
 * WantDigests.WANT_CONTENT_DIGEST.serialize(new WantDigests(Map.of("sha-256", 1L))); // sha-256=1
 * }</pre>
 *
 * <p>A message without the field has no preferences. The field is a hint. RFC 9530 has no rule for other values, so they make the whole
 * field malformed (RFC 9651, section 2). Parameters are ignored.
 *
 * @param preferences the preference for each algorithm, unmodifiable and in field order: 0 for "not acceptable", 1 for the least and 10
 *     for the most preferred
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9530#section-4">RFC 9530, section 4</a>
 */
public record WantDigests(Map<String, Long> preferences) {
    /** The algorithms for {@code Content-Digest}. */
    public static final TypedField<WantDigests> WANT_CONTENT_DIGEST = field("Want-Content-Digest");

    /** The algorithms for {@code Repr-Digest}. */
    public static final TypedField<WantDigests> WANT_REPR_DIGEST = field("Want-Repr-Digest");

    private static TypedField<WantDigests> field(String name) {
        return TypedField.dictionaryOf(name, MemberType.integer(0, 10)).map(WantDigests::new, WantDigests::preferences);
    }

    /**
     * Makes preferences.
     *
     * @param preferences the preference for each algorithm, from 0 to 10; the map is copied
     * @throws IllegalArgumentException if an algorithm cannot be a key, or a preference is out of range
     */
    public WantDigests {
        preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
        preferences.forEach(WantDigests::require);
    }

    private static void require(String algorithm, long preference) {
        SfSyntax.requireKey(algorithm);
        if (preference < 0 || preference > 10) {
            throw new IllegalArgumentException("expected an Integer from 0 to 10, found: " + preference);
        }
    }

    /**
     * Chooses an algorithm.
     *
     * @param supported the algorithms that you support, the best first
     * @return the most preferred one of them, or the first of several; empty if none is acceptable or mentioned
     */
    public Optional<String> preferred(Collection<String> supported) {
        String best = "";
        for (String algorithm : supported) {
            if (preferences.getOrDefault(algorithm, 0L) > preferences.getOrDefault(best, 0L)) {
                best = algorithm;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
