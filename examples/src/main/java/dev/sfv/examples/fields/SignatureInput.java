// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.fields;

import dev.sfv.model.InnerList;
import dev.sfv.model.SfDictionary;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code Signature-Input} (RFC 9421, section 4.1): what each signature of a message covers. An example of a field of inner
 * lists, in which anything of a wrong type makes the whole field malformed.
 *
 * @param signatures for each label the covered components, which are Strings with parameters, and the parameters of the
 *     signature; in field order
 */
public record SignatureInput(Map<String, InnerList> signatures) {
    /** What an absent field means: no signatures. */
    public static final SignatureInput NONE = new SignatureInput(Map.of());

    /** The definition of the field. */
    public static final TypedField<SignatureInput> FIELD =
            TypedField.dictionary("Signature-Input", NONE, SignatureInput::read, SignatureInput::write);

    /**
     * Makes a field value.
     *
     * @throws dev.sfv.syntax.SfException if a component is not a String
     */
    public SignatureInput {
        signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
        signatures.values().forEach(SignatureInput::namesOf);
    }

    private static SignatureInput read(SfReader field) {
        Map<String, InnerList> signatures = new LinkedHashMap<>();
        SfDictionary.read(field).asMap().forEach((label, signature) -> signatures.put(label, signature.asInnerList()));
        return new SignatureInput(signatures);
    }

    private void write(SfWriter field) {
        signatures.forEach((label, signature) -> signature.writeMemberTo(field.nextEntry(label)));
    }

    private static List<String> namesOf(InnerList components) {
        return components.items().stream()
                .map(component -> component.value().stringValue())
                .toList();
    }

    /**
     * Returns the names of the components that a signature covers.
     *
     * @param label the label of the signature
     * @return the names in order, without their parameters; none if there is no such signature
     */
    public List<String> componentNames(String label) {
        InnerList components = signatures.get(label);
        return components == null ? List.of() : namesOf(components);
    }
}
