// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

/**
 * A part of the value tree, which can be serialized: a field value, a member, parameters or a bare item (RFC 9651, section 4.1).
 *
 * <pre>{@code
 * Node[] nodes = {SfDictionary.parse("u=1"), SfList.parse("(a b);c").get(0), SfItem.parse("a; b").parameters(), SfString.of("x")};
 * StringBuilder text = new StringBuilder();
 * for (Node node : nodes) {
 *     node.appendTo(text);
 * }
 * text.toString(); // u=1(a b);c;b"x"
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-4.1">RFC 9651, section 4.1</a>
 */
public sealed interface Node permits FieldValue, Member, Parameters, BareItem {
    /**
     * Serializes this in its canonical form (section 4.1).
     *
     * @return visible ASCII and spaces; empty for an empty List, an empty Dictionary, and no parameters
     */
    String serialize();

    /**
     * Appends the canonical form.
     *
     * @param target the text to append to
     */
    default void appendTo(StringBuilder target) {
        target.append(serialize());
    }
}
