// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;

/**
 * {@code Clear-Site-Data}: the types of data that the browser must delete for the origin of a response. A page that was loaded in advance
 * is out of date after a log-in, a log-out or a change of the cart. Set {@link #SPECULATIVE_LOADS} on the response that makes the change.
 * The browser then loads those pages again at the click:
 *
 * <pre>{@code
 * JdkFields.set(exchange.getResponseHeaders(), ClearSiteData.FIELD, ClearSiteData.SPECULATIVE_LOADS);
 * exchange.getResponseHeaders().getFirst("Clear-Site-Data"); // "prefetchCache", "prerenderCache"
 * }</pre>
 *
 * <p>The other adapters have the same line, with their own {@code set}. To delete more, name all types in one field:
 *
 * <pre>{@code
 * ClearSiteData logOut = ClearSiteData.of("prefetchCache", "prerenderCache", "cookies", "storage");
 * ClearSiteData.FIELD.serialize(logOut); // "prefetchCache", "prerenderCache", "cookies", "storage"
 * }</pre>
 *
 * <p>The field is a List of Strings. A browser ignores types that it does not know. Without TLS it ignores the whole field, except on
 * {@code localhost}.
 *
 * @param types the types of data, in field order
 * @see <a href="https://w3c.github.io/webappsec-clear-site-data/">Clear Site Data</a>
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpbis-retrofit/">draft-ietf-httpbis-retrofit</a>
 */
public record ClearSiteData(List<String> types) {
    /** The field. An absent or malformed one has no types. */
    public static final TypedField<ClearSiteData> FIELD =
            TypedField.listOf("Clear-Site-Data", MemberType.STRING).map(ClearSiteData::new, ClearSiteData::types);

    /** The pages that were prefetched or prerendered by speculation rules. The HTTP cache, cookies and storage are kept. */
    public static final ClearSiteData SPECULATIVE_LOADS = of("prefetchCache", "prerenderCache");

    /**
     * Makes a value of the field.
     *
     * @param types the types of data, such as {@code cookies}
     * @throws IllegalArgumentException if a type has a character that is not printable ASCII
     */
    public ClearSiteData {
        types = List.copyOf(types);
        types.forEach(SfSyntax::requireString);
    }

    /**
     * {@return a value of the field}
     *
     * @param types the types of data, such as {@code cookies}
     * @throws IllegalArgumentException if a type has a character that is not printable ASCII
     */
    public static ClearSiteData of(String... types) {
        return new ClearSiteData(List.of(types));
    }
}
