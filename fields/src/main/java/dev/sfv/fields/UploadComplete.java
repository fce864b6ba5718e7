// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Optional;

/**
 * {@code Upload-Complete} of resumable uploads: whether the request completes the representation, or whether the server has received all
 * of it.
 *
 * <pre>{@code
 * Upload-Complete = sf-item, a Boolean
 * }</pre>
 *
 * <p>With any other value, the field counts as absent. Parameters are ignored.
 *
 * <pre>{@code
 * UploadComplete.FIELD.parse("?0");                       // Optional[false]
 * UploadComplete.FIELD.parse("false");                    // Optional.empty
 * UploadComplete.FIELD.serialize(Optional.of(true));      // ?1
 * }</pre>
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-11#section-4.1">
 *     draft-ietf-httpbis-resumable-upload-11, section 4.1</a>
 */
public final class UploadComplete {
    /** The definition of the field. */
    public static final TypedField<Optional<Boolean>> FIELD = TypedField.item("Upload-Complete", MemberType.BOOLEAN);

    private UploadComplete() {}
}
