// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;

/** The names of the types of fields, and the type of a value without a name. */
final class FieldTypes {
    private FieldTypes() {}

    static String withArticle(FieldType type) {
        return (type == FieldType.ITEM ? "an " : "a ") + type.rfcName();
    }

    /**
     * Guesses the type of a value without a name. This is the first type for which the value is well-formed. If there is none, it is the
     * type with which the reader gets furthest.
     */
    static FieldType guess(String fieldValue) {
        FieldType best = FieldType.ITEM;
        int furthest = -1;
        for (FieldType type : FieldType.values()) {
            SfReader reader = SfReader.of(fieldValue);
            try {
                type.validate(reader);
                return type;
            } catch (SfException e) {
                if (reader.position() > furthest) {
                    best = type;
                    furthest = reader.position();
                }
            }
        }
        return best;
    }
}
