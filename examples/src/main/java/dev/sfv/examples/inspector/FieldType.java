// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.inspector;

import dev.sfv.model.FieldValue;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.Locale;

/** The three types of structured fields. */
enum FieldType {
    ITEM("an Item") {
        @Override
        FieldValue parse(String fieldValue) {
            return SfItem.parse(fieldValue);
        }

        @Override
        void begin(SfReader reader) {
            reader.readItem();
        }
    },
    LIST("a List") {
        @Override
        FieldValue parse(String fieldValue) {
            return SfList.parse(fieldValue);
        }

        @Override
        void begin(SfReader reader) {
            reader.nextMember();
        }
    },
    DICTIONARY("a Dictionary") {
        @Override
        FieldValue parse(String fieldValue) {
            return SfDictionary.parse(fieldValue);
        }

        @Override
        void begin(SfReader reader) {
            reader.nextEntry();
        }
    };

    private final String withArticle;

    FieldType(String withArticle) {
        this.withArticle = withArticle;
    }

    /**
     * Guesses the type of a value without a name: the first that it is well-formed as, or else the first as which the most of
     * it can be read.
     */
    static FieldType guess(String fieldValue) {
        FieldType best = ITEM;
        int furthest = -1;
        for (FieldType type : values()) {
            SfReader reader = SfReader.of(fieldValue);
            try {
                type.check(reader);
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

    /** Parses a field value, or throws {@link SfException}. */
    abstract FieldValue parse(String fieldValue);

    /** Reads a field to its end, or throws {@link SfException}. */
    void check(SfReader reader) {
        begin(reader);
        reader.finish();
    }

    /** Begins to read a field, or throws {@link SfException}. */
    abstract void begin(SfReader reader);

    /** The option by which it is chosen on the command line. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return withArticle;
    }
}
