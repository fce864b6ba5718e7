// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.util.Optional;

/**
 * An element of a List or a Dictionary (RFC 9651, sections 3.1 and 3.2).
 *
 * <pre>{@code
 * list-member  = sf-item / inner-list
 * member-value = sf-item / inner-list
 * }</pre>
 *
 * <pre>{@code
 * for (Member member : SfList.parse("a;q=1, (b c);q=1")) {
 *     member.parameters().require("q", ValueType.INTEGER); // 1
 * }
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
public sealed interface Member extends Node permits SfItem, InnerList {
    /** {@return the type of the item's value, or {@link SfKind#INNER_LIST}} */
    SfKind kind();

    /** {@return the parameters of this member, without those of the items in an Inner List} */
    Parameters parameters();

    /**
     * {@return a copy of this member with other parameters}
     *
     * @param parameters all parameters
     */
    Member withParameters(Parameters parameters);

    /**
     * Requires an item.
     *
     * @return this
     * @throws SfException if this is an Inner List ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    SfItem asItem();

    /**
     * Requires an Inner List.
     *
     * @return this
     * @throws SfException if this is an item ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    InnerList asInnerList();

    /**
     * Reads the value of this member if it is of a certain type.
     *
     * @param <T> the Java type of the value
     * @param type the type that the value must have
     * @return the value; empty if this is of another type
     */
    default <T> Optional<T> get(ValueType<T> type) {
        return type.accepts(kind()) ? Optional.of(type.apply(this)) : Optional.empty();
    }

    /**
     * Reads the value of this member, which must be of a certain type.
     *
     * @param <T> the Java type of the value
     * @param type the type that the value must have
     * @return the value
     * @throws SfException if this is of another type ({@link SfProblem#WRONG_KIND}), which is the sender's fault
     */
    default <T> T require(ValueType<T> type) {
        return type.apply(this);
    }

    /**
     * Writes this, with its parameters, where a value is expected.
     *
     * @param out a writer that has moved to a member
     * @throws IllegalArgumentException if the writer is set to RFC 8941 and this has a Date or a Display String
     * @throws IllegalStateException if no value is expected
     */
    void writeMemberTo(SfWriter out);

    /**
     * Reads the member under the cursor of a reader, with its parameters.
     *
     * @param reader a reader that has moved to a member; nothing of it has been read
     * @return the member
     * @throws SfException if it is malformed
     * @throws IllegalStateException if there is no value under the cursor
     */
    static Member readCurrent(SfReader reader) {
        return reader.kind() == SfKind.INNER_LIST ? InnerList.readCurrent(reader) : SfItem.readCurrent(reader);
    }
}
