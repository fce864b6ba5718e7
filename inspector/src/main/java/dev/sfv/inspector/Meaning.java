// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.FieldValue;
import dev.sfv.typed.TypedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The meaning of a well-formed field according to its specification.
 *
 * @param facts the parts of its value, by name
 * @param remarks remarks for the user
 */
record Meaning(Map<String, Object> facts, List<String> remarks) {
    /** The meaning of a field of which only the structure is known. */
    static final Meaning NONE = new Meaning(Map.of(), List.of());

    /** The meaning of a field that is not known, or not as this type. */
    static final Meaning UNKNOWN = new Meaning(
            Map.of(), List.of("no specification of the field as this type is known, so only its structure is shown"));

    /**
     * Reads a value by the definition of its field.
     *
     * @throws dev.sfv.syntax.SfException if the definition rejects the value
     */
    static <T> Meaning of(TypedField<T> definition, String text, FieldValue tree) {
        T value = definition.parseStrict(text);
        Map<String, Object> facts = new LinkedHashMap<>();
        String understood = definition.serialize(value);
        if (!understood.equals(tree.serialize())) {
            facts.put("is read as", understood.isEmpty() ? "(empty)" : understood);
        }
        facts.putAll(Facts.of(value));
        return new Meaning(facts, FieldRemarks.of(value, tree));
    }
}
