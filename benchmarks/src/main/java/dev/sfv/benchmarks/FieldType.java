// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.Locale;

/** What a field value is read as: whoever reads it has to know. */
enum FieldType {
    ITEM,
    LIST,
    DICT;

    /** Finds the type by the name that it has in a line of the corpus. */
    static FieldType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
