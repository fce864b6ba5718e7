// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfReader;

/** Reads a field of a type that a test is given: bytes at once, and any field step by step. */
public final class FieldReading {
    private FieldReading() {}

    public static FieldValue parse(FieldType type, byte[] ascii, int offset, int length) {
        return type.readField(SfReader.of(ascii, offset, length));
    }

    /** Makes the first call, which tells the reader the type. Returns whether a value is then under its cursor. */
    public static boolean begin(FieldType type, SfReader reader) {
        if (type == FieldType.ITEM) {
            reader.readItem();
            return true;
        }
        return next(type, reader);
    }

    /** Moves to the next member, which an Item does not have. */
    public static boolean next(FieldType type, SfReader reader) {
        return switch (type) {
            case ITEM -> false;
            case LIST -> reader.nextMember();
            case DICTIONARY -> reader.nextEntry();
        };
    }
}
