// SPDX-License-Identifier: Apache-2.0
package dev.sfv.conformance;

import dev.sfv.syntax.SfReader;

/** The three types a structured field can have, and how each is read to its end. */
public enum FieldType {
    ITEM {
        @Override
        public void begin(SfReader reader) {
            reader.readItem();
        }
    },
    LIST {
        @Override
        public void begin(SfReader reader) {
            reader.nextMember();
        }
    },
    DICTIONARY {
        @Override
        public void begin(SfReader reader) {
            reader.nextEntry();
        }
    };

    /** Makes the first call, which tells the reader the type. */
    public abstract void begin(SfReader reader);

    /** Reads the whole field, and only asks whether it is well-formed. */
    public void validate(SfReader reader) {
        begin(reader);
        reader.finish();
    }
}
