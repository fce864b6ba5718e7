// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.FieldType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of the fields that are Structured Fields. A field value does not tell its type; its specification does.
 *
 * <pre>{@code
 * StructuredFields.typeOf("cache-status"); // Optional[LIST]
 * StructuredFields.typeOf("X-Mine");       // Optional.empty
 * }</pre>
 */
public final class StructuredFields {
    private static final Map<String, FieldType> TYPES = new HashMap<>(Map.of("cache-status", FieldType.LIST));

    private StructuredFields() {}

    /**
     * Returns the type of a field.
     *
     * @param name the name, in any case of letters
     * @return the type, or empty if the field is not known
     */
    public static Optional<FieldType> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
