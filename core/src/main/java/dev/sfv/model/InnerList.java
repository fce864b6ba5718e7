// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import java.util.List;
import java.util.Objects;

/**
 * Items in parentheses, as a member of a List or a Dictionary (RFC 9651, section 3.1.1).
 *
 * <pre>{@code
 * inner-list = "(" *SP [ sf-item *( 1*SP sf-item ) *SP ] ")" parameters
 * }</pre>
 *
 * <pre>{@code
 * InnerList.of(SfItem.string("@method"), SfItem.string("@path")).toString(); // ("@method" "@path")
 * }</pre>
 *
 * @param items the items in order, unmodifiable
 * @param parameters the parameters of the list as a whole
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.1.1">RFC 9651, section 3.1.1</a>
 */
public record InnerList(List<SfItem> items, Parameters parameters) implements Member {
    /**
     * Makes an inner list.
     *
     * @param items the items in order, which are copied
     * @param parameters the parameters of the list as a whole
     */
    public InnerList {
        items = FixedList.copyOf(items);
        Objects.requireNonNull(parameters);
    }

    /**
     * Makes an inner list without parameters.
     *
     * @param items the items in order
     * @return the inner list
     */
    public static InnerList of(SfItem... items) {
        return new InnerList(List.of(items), Parameters.EMPTY);
    }

    /**
     * Makes an inner list without parameters.
     *
     * @param items the items in order, which are copied
     * @return the inner list
     */
    public static InnerList of(List<SfItem> items) {
        return of(items, Parameters.EMPTY);
    }

    /**
     * Makes an inner list.
     *
     * @param items the items in order, which are copied
     * @param parameters the parameters of the list as a whole
     * @return the inner list
     */
    public static InnerList of(List<SfItem> items, Parameters parameters) {
        return new InnerList(items, parameters);
    }

    /**
     * Reads the inner list under the cursor of a reader, with its parameters.
     *
     * @param reader a reader that stands on an inner list, of which nothing has been read
     * @return the inner list
     * @throws SfException if it is malformed, or the value under the cursor is not an inner list
     * @throws IllegalStateException if there is no value under the cursor
     */
    public static InnerList read(SfReader reader) {
        FixedList.Builder<SfItem> items = new FixedList.Builder<>();
        while (reader.nextInner()) {
            items.add(SfItem.read(reader));
        }
        return new InnerList(items.build(), Parameters.read(reader));
    }

    /**
     * Returns this with a parameter: in the place of the one with the same key, or else behind the others.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @param value its value
     * @return another inner list
     * @throws IllegalArgumentException if the key is not one
     */
    public InnerList withParameter(String key, BareItem value) {
        return new InnerList(items, parameters.with(key, value));
    }

    /**
     * Returns this with a parameter that is true, so that it is written as its key alone.
     *
     * @param key a key of {@linkplain dev.sfv.syntax.SfSyntax#isKey the right form}
     * @return another inner list
     * @throws IllegalArgumentException if the key is not one
     */
    public InnerList withParameter(String key) {
        return withParameter(key, SfBoolean.TRUE);
    }

    @Override
    public SfItem asItem() {
        throw SfException.of(SfProblem.WRONG_KIND, toString(), 0);
    }

    @Override
    public InnerList asInnerList() {
        return this;
    }

    @Override
    public void writeMemberTo(SfWriter out) {
        out.openInnerList();
        for (int i = 0; i < items.size(); i++) { // an iterator would be garbage
            items.get(i).writeMemberTo(out.nextInner());
        }
        out.closeInnerList();
        parameters.writeTo(out);
    }

    /** Returns the canonical form. */
    @Override
    public String toString() {
        return Canonical.of(this);
    }
}
