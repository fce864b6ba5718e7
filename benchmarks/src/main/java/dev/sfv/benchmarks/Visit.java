// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;

/** Reads a whole field value with the pull reader, and stops at every member, inner item and parameter. */
final class Visit {
    private Visit() {}

    static int field(FieldType type, SfReader field) {
        return switch (type) {
            case ITEM -> item(field);
            case LIST -> list(field);
            case DICTIONARY -> dictionary(field);
        };
    }

    private static int item(SfReader field) {
        field.readItem();
        int visited = member(field);
        field.finish();
        return visited;
    }

    private static int list(SfReader field) {
        int visited = 0;
        while (field.nextMember()) {
            visited += member(field);
        }
        return visited;
    }

    private static int dictionary(SfReader field) {
        int visited = 0;
        while (field.nextEntry()) {
            visited += member(field);
        }
        return visited;
    }

    private static int member(SfReader field) {
        int visited = 0;
        if (field.kind() == SfKind.INNER_LIST) {
            while (field.nextInner()) {
                visited += value(field);
            }
        }
        return visited + value(field);
    }

    private static int value(SfReader field) {
        int visited = 1;
        while (field.nextParameter()) {
            visited += field.kind() == SfKind.TOKEN ? 2 : 1;
        }
        return visited;
    }
}
