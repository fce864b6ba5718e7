// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Optional;

/**
 * {@code Upload-Offset} of resumable uploads: the number of bytes of the representation that the server has processed. In a request, it is
 * the offset that the client assumes.
 *
 * <pre>{@code
 * Upload-Offset = sf-item, an Integer of at least 0
 * }</pre>
 *
 * <p>With any other value, the field counts as absent. Parameters are ignored.
 *
 * <pre>{@code
 * UploadOffset.FIELD.parse("25000000").orElseThrow().bytes();        // 25000000
 * UploadOffset.FIELD.parse("-1");                                    // Optional.empty
 * UploadOffset.FIELD.serialize(Optional.of(new UploadOffset(100)));  // 100
 * }</pre>
 *
 * @param bytes the number of bytes that the server has processed
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-11#section-4.1">
 *     draft-ietf-httpbis-resumable-upload-11, section 4.1</a>
 */
public record UploadOffset(long bytes) {
    /** The definition of the field. */
    public static final TypedField<Optional<UploadOffset>> FIELD =
            TypedField.item("Upload-Offset", MemberType.INTEGER.map(UploadOffset::new, UploadOffset::bytes));

    /**
     * Makes an offset.
     *
     * @throws IllegalArgumentException if it is negative or has more than 15 digits
     */
    public UploadOffset {
        SfSyntax.requireNumber(bytes, 0, SfSyntax.MAX_NUMBER);
    }
}
