// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.model.FieldType;

/** A field value for the measurements. */
@SuppressWarnings("ArrayRecordComponent") // samples are not compared
record Sample(FieldType type, String text, byte[] bytes) {
    Sample(FieldType type, String text) {
        this(type, text, text.getBytes(US_ASCII));
    }

    /** Reads a line of the corpus: {@code item}, {@code list} or {@code dict}, a bar, and the value. */
    static Sample ofLine(String line) {
        int bar = line.indexOf('|');
        return new Sample(type(line.substring(0, bar)), line.substring(bar + 1));
    }

    private static FieldType type(String word) {
        return switch (word) {
            case "item" -> FieldType.ITEM;
            case "list" -> FieldType.LIST;
            case "dict" -> FieldType.DICTIONARY;
            default -> throw new IllegalArgumentException("expected item, list or dict, found: " + word);
        };
    }
}
