// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers;

import dev.sfv.model.FieldType;
import dev.sfv.model.InnerList;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.ValueType;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uses each package, from a module that is not the library's. */
final class Consumer {
    /** Its functions take types of another package than its own. */
    static final TypedField<Boolean> BOOLEAN = TypedField.item(
            "Example-Boolean", false, SfReader::booleanValue, (value, field) -> field.writeBoolean(value));

    private Consumer() {}

    static boolean isPrerender(String secPurpose) {
        return SecPurpose.parse(secPurpose).isPrerender();
    }

    static Visit visit(Map<String, List<String>> headers) {
        return RequestPurpose.from(FieldLines.ofMap(headers)).visit();
    }

    /** By RFC 9218, section 4: what is malformed, of a wrong type or out of range is ignored. */
    static long urgency(String priority) {
        return SfDictionary.tryParse(priority)
                .orElse(SfDictionary.EMPTY)
                .get("u", ValueType.INTEGER)
                .filter(urgency -> urgency >= 0 && urgency <= 7)
                .orElse(3L);
    }

    static boolean isIncremental(String priority) {
        return SfDictionary.tryParse(priority)
                .flatMap(dictionary -> dictionary.get("i", ValueType.BOOLEAN))
                .orElse(false);
    }

    /** The components that each signature of {@code Signature-Input} covers. */
    static Map<String, List<String>> components(String signatureInput) {
        return SfDictionary.parse(signatureInput)
                .map(signature -> signature.asInnerList().map(ValueType.STRING));
    }

    static String signatureInput(String label, String... components) {
        return SfDictionary.builder()
                .put(label, InnerList.strings(components))
                .build()
                .serialize();
    }

    static Optional<Boolean> presentBoolean(String field) {
        return BOOLEAN.tryParse(field) instanceof Parsed.Present<Boolean> present
                ? Optional.of(present.value())
                : Optional.empty();
    }

    static String canonical(FieldType type, List<String> lines) {
        return type.parse(lines).serialize();
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
