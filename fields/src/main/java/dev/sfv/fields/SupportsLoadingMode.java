// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;

/**
 * {@code Supports-Loading-Mode}: the modes in which a page can be loaded.
 *
 * <pre>{@code
 * Supports-Loading-Mode = sf-list
 * }</pre>
 *
 * <p>The members are Tokens. Ignore a mode that you do not know.
 *
 * <pre>{@code
 * List<String> modes = SupportsLoadingMode.FIELD.parse("credentialed-prerender, new-mode, \"x\"");
 * modes.contains(SupportsLoadingMode.CREDENTIALED_PRERENDER); // true
 * modes.contains(SupportsLoadingMode.FENCED_FRAME);           // false
 * SupportsLoadingMode.FIELD.serialize(List.of(SupportsLoadingMode.FENCED_FRAME)); // fenced-frame
 * }</pre>
 *
 * <p>An absent field supports no mode. A malformed field counts as absent. A member that is not a Token is ignored.
 *
 * @see <a href="https://wicg.github.io/nav-speculation/prerendering.html#supports-loading-mode">Prerendering Revamped, the
 *     {@code Supports-Loading-Mode} header</a>
 */
public final class SupportsLoadingMode {
    /** The page can be prerendered by a page of another origin of the same site, with credentials. */
    public static final String CREDENTIALED_PRERENDER = "credentialed-prerender";

    /** The page can be loaded in a fenced frame. */
    public static final String FENCED_FRAME = "fenced-frame";

    /** The field. */
    public static final TypedField<List<String>> FIELD =
            TypedField.listOf("Supports-Loading-Mode", MemberType.TOKEN.lenient());

    private SupportsLoadingMode() {}
}
