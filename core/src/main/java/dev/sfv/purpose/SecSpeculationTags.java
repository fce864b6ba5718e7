// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Sec-Speculation-Tags}: which speculation rules of a page are behind a prefetch or a prerender, by the tags that the
 * page gave them. Chromium 156 sends it beside {@code Sec-Purpose}, with the navigation itself and to the same site only.
 *
 * <pre>{@code
 * SecSpeculationTags tags = SecSpeculationTags.FIELD.parse("null, \"my-tag\"");
 * tags.tags();            // [my-tag]
 * tags.contains("other"); // false
 * tags.untagged();        // true
 * }</pre>
 *
 * <p>It is a List of Strings, and the token {@code null} for a rule without a tag (HTML, section "Speculative loading"). Members
 * of other types are ignored.
 *
 * @param untagged whether a rule without a tag is among them
 * @param tags the tags in field order, unmodifiable
 * @see <a href="https://html.spec.whatwg.org/multipage/speculative-loading.html">HTML, Speculative loading</a>
 */
public record SecSpeculationTags(boolean untagged, List<String> tags) {
    /** The name of the field. */
    public static final String NAME = "Sec-Speculation-Tags";

    /** No rules: the request is not speculative, or does not tell. */
    public static final SecSpeculationTags NONE = new SecSpeculationTags(false, List.of());

    /** The definition of the field. */
    public static final TypedField<SecSpeculationTags> FIELD =
            TypedField.list(NAME, NONE, SecSpeculationTags::read, SecSpeculationTags::write);

    private static final String UNTAGGED_TOKEN = "null";

    /**
     * Makes a field value.
     *
     * @param untagged whether a rule without a tag is among them
     * @param tags the tags in field order, of visible ASCII and spaces; they are copied
     * @throws IllegalArgumentException if a tag has another character
     */
    public SecSpeculationTags {
        tags = List.copyOf(tags);
        tags.forEach(SfSyntax::requireString);
    }

    /**
     * Tells whether a rule with a certain tag is among them.
     *
     * @param tag the tag
     * @return whether it is
     */
    public boolean contains(String tag) {
        return tags.contains(tag);
    }

    private static SecSpeculationTags read(SfReader field) {
        boolean untagged = false;
        List<String> tags = new ArrayList<>();
        while (field.nextMember()) {
            if (field.kind() == SfKind.STRING) {
                tags.add(field.stringValue());
            } else if (field.kind() == SfKind.TOKEN) {
                untagged |= field.valueEquals(UNTAGGED_TOKEN);
            }
        }
        return new SecSpeculationTags(untagged, tags);
    }

    private void write(SfWriter field) {
        if (untagged) {
            field.nextMember().writeToken(UNTAGGED_TOKEN);
        }
        tags.forEach(tag -> field.nextMember().writeString(tag));
    }

    /** Returns the canonical form, {@code null} first as browsers send it. */
    @Override
    public String toString() {
        return FIELD.serialize(this);
    }
}
