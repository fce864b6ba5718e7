// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfWriter;

/** The canonical form of what is only a part of a field value. */
final class Canonical {
    private Canonical() {}

    static String of(BareItem value) {
        SfWriter out = new SfWriter().startItem();
        value.writeTo(out);
        return out.fieldValue();
    }

    static String of(Member member) {
        SfWriter out = new SfWriter().nextMember();
        member.writeMemberTo(out);
        return out.fieldValue();
    }

    static String of(Parameters parameters) {
        SfWriter out = new SfWriter().startItem().writeBoolean(true);
        int prefix = out.length();
        parameters.writeTo(out);
        return out.fieldValue().substring(prefix);
    }
}
