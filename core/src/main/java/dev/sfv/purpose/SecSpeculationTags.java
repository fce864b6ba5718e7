// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.model.Member;
import dev.sfv.model.SfItem;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Sec-Speculation-Tags}: the speculation rules of a page that have caused a prefetch or a prerender, as the tags that the
 * page gave them. Chromium 156 sends it together with {@code Sec-Purpose}, only with the navigation itself and to the same site.
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

    /** No rules: the request is not speculative, or does not name its rules. */
    public static final SecSpeculationTags NONE = new SecSpeculationTags(false, List.of());

    /** The definition of the field. */
    public static final TypedField<SecSpeculationTags> FIELD =
            TypedField.listOf(NAME, MemberType.MEMBER).map(SecSpeculationTags::of, SecSpeculationTags::members);

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
     * {@return whether a rule with a certain tag is among them}
     *
     * @param tag the tag
     */
    public boolean contains(String tag) {
        return tags.contains(tag);
    }

    private static SecSpeculationTags of(List<Member> members) {
        boolean untagged = members.stream().anyMatch(member -> isUntagged(member));
        List<String> tags = members.stream()
                .flatMap(member -> member.get(ValueType.STRING).stream())
                .toList();
        return new SecSpeculationTags(untagged, tags);
    }

    private static boolean isUntagged(Member member) {
        return member.get(ValueType.TOKEN).filter(UNTAGGED_TOKEN::equals).isPresent();
    }

    private List<Member> members() {
        Stream<SfItem> items = tags.stream().map(SfItem::string);
        return untagged
                ? Stream.<Member>concat(Stream.of(SfItem.token(UNTAGGED_TOKEN)), items)
                        .toList()
                : items.<Member>map(item -> item).toList();
    }

    /** {@return the canonical form, {@code null} first as browsers send it} */
    @Override
    public String toString() {
        return FIELD.serialize(this);
    }
}
