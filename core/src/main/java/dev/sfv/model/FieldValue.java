// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfWriter;

/**
 * A whole structured field value (RFC 9651, section 3).
 *
 * <pre>{@code
 * field-value = sf-item / sf-list / sf-dictionary
 * }</pre>
 *
 * <pre>{@code
 * FieldValue priority = SfDictionary.parse("u=1,  i=?1");
 * priority.serialize(); // u=1, i
 * priority.type();      // DICTIONARY
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
public sealed interface FieldValue extends Node permits SfItem, SfList, SfDictionary {
    /** {@return the type of this value} */
    FieldType type();

    /**
     * Writes this as a whole field value.
     *
     * @param out a writer that has not begun
     * @throws IllegalArgumentException if the writer is set to RFC 8941 and this has a Date or a Display String
     * @throws IllegalStateException if writing has begun
     */
    void writeTo(SfWriter out);

    /**
     * Serializes this in its canonical form (RFC 9651, section 4.1).
     *
     * @return the field value; if it is empty, as for an empty List or Dictionary, do not send the field
     */
    @Override
    default String serialize() {
        SfWriter out = new SfWriter();
        writeTo(out);
        return out.fieldValue();
    }
}
