// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfVersion;
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
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3">RFC 9651, section 3</a>
 */
public sealed interface FieldValue permits SfItem, SfList, SfDictionary {
    /**
     * Writes this as a whole field value.
     *
     * @param out a writer to which nothing has been written
     * @throws IllegalArgumentException if the writer is bound to RFC 8941 and this has a Date or a Display String
     * @throws IllegalStateException if something has been written before
     */
    void writeTo(SfWriter out);

    /**
     * Serializes this in its canonical form (RFC 9651, section 4.1).
     *
     * @return the field value, which is empty for an empty List or Dictionary: such a field is not sent at all
     */
    default String serialize() {
        return serialize(SfVersion.RFC9651);
    }

    /**
     * Serializes this in its canonical form, for a field that is bound to an edition of the specification.
     *
     * @param version the edition
     * @return the field value, which is empty for an empty List or Dictionary: such a field is not sent at all
     * @throws IllegalArgumentException if that edition lacks a type that is in here
     */
    default String serialize(SfVersion version) {
        SfWriter out = new SfWriter().version(version);
        writeTo(out);
        return out.fieldValue();
    }
}
