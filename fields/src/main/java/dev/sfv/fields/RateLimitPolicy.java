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
 * A member of {@code RateLimit-Policy}: a quota that a server applies.
 *
 * <pre>{@code
 * RateLimit-Policy = non-empty List of Strings, the names of policies, with parameters:
 * q  = Integer of at least 0, required: the quota
 * qu = String, the default is "requests": the unit of the quota
 * w  = Integer of at least 1: the seconds of the time window
 * pk = Byte Sequence: the partition key
 * }</pre>
 *
 * <p>Other parameters are ignored. If any member is of another form, the whole field counts as absent (section 7). Then the list is empty.
 *
 * <pre>{@code
 * RateLimitPolicy policy = RateLimitPolicy.FIELD.parse("\"default\";q=100;w=10;burst=5").get(0);
 * policy.quota();                                                              // 100
 * policy.quotaUnit();                                                          // requests
 * policy.window();                                                             // OptionalLong[10]
 * RateLimitPolicy.FIELD.parse("\"a\";q=100;w=0, \"b\";q=1");                   // []
 * RateLimitPolicy.FIELD.serialize(List.of(new RateLimitPolicy("day", 5000, 86400))); // "day";q=5000;w=86400
 * }</pre>
 *
 * @param name the name of the policy
 * @param quota the quota
 * @param quotaUnit the unit of the quota: {@code requests}, {@code content-bytes}, {@code concurrent-requests} or another one
 * @param window the seconds of the time window
 * @param partitionKey the partition that the quota belongs to
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10#section-3">
 *     draft-ietf-httpapi-ratelimit-headers-10, section 3</a>
 */
public record RateLimitPolicy(
        String name, long quota, String quotaUnit, OptionalLong window, Optional<SfBinary> partitionKey) {
    /** A member of the field. */
    public static final MemberType<RateLimitPolicy> TYPE = MemberType.item(f -> {
        var name = f.value(MemberType.STRING).from(RateLimitPolicy::name);
        var quota = f.integer("q", 0, SfSyntax.MAX_NUMBER).from(RateLimitPolicy::quota);
        var unit = f.value("qu", MemberType.STRING).orElse("requests").from(RateLimitPolicy::quotaUnit);
        var window = f.integer("w", 1, SfSyntax.MAX_NUMBER).fromOptional(RateLimitPolicy::window);
        var key = f.value("pk", MemberType.BINARY.map(SfBinary::of, SfBinary::bytes))
                .fromOptional(RateLimitPolicy::partitionKey);
        return in ->
                new RateLimitPolicy(in.get(name), in.get(quota), in.get(unit), in.optional(window), in.optional(key));
    });

    /** The definition of the field. */
    public static final TypedField<List<RateLimitPolicy>> FIELD = TypedField.listOf("RateLimit-Policy", TYPE);

    /**
     * Makes a policy.
     *
     * @throws IllegalArgumentException if the name or the unit has other characters than visible ASCII and spaces, if the quota is
     *     negative, if the window is not positive, or if a number has more than 15 digits
     */
    public RateLimitPolicy {
        SfSyntax.requireString(name);
        SfSyntax.requireNumber(quota, 0, SfSyntax.MAX_NUMBER);
        SfSyntax.requireString(quotaUnit);
        window.ifPresent(seconds -> SfSyntax.requireNumber(seconds, 1, SfSyntax.MAX_NUMBER));
        Objects.requireNonNull(partitionKey);
    }

    /**
     * Makes a policy for requests, without a partition key.
     *
     * @param name the name of the policy
     * @param quota the number of requests
     * @param window the seconds of the time window
     * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces, if the quota is negative, if the
     *     window is not positive, or if a number has more than 15 digits
     */
    public RateLimitPolicy(String name, long quota, long window) {
        this(name, quota, "requests", OptionalLong.of(window), Optional.empty());
    }
}
