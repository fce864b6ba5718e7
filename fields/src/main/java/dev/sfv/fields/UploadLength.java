// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Optional;

/**
 * {@code Upload-Length} of resumable uploads: the number of bytes of the whole representation.
 *
 * <pre>{@code
 * Upload-Length = sf-item, an Integer of at least 0
 * }</pre>
 *
 * <p>With any other value, the field counts as absent. Parameters are ignored.
 *
 * <pre>{@code
 * UploadLength.FIELD.parse("25000000").orElseThrow().bytes();        // 25000000
 * UploadLength.FIELD.parse("-1");                                    // Optional.empty
 * UploadLength.FIELD.serialize(Optional.of(new UploadLength(100)));  // 100
 * }</pre>
 *
 * @param bytes the number of bytes
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-11#section-4.1">
 *     draft-ietf-httpbis-resumable-upload-11, section 4.1</a>
 */
public record UploadLength(long bytes) {
    /** The definition of the field. */
    public static final TypedField<Optional<UploadLength>> FIELD =
            TypedField.item("Upload-Length", MemberType.INTEGER.map(UploadLength::new, UploadLength::bytes));

    /**
     * Makes a length.
     *
     * @throws IllegalArgumentException if it is negative or has more than 15 digits
     */
    public UploadLength {
        SfSyntax.requireNumber(bytes, 0, SfSyntax.MAX_NUMBER);
    }
}
