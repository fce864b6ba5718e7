// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldValue;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;

/** The value model of this library. */
final class Tree {
    private Tree() {}

    static FieldValue parse(FieldType type, String text) {
        return switch (type) {
            case ITEM -> SfItem.parse(text);
            case LIST -> SfList.parse(text);
            case DICT -> SfDictionary.parse(text);
        };
    }
}
