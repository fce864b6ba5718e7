// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code Cache-Groups} and {@code Cache-Group-Invalidation}: the groups that a response belongs to, and those that it invalidates.
 *
 * <pre>{@code
 * Cache-Groups             = List of Strings, in any order
 * Cache-Group-Invalidation = List of Strings, in any order
 * }</pre>
 *
 * <p>Parameters are ignored. An absent or malformed field means no groups. So does a field with a member that is not a String.
 *
 * <pre>{@code
 * CacheGroups stored = CacheGroups.FIELD.parse("\"scripts\", \"eurovision-results\"");
 * CacheGroups invalidated = CacheGroups.INVALIDATION.parse("\"eurovision-results\";new, \"australia\"");
 * stored.groups().contains("scripts");                    // true
 * stored.shares(invalidated);                             // true
 * CacheGroups.FIELD.parse("scripts");                     // CacheGroups[groups=[]]
 * CacheGroups.FIELD.serialize(CacheGroups.of("a", "b"));  // "a", "b"
 * }</pre>
 *
 * <p>Two responses share a group only if they have the same origin. {@code Cache-Group-Invalidation} must be ignored in a response to a
 * request whose method is safe. The caller must check both.
 *
 * @param groups the names of the groups, which are case-sensitive; the order is that of the field, and does not matter for equality
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9875#section-2">RFC 9875, sections 2 and 3</a>
 */
public record CacheGroups(Set<String> groups) {
    /** The definition of {@code Cache-Groups}. */
    public static final TypedField<CacheGroups> FIELD = field("Cache-Groups");

    /** The definition of {@code Cache-Group-Invalidation}. */
    public static final TypedField<CacheGroups> INVALIDATION = field("Cache-Group-Invalidation");

    /**
     * Makes groups.
     *
     * @throws IllegalArgumentException if a name has other characters than visible ASCII and spaces
     */
    public CacheGroups {
        groups = copyOf(groups);
        groups.forEach(SfSyntax::requireString);
    }

    private static Set<String> copyOf(Collection<String> groups) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    private static TypedField<CacheGroups> field(String name) {
        return TypedField.listOf(name, MemberType.STRING)
                .map(list -> new CacheGroups(copyOf(list)), value -> List.copyOf(value.groups));
    }

    /**
     * {@return groups with these names}
     *
     * @param groups their names; one that is repeated counts once
     * @throws IllegalArgumentException if a name has other characters than visible ASCII and spaces
     */
    public static CacheGroups of(String... groups) {
        return new CacheGroups(copyOf(List.of(groups)));
    }

    /**
     * {@return whether two responses of the same origin share a group}
     *
     * @param other the groups of the other response, or those that it invalidates
     */
    public boolean shares(CacheGroups other) {
        return !Collections.disjoint(groups, other.groups);
    }
}
