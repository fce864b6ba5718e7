// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Optional;

/**
 * The Fetch Metadata of a request: its origin and its purpose. Scripts cannot set these fields.
 *
 * <pre>{@code
 * Sec-Fetch-Dest = sf-token
 * Sec-Fetch-Mode = sf-token
 * Sec-Fetch-Site = sf-token
 * Sec-Fetch-User = sf-boolean
 * }</pre>
 *
 * <pre>{@code
 * FetchMetadata.SITE.parse("cross-site"); // Optional[cross-site]
 * FetchMetadata.DEST.parse("document");   // Optional[document]
 * FetchMetadata.USER.parse("?1");         // true
 * FetchMetadata.SITE.parse("\"none\"");   // Optional.empty
 * }</pre>
 *
 * <p>An absent field is empty: browsers send these fields only to trustworthy origins, and old browsers never send them. A malformed
 * field counts as absent. The specification sometimes adds values, and servers SHOULD ignore a field with a value that they do not know.
 * These definitions accept any Token, and you decide about unknown values. If you reject requests because of these fields, make sure
 * that your rule does not treat an unknown value like an absent field.
 *
 * @see <a href="https://w3c.github.io/webappsec-fetch-metadata/#framework">Fetch Metadata Request Headers, section 2</a>
 */
public final class FetchMetadata {
    /**
     * {@code Sec-Fetch-Site}: the relation between the origins of the initiator and of the target: {@code cross-site},
     * {@code same-origin}, {@code same-site}, or {@code none} if the user has made the request directly.
     */
    public static final TypedField<Optional<String>> SITE = TypedField.item("Sec-Fetch-Site", MemberType.TOKEN);

    /** {@code Sec-Fetch-Mode}: {@code cors}, {@code navigate}, {@code no-cors}, {@code same-origin} or {@code websocket}. */
    public static final TypedField<Optional<String>> MODE = TypedField.item("Sec-Fetch-Mode", MemberType.TOKEN);

    /** {@code Sec-Fetch-Dest}: the destination, such as {@code document}, {@code image}, or {@code empty} for {@code fetch()}. */
    public static final TypedField<Optional<String>> DEST = TypedField.item("Sec-Fetch-Dest", MemberType.TOKEN);

    /** {@code Sec-Fetch-User}: whether the user has activated the navigation. It is sent only if that is true. */
    public static final TypedField<Boolean> USER = TypedField.item("Sec-Fetch-User", MemberType.BOOLEAN)
            .map(user -> user.orElse(false), user -> Optional.of(user).filter(sent -> sent));

    private FetchMetadata() {}
}
