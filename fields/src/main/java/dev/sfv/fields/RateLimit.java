// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.SfBinary;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A member of {@code RateLimit}: the remaining quota of a {@linkplain RateLimitPolicy policy}.
 *
 * <pre>{@code
 * RateLimit = non-empty List of Strings, the names of policies, with parameters:
 * r  = Integer of at least 0, required: the remaining quota
 * t  = Integer of at least 0: the seconds until the quota is reset
 * pk = Byte Sequence: the partition key
 * }</pre>
 *
 * <p>Other parameters are ignored. If any member is of another form, the whole field counts as absent (section 7). Then the list is empty.
 *
 * <pre>{@code
 * RateLimit limit = RateLimit.FIELD.parse("\"default\";r=50;t=30").get(0);
 * limit.remaining();                                              // 50
 * limit.reset();                                                  // OptionalLong[30]
 * RateLimit.FIELD.parse("\"default\";t=30");                      // []
 * RateLimit.FIELD.parseStrict("\"default\";t=30"); // throws SfException: RateLimit: [0]: expected the key 'r', found nothing, at index 14 of: "default";t=30
 * RateLimit.FIELD.serialize(List.of(new RateLimit("day", 9, 60))); // "day";r=9;t=60
 * }</pre>
 *
 * <p>If the response has {@code Retry-After}, it takes precedence over the time until the reset.
 *
 * @param policy the name of the policy
 * @param remaining the remaining quota
 * @param reset the seconds until the quota is reset
 * @param partitionKey the partition that the quota belongs to
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10#section-4">
 *     draft-ietf-httpapi-ratelimit-headers-10, section 4</a>
 */
public record RateLimit(String policy, long remaining, OptionalLong reset, Optional<SfBinary> partitionKey) {
    /** A member of the field. */
    public static final MemberType<RateLimit> TYPE = MemberType.item(f -> {
        var policy = f.value(MemberType.STRING).from(RateLimit::policy);
        var remaining = f.integer("r", 0, SfSyntax.MAX_NUMBER).from(RateLimit::remaining);
        var reset = f.integer("t", 0, SfSyntax.MAX_NUMBER).fromOptional(RateLimit::reset);
        var partitionKey = f.value("pk", MemberType.BINARY.map(SfBinary::of, SfBinary::bytes))
                .fromOptional(RateLimit::partitionKey);
        return in -> new RateLimit(in.get(policy), in.get(remaining), in.optional(reset), in.optional(partitionKey));
    });

    /** The definition of the field. */
    public static final TypedField<List<RateLimit>> FIELD = TypedField.listOf("RateLimit", TYPE);

    /**
     * Makes a limit.
     *
     * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces, or if a number is negative or has
     *     more than 15 digits
     */
    public RateLimit {
        SfSyntax.requireString(policy);
        SfSyntax.requireNumber(remaining, 0, SfSyntax.MAX_NUMBER);
        reset.ifPresent(seconds -> SfSyntax.requireNumber(seconds, 0, SfSyntax.MAX_NUMBER));
        Objects.requireNonNull(partitionKey);
    }

    /**
     * Makes a limit without a partition key.
     *
     * @param policy the name of the policy
     * @param remaining the remaining quota
     * @param reset the seconds until the quota is reset
     * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces, or if a number is negative or has
     *     more than 15 digits
     */
    public RateLimit(String policy, long remaining, long reset) {
        this(policy, remaining, OptionalLong.of(reset), Optional.empty());
    }
}
