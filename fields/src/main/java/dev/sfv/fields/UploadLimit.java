// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.TypedField;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * {@code Upload-Limit} of resumable uploads: the limits of a server.
 *
 * <pre>{@code
 * Upload-Limit    = sf-dictionary of Integers of at least 0
 * max-size        = the most bytes that a representation may have
 * min-size        = the fewest bytes that it must have
 * max-append-size = the most bytes that one request may add
 * min-append-size = the fewest bytes that one request must add, except the last one
 * max-age         = the seconds until the upload may be removed
 * }</pre>
 *
 * <p>Unknown keys are ignored. If a known key has another value, the whole field counts as absent. An absent field sets no limits. The
 * draft does not say what a negative limit means. Here, it is treated like a value of another type.
 *
 * <pre>{@code
 * UploadLimit limit = UploadLimit.FIELD.parse("max-size=1000, max-age=3600, new=x");
 * limit.maxSize();                                   // OptionalLong[1000]
 * limit.minSize();                                   // OptionalLong.empty
 * UploadLimit.FIELD.parse("max-size=1000, max-age=x").equals(UploadLimit.NONE);       // true
 * UploadLimit.FIELD.serialize(UploadLimit.NONE.withMaxSize(1000).withMaxAge(60)); // max-size=1000, max-age=60
 * }</pre>
 *
 * @param maxSize the most bytes that a representation may have
 * @param minSize the fewest bytes that it must have
 * @param maxAppendSize the most bytes that one request may add
 * @param minAppendSize the fewest bytes that one request must add, except the last one
 * @param maxAge the seconds until the upload may be removed
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-11#section-4.1">
 *     draft-ietf-httpbis-resumable-upload-11, section 4.1</a>
 */
public record UploadLimit(
        OptionalLong maxSize,
        OptionalLong minSize,
        OptionalLong maxAppendSize,
        OptionalLong minAppendSize,
        OptionalLong maxAge) {
    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    /** No limits. */
    public static final UploadLimit NONE = new UploadLimit(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

    /** The definition of the field. */
    public static final TypedField<UploadLimit> FIELD = TypedField.dictionary("Upload-Limit", f -> {
        var maxSize = f.integer("max-size", 0, SfSyntax.MAX_NUMBER).fromOptional(UploadLimit::maxSize);
        var minSize = f.integer("min-size", 0, SfSyntax.MAX_NUMBER).fromOptional(UploadLimit::minSize);
        var maxAppend = f.integer("max-append-size", 0, SfSyntax.MAX_NUMBER).fromOptional(UploadLimit::maxAppendSize);
        var minAppend = f.integer("min-append-size", 0, SfSyntax.MAX_NUMBER).fromOptional(UploadLimit::minAppendSize);
        var maxAge = f.integer("max-age", 0, SfSyntax.MAX_NUMBER).fromOptional(UploadLimit::maxAge);
        return in -> new UploadLimit(
                in.optional(maxSize),
                in.optional(minSize),
                in.optional(maxAppend),
                in.optional(minAppend),
                in.optional(maxAge));
    });

    /**
     * Makes limits.
     *
     * @throws IllegalArgumentException if one is negative or has more than 15 digits
     */
    public UploadLimit {
        Stream.of(maxSize, minSize, maxAppendSize, minAppendSize, maxAge)
                .forEach(limit -> SfSyntax.requireNumber(limit.orElse(0), 0, SfSyntax.MAX_NUMBER));
    }

    /**
     * {@return a copy of these limits with another greatest size}
     *
     * @param bytes the most bytes that a representation may have
     * @throws IllegalArgumentException if it is negative or has more than 15 digits
     */
    public UploadLimit withMaxSize(long bytes) {
        return new UploadLimit(OptionalLong.of(bytes), minSize, maxAppendSize, minAppendSize, maxAge);
    }

    /**
     * {@return a copy of these limits with another greatest size of a part}
     *
     * @param bytes the most bytes that one request may add
     * @throws IllegalArgumentException if it is negative or has more than 15 digits
     */
    public UploadLimit withMaxAppendSize(long bytes) {
        return new UploadLimit(maxSize, minSize, OptionalLong.of(bytes), minAppendSize, maxAge);
    }

    /**
     * {@return a copy of these limits with another age}
     *
     * @param seconds the seconds until the upload may be removed
     * @throws IllegalArgumentException if it is negative or has more than 15 digits
     */
    public UploadLimit withMaxAge(long seconds) {
        return new UploadLimit(maxSize, minSize, maxAppendSize, minAppendSize, OptionalLong.of(seconds));
    }
}
