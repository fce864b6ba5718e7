// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import dev.sfv.model.FieldValue;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfReader;
import java.util.List;

/** The three types a structured field can have, and how each is read to its end. */
public enum FieldType {
    ITEM {
        @Override
        public boolean begin(SfReader reader) {
            reader.readItem();
            return true;
        }

        @Override
        public boolean next(SfReader reader) {
            return false;
        }

        @Override
        public FieldValue read(SfReader reader) {
            reader.readItem();
            SfItem item = SfItem.read(reader);
            reader.finish();
            return item;
        }

        @Override
        public FieldValue parse(String fieldValue) {
            return SfItem.parse(fieldValue);
        }

        @Override
        public FieldValue parse(byte[] ascii, int offset, int length) {
            return SfItem.parse(ascii, offset, length);
        }

        @Override
        public FieldValue parse(List<String> fieldLines) {
            return SfItem.parse(fieldLines);
        }
    },
    LIST {
        @Override
        public boolean next(SfReader reader) {
            return reader.nextMember();
        }

        @Override
        public FieldValue read(SfReader reader) {
            return SfList.read(reader);
        }

        @Override
        public FieldValue parse(String fieldValue) {
            return SfList.parse(fieldValue);
        }

        @Override
        public FieldValue parse(byte[] ascii, int offset, int length) {
            return SfList.parse(ascii, offset, length);
        }

        @Override
        public FieldValue parse(List<String> fieldLines) {
            return SfList.parse(fieldLines);
        }
    },
    DICTIONARY {
        @Override
        public boolean next(SfReader reader) {
            return reader.nextEntry();
        }

        @Override
        public FieldValue read(SfReader reader) {
            return SfDictionary.read(reader);
        }

        @Override
        public FieldValue parse(String fieldValue) {
            return SfDictionary.parse(fieldValue);
        }

        @Override
        public FieldValue parse(byte[] ascii, int offset, int length) {
            return SfDictionary.parse(ascii, offset, length);
        }

        @Override
        public FieldValue parse(List<String> fieldLines) {
            return SfDictionary.parse(fieldLines);
        }
    };

    public static FieldType of(FieldValue value) {
        return value instanceof SfItem ? ITEM : value instanceof SfList ? LIST : DICTIONARY;
    }

    public abstract FieldValue parse(String fieldValue);

    public abstract FieldValue parse(byte[] ascii, int offset, int length);

    public abstract FieldValue parse(List<String> fieldLines);

    /** Reads the whole field from a reader of which nothing has been read. */
    public abstract FieldValue read(SfReader reader);

    /** Makes the first call, which tells the reader the type; tells whether there is a value under its cursor then. */
    public boolean begin(SfReader reader) {
        return next(reader);
    }

    /** Moves to the next member. */
    public abstract boolean next(SfReader reader);

    /** Reads the whole field, and only asks whether it is well-formed. */
    public void validate(SfReader reader) {
        begin(reader);
        reader.finish();
    }
}
