// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.fields;

import dev.sfv.model.InnerList;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Map;

/**
 * {@code Signature-Input} (RFC 9421, section 4.1): what each signature of a message covers. This is an example of a field of inner
 * lists, in which a part of a wrong type makes the whole field malformed.
 *
 * @param signatures the inner list of each signature by its label, in field order: the covered components, which are Strings with
 *     parameters, and the parameters of the signature
 */
public record SignatureInput(Map<String, InnerList> signatures) {
    /** An absent field: no signatures. */
    public static final SignatureInput NONE = new SignatureInput(Map.of());

    /** The definition of the field. */
    public static final TypedField<SignatureInput> FIELD =
            TypedField.dictionary("Signature-Input", NONE, SignatureInput::read, SignatureInput::write);

    /**
     * Makes a field value.
     *
     * @throws IllegalArgumentException if a label is not a key, a component is not a String, or a signature covers a component twice
     */
    public SignatureInput {
        signatures = SfDictionary.of(signatures).map(ValueType.INNER_LIST.andThen(SignatureInput::requireComponents));
    }

    /** Components are the same if they differ only in the order of their parameters (RFC 9421, section 2). */
    private static InnerList requireComponents(InnerList components) {
        int names = components.map(ValueType.STRING).size();
        if (components.stream().map(SfItem::withSortedParameters).distinct().count() < names) {
            throw new IllegalArgumentException("expected each component once, found: " + components);
        }
        return components;
    }

    private static SignatureInput read(SfReader field) {
        return new SignatureInput(SfDictionary.readField(field).map(ValueType.INNER_LIST));
    }

    private void write(SfWriter field) {
        signatures.forEach((label, components) -> components.writeMemberTo(field.nextEntry(label)));
    }

    /**
     * Returns the names of the components that a signature covers.
     *
     * @param label the label of the signature
     * @return the names in order, without their parameters; none if there is no such signature
     */
    public List<String> componentNames(String label) {
        InnerList components = signatures.get(label);
        return components == null ? List.of() : components.map(ValueType.STRING);
    }
}
