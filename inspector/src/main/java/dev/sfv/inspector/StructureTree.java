// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDate;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfKind;

/**
 * Draws a field value as an indented tree, a line for each value. Values are shown in their canonical form, which is
 * printable ASCII, so a Display String cannot harm a terminal.
 */
final class StructureTree {
    private final StringBuilder lines = new StringBuilder();

    private StructureTree() {}

    static String of(FieldValue value) {
        StructureTree tree = new StructureTree();
        if (value instanceof SfItem item) {
            tree.member(0, "", item);
        } else if (value instanceof SfList list) {
            list.forEach(member -> tree.member(0, "", member));
        } else if (value instanceof SfDictionary dictionary) {
            dictionary.forEach((key, member) -> tree.member(0, key + ": ", member));
        }
        return tree.lines.isEmpty() ? "(empty)\n" : tree.lines.toString();
    }

    private void member(int depth, String label, Member member) {
        if (member instanceof SfItem item) {
            line(depth, label + describe(item.value()));
        } else if (member instanceof InnerList innerList) {
            line(depth, label + SfKind.INNER_LIST.rfcName());
            innerList.forEach(item -> member(depth + 1, "", item));
        }
        parameters(depth + 1, member.parameters());
    }

    private void parameters(int depth, Parameters parameters) {
        parameters.forEach((key, value) -> line(depth, ";" + key + ": " + describe(value)));
    }

    private void line(int depth, String text) {
        lines.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String describe(BareItem value) {
        String comment = value instanceof SfDate date ? " (" + date.value() + ")" : "";
        return value.kind().rfcName() + " " + value + comment;
    }
}
