// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;

/**
 * {@code Speculation-Rules}: the URLs of the rules for the pages that a browser may prefetch or prerender.
 *
 * <pre>{@code
 * Speculation-Rules = sf-list
 * }</pre>
 *
 * <p>The members are Strings with URLs, relative to the URL of the response. Browsers parse them with the URL Standard, which accepts more
 * than {@link java.net.URI} does. This definition therefore returns them as strings.
 *
 * <pre>{@code
 * SpeculationRules.FIELD.parse("\"/rules.json\", \"https://cdn.example/more.json\", oops"); // [/rules.json, https://cdn.example/more.json]
 * SpeculationRules.FIELD.serialize(List.of("/rules.json")); // "/rules.json"
 * }</pre>
 *
 * <p>An absent field has no rules. A malformed field counts as absent. A member that is not a String is ignored.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/speculative-loading.html#the-speculation-rules-header">HTML, the
 *     {@code Speculation-Rules} header</a>
 */
public final class SpeculationRules {
    /** The field. */
    public static final TypedField<List<String>> FIELD =
            TypedField.listOf("Speculation-Rules", MemberType.STRING.lenient());

    private SpeculationRules() {}
}
