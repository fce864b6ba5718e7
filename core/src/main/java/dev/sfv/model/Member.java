// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;

/**
 * An element of a List or a Dictionary (RFC 9651, sections 3.1 and 3.2).
 *
 * <pre>{@code
 * list-member  = sf-item / inner-list
 * member-value = sf-item / inner-list
 * }</pre>
 *
 * <pre>{@code
 * for (Member member : SfList.parse("a;q=1, (b c);q=1").members()) {
 *     member.parameters().require("q").integerValue(); // 1
 * }
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
public sealed interface Member permits SfItem, InnerList {
    /**
     * Returns the parameters of this member.
     *
     * @return them, of an inner list those of the list and not of its items
     */
    Parameters parameters();

    /**
     * Insists on an item.
     *
     * @return this
     * @throws SfException if this is an inner list ({@link SfProblem#WRONG_KIND})
     */
    SfItem asItem();

    /**
     * Insists on an inner list.
     *
     * @return this
     * @throws SfException if this is an item ({@link SfProblem#WRONG_KIND})
     */
    InnerList asInnerList();

    /**
     * Writes this, with its parameters, where a value is due.
     *
     * @param out a writer that has moved to a member
     * @throws IllegalArgumentException if the writer is bound to RFC 8941 and this has a Date or a Display String
     * @throws IllegalStateException if no value is due
     */
    void writeMemberTo(SfWriter out);

    /**
     * Reads the member under the cursor of a reader, with its parameters.
     *
     * @param reader a reader that has moved to a member, of which nothing has been read
     * @return the member
     * @throws SfException if it is malformed
     * @throws IllegalStateException if there is no value under the cursor
     */
    static Member read(SfReader reader) {
        return reader.kind() == SfKind.INNER_LIST ? InnerList.read(reader) : SfItem.read(reader);
    }
}
