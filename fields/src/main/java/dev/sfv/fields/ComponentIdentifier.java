// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.InnerList;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfItem;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The identifier of a component of a message that is signed (RFC 9421, section 2): a name with parameters.
 *
 * <pre>{@code
 * component-identifier = component-name parameters
 * component-name       = sf-string
 * }</pre>
 *
 * <pre>{@code
 * ComponentIdentifier ofRequest = ComponentIdentifier.parse("\"example-dict\";req;key=\"a\"");
 * ofRequest.equals(ComponentIdentifier.parse("\"example-dict\";key=\"a\";req")); // true
 * ofRequest.equals(ComponentIdentifier.of("example-dict"));                      // false
 * ofRequest.serialize();                                                         // "example-dict";req;key="a"
 * ComponentIdentifier.of("Content-Type"); // throws IllegalArgumentException: expected a field name in lower case or a derived name, found: "Content-Type"
 * }</pre>
 *
 * <p><b>Identity.</b> Two identifiers are equal if their names are equal and their parameters are equal in any order. Parameters are part
 * of the identity: {@code "content-digest";req} is the digest of the request, and not that of the response. The order of the parameters is
 * kept for {@link #serialize()}.
 *
 * <p>Unknown derived names and unknown parameters are kept. They are errors as soon as you build the signature base (section 2.5), because
 * you do not know their values.
 *
 * @param name the name of a field in lower case, or of a derived component, which begins with {@code @}
 * @param parameters the parameters in the order in which they are serialized
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421#section-2">RFC 9421, section 2</a>
 */
public record ComponentIdentifier(String name, Parameters parameters) {
    /**
     * Makes an identifier.
     *
     * @param name the name
     * @param parameters the parameters
     * @throws IllegalArgumentException if the name is neither a field name in lower case nor begins with {@code @}, or is
     *     {@code @signature-params}; if {@code sf}, {@code bs}, {@code tr} or {@code req} is not a Boolean, or {@code key} or
     *     {@code name} is not a String; if {@code bs} is combined with {@code sf} or {@code key} (section 2.1); or if
     *     {@code @query-param} has no {@code name} (section 2.2.8)
     */
    public ComponentIdentifier {
        require(isName(name), "a field name in lower case or a derived name", name);
        for (String flag : List.of("sf", "bs", "tr", "req")) {
            parameters.optional(flag, ValueType.BOOLEAN);
        }
        for (String text : List.of("key", "name")) {
            parameters.optional(text, ValueType.STRING);
        }
        boolean bytes = parameters.contains("bs");
        boolean structured = parameters.contains("sf") || parameters.contains("key");
        require(!bytes || !structured, "bs without sf and key", parameters.serialize());
        require(!name.equals("@query-param") || parameters.contains("name"), "a parameter called name", name);
    }

    private static boolean isName(String name) {
        boolean derived = name.startsWith("@") && !name.equals("@signature-params");
        return SfSyntax.isFieldName(derived ? name.substring(1) : name) && name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static void require(boolean valid, String expected, String found) {
        if (!valid) {
            throw new IllegalArgumentException("expected " + expected + ", found: \"" + found + '"');
        }
    }

    /**
     * {@return an identifier without parameters}
     *
     * @param name the name
     * @throws IllegalArgumentException if the name is neither a field name in lower case nor begins with {@code @}, is
     *     {@code @signature-params}, or needs a parameter
     */
    public static ComponentIdentifier of(String name) {
        return new ComponentIdentifier(name, Parameters.EMPTY);
    }

    /**
     * Reads an identifier.
     *
     * @param item a String with parameters
     * @return the identifier
     * @throws SfException if the item is not a String, or a parameter is of a wrong type
     * @throws IllegalArgumentException if the constructor throws it
     */
    public static ComponentIdentifier of(SfItem item) {
        return new ComponentIdentifier(item.value().stringValue(), item.parameters());
    }

    /**
     * Parses an identifier.
     *
     * @param text a String with parameters: {@code "@method";req}
     * @return the identifier
     * @throws SfException if the text is malformed
     * @throws IllegalArgumentException if the constructor throws it
     */
    public static ComponentIdentifier parse(String text) {
        return of(SfItem.parse(text));
    }

    /** {@return the same identifier as an item} */
    public SfItem toItem() {
        return SfItem.string(name).withParameters(parameters);
    }

    /** {@return the canonical form, with which a line of the signature base begins (section 2.5)} */
    public String serialize() {
        return toItem().serialize();
    }

    /** {@return whether the other identifier has the same name, and the same parameters in any order} */
    @Override
    public boolean equals(Object other) {
        return other instanceof ComponentIdentifier that && toItem().equalsInAnyOrder(that.toItem());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, parameters.asMap());
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }

    /** Makes an Inner List of component identifiers, with the parameters of a signature. */
    static InnerList toInnerList(List<ComponentIdentifier> components, Parameters parameters) {
        return InnerList.of(components.stream().map(ComponentIdentifier::toItem).toList(), parameters);
    }

    /** Copies covered components, each of which must occur once (section 2). */
    static List<ComponentIdentifier> copyOfDistinct(List<ComponentIdentifier> components) {
        List<ComponentIdentifier> copy = List.copyOf(components);
        Set<String> known =
                new HashSet<>(); // strings, because colliding hash codes that an attacker chooses do not make them slow
        for (ComponentIdentifier component : copy) {
            boolean isNew = known.add(component.toItem().withSortedParameters().serialize());
            require(isNew, "each component once", component.serialize());
        }
        return copy;
    }
}
