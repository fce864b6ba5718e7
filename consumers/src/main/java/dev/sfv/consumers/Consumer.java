// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers;

import dev.sfv.model.SfDictionary;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.List;

/** Uses each package, from a module that is not the library's. */
final class Consumer {
    /** Asks for types of another package than it is in. */
    static final TypedField<Boolean> BOOLEAN = TypedField.item(
            "Example-Boolean", false, SfReader::booleanValue, (value, field) -> field.writeBoolean(value));

    private Consumer() {}

    static boolean isPrerender(String secPurpose) {
        return SecPurpose.parse(secPurpose).isPrerender();
    }

    static long urgency(String priority) {
        return SfDictionary.parse(priority)
                .get("u")
                .map(member -> member.asItem().value().integerValue())
                .orElse(3L);
    }

    static List<String> tokens(byte[] list) {
        List<String> tokens = new ArrayList<>();
        SfReader reader = SfReader.of(list, 0, list.length);
        while (reader.nextMember()) {
            tokens.add(reader.tokenValue());
        }
        return tokens;
    }

    static String list(List<String> tokens) {
        SfWriter writer = new SfWriter();
        tokens.forEach(token -> writer.nextMember().writeToken(token));
        return writer.fieldValue();
    }
}
