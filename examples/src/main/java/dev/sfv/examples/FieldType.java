// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import dev.sfv.model.FieldValue;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import java.util.Locale;

/** The three types of structured fields. */
enum FieldType {
    ITEM("an Item") {
        @Override
        FieldValue parse(String fieldValue) {
            return SfItem.parse(fieldValue);
        }
    },
    LIST("a List") {
        @Override
        FieldValue parse(String fieldValue) {
            return SfList.parse(fieldValue);
        }
    },
    DICTIONARY("a Dictionary") {
        @Override
        FieldValue parse(String fieldValue) {
            return SfDictionary.parse(fieldValue);
        }
    };

    private final String withArticle;

    FieldType(String withArticle) {
        this.withArticle = withArticle;
    }

    /**
     * Guesses the type of a value without a name: the first that it is well-formed as, or else the one as which it is
     * well-formed the furthest.
     */
    static FieldType guess(String fieldValue) {
        FieldType best = ITEM;
        int furthest = -1;
        for (FieldType type : values()) {
            try {
                type.parse(fieldValue);
                return type;
            } catch (SfException e) {
                if (e.index() > furthest) {
                    best = type;
                    furthest = e.index();
                }
            }
        }
        return best;
    }

    /** Parses a field value, or throws {@link SfException}. */
    abstract FieldValue parse(String fieldValue);

    /** The option by which it is chosen on the command line. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return withArticle;
    }
}
