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
        public void begin(SfReader reader) {
            reader.readItem();
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
        public void begin(SfReader reader) {
            reader.nextMember();
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
        public void begin(SfReader reader) {
            reader.nextEntry();
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

    public abstract FieldValue parse(String fieldValue);

    public abstract FieldValue parse(byte[] ascii, int offset, int length);

    public abstract FieldValue parse(List<String> fieldLines);

    /** Makes the first call, which tells the reader the type. */
    public abstract void begin(SfReader reader);

    /** Reads the whole field, and only asks whether it is well-formed. */
    public void validate(SfReader reader) {
        begin(reader);
        reader.finish();
    }
}
