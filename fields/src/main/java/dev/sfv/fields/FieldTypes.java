// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfSyntax;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The types of some fields by name. Names are compared case-insensitively. To add fields, make another registry from this one:
 *
 * <pre>{@code
 * FieldTypes types = StructuredFields.STANDARD.with(FieldType.LIST, "X-Mine");
 * types.typeOf("x-mine");   // Optional[LIST]
 * types.typeOf("priority"); // Optional[DICTIONARY]
 * StructuredFields.typeOf("X-Mine"); // Optional.empty
 * }</pre>
 *
 * <p>A registry is immutable, so all threads may use it.
 */
public final class FieldTypes {
    /** A registry without fields. */
    public static final FieldTypes NONE = new FieldTypes(Map.of());

    /** Ignores the case of all letters, not only of those in ASCII. That is safe: names with other letters are never looked up. */
    private final Map<String, FieldType> types;

    private FieldTypes(Map<String, FieldType> types) {
        this.types = types;
    }

    /**
     * {@return the type of a field; empty if this registry does not have the field}
     *
     * @param name the name (case-insensitive)
     */
    public Optional<FieldType> typeOf(String name) {
        return SfSyntax.isFieldName(name) ? Optional.ofNullable(types.get(name)) : Optional.empty();
    }

    /**
     * {@return a registry that also has some fields}
     *
     * @param type their type, which replaces the one that this registry may have
     * @param names their names, as their specification writes them
     * @throws IllegalArgumentException if a name is not the name of a field
     */
    public FieldTypes with(FieldType type, String... names) {
        Objects.requireNonNull(type);
        Map<String, FieldType> all = copy();
        for (String name : names) {
            all.put(SfSyntax.requireFieldName(name), type);
        }
        return new FieldTypes(all);
    }

    /**
     * {@return a registry that also has the fields of another one}
     *
     * @param others the other registry; its types are taken if both have a field
     */
    public FieldTypes with(FieldTypes others) {
        Map<String, FieldType> all = copy();
        all.putAll(others.types);
        return new FieldTypes(all);
    }

    /** {@return the types by name, in alphabetical order; the map is unmodifiable} */
    public Map<String, FieldType> asMap() {
        return Collections.unmodifiableMap(types);
    }

    /** {@return the types by name: {@code {Priority=DICTIONARY}}} */
    @Override
    public String toString() {
        return types.toString();
    }

    private Map<String, FieldType> copy() {
        Map<String, FieldType> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(types);
        return copy;
    }
}
