// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.InnerList;
import dev.sfv.model.Parameters;
import dev.sfv.model.ValueType;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of {@code Accept-Signature}: it asks the recipient to sign its next message (RFC 9421, section 5.1). The field is a
 * Dictionary. Its keys are the labels that the signatures must have.
 *
 * <pre>{@code
 * Accept-Signature = Dictionary ; each value is an Inner List of component identifiers
 * parameters of the Inner List:
 *   created / expires / nonce String / alg String / keyid String / tag String
 * }</pre>
 *
 * <pre>{@code
 * AcceptSignature wish = AcceptSignature.FIELD.parseStrict("sig1=(\"@method\");created;tag=\"app\"").get("sig1");
 * wish.created(); // true
 * wish.expires(); // false
 * wish.tag();     // Optional[app]
 * AcceptSignature.FIELD.serialize(Map.of("sig1", wish)); // sig1=("@method");created;tag="app"
 * }</pre>
 *
 * <p><b>Faults.</b> A signature that the recipient cannot make is an error (section 5.2). So are a malformed field, a label or a component
 * that occurs twice, and a known parameter of a wrong type. An absent field asks for no signatures. Unknown parameters are kept.
 *
 * @param coveredComponents the components to be covered in order, unmodifiable; each of them occurs once
 * @param parameters the parameters that the signature is to have
 * @see SignatureInput
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421#section-5.1">RFC 9421, section 5.1</a>
 */
public record AcceptSignature(List<ComponentIdentifier> coveredComponents, Parameters parameters) {
    /** The field: the labels with the signatures that are asked for. */
    public static final TypedField<Map<String, AcceptSignature>> FIELD = TypedField.dictionaryOf(
                    "Accept-Signature", MemberType.INNER_LIST.map(AcceptSignature::of, AcceptSignature::toInnerList))
            .uniqueKeys();

    private static AcceptSignature of(InnerList list) {
        return new AcceptSignature(list.map(ComponentIdentifier::of), list.parameters());
    }

    /**
     * Makes a member of the field.
     *
     * @param coveredComponents the components in order, which are copied
     * @param parameters the parameters
     * @throws IllegalArgumentException if a component occurs twice, {@code created} or {@code expires} is not a Boolean, or
     *     {@code nonce}, {@code alg}, {@code keyid} or {@code tag} is not a String
     */
    public AcceptSignature {
        coveredComponents = ComponentIdentifier.copyOfDistinct(coveredComponents);
        for (String wish : List.of("created", "expires")) {
            parameters.optional(wish, ValueType.BOOLEAN);
        }
        for (String text : List.of("nonce", "alg", "keyid", "tag")) {
            parameters.optional(text, ValueType.STRING);
        }
    }

    private InnerList toInnerList() {
        return ComponentIdentifier.toInnerList(coveredComponents, parameters);
    }

    /** {@return whether the time of creation is to be included} */
    public boolean created() {
        return parameters.get("created", ValueType.BOOLEAN).orElse(false);
    }

    /** {@return whether a time of expiration is to be included} */
    public boolean expires() {
        return parameters.get("expires", ValueType.BOOLEAN).orElse(false);
    }

    /** {@return the random value to be included, if one is asked for} */
    public Optional<String> nonce() {
        return parameters.get("nonce", ValueType.STRING);
    }

    /** {@return the algorithm to be used, if one is asked for} */
    public Optional<String> alg() {
        return parameters.get("alg", ValueType.STRING);
    }

    /** {@return the identifier of the key to be used, if one is asked for} */
    public Optional<String> keyid() {
        return parameters.get("keyid", ValueType.STRING);
    }

    /** {@return the tag to be included, if one is asked for} */
    public Optional<String> tag() {
        return parameters.get("tag", ValueType.STRING);
    }
}
