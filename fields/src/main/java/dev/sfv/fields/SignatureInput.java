// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.InnerList;
import dev.sfv.model.Parameters;
import dev.sfv.model.ValueType;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of {@code Signature-Input}: the components that a signature covers, and its parameters (RFC 9421, section 4.1). The field is a
 * Dictionary. Its keys are the labels of the signatures.
 *
 * <pre>{@code
 * Signature-Input = Dictionary ; each value is an Inner List of component identifiers
 * parameters of the Inner List:
 *   created Integer / expires Integer / nonce String / alg String / keyid String / tag String
 * }</pre>
 *
 * <pre>{@code
 * String value = "sig1=(\"@method\" \"content-digest\";req);created=1618884473;keyid=\"test-key\"";
 * SignatureInput input = SignatureInput.FIELD.parseStrict(value).get("sig1");
 * input.created();                                           // Optional[2021-04-20T02:07:53Z]
 * input.keyid();                                             // Optional[test-key]
 * input.covers(ComponentIdentifier.of("@method"));           // true
 * input.covers(ComponentIdentifier.of("content-digest"));    // false
 * input.covers(ComponentIdentifier.parse("\"content-digest\";req")); // true
 * input.signatureParams(); // ("@method" "content-digest";req);created=1618884473;keyid="test-key"
 * }</pre>
 *
 * <p>To verify a signature, rebuild the signature base (section 2.5): one line for each of {@link #coveredComponents()}, and a last line
 * for {@code @signature-params}.
 *
 * <pre>{@code
 * SignatureInput input = SignatureInput.FIELD.parseStrict("sig1=(\"@method\" \"@path\");keyid=\"k\"").get("sig1");
 * Map<ComponentIdentifier, String> message = Map.of(
 *         ComponentIdentifier.of("@method"), "POST",
 *         ComponentIdentifier.of("@path"), "/foo");
 * StringBuilder base = new StringBuilder();
 * for (ComponentIdentifier component : input.coveredComponents()) {
 *     base.append(component.serialize()).append(": ").append(Objects.requireNonNull(message.get(component))).append('\n');
 * }
 * base.append("\"@signature-params\": ").append(input.signatureParams().serialize());
 * base.toString().lines().toList(); // ["@method": POST, "@path": /foo, "@signature-params": ("@method" "@path");keyid="k"]
 * }</pre>
 *
 * <p>To sign, make a member with the parameters in the order in which you want them:
 *
 * <pre>{@code
 * SignatureInput input = new SignatureInput(
 *         List.of(ComponentIdentifier.of("@method"), ComponentIdentifier.of("@authority")),
 *         Parameters.builder().put("created", 1618884473).put("keyid", "test-key").build());
 * SignatureInput.FIELD.serialize(Map.of("sig1", input)); // sig1=("@method" "@authority");created=1618884473;keyid="test-key"
 * }</pre>
 *
 * <p><b>Faults.</b> Any fault makes the verification fail (section 3.2): a malformed field, a label that occurs twice (section 4), a
 * component that occurs twice (section 2), or a known parameter of a wrong type. Use {@code parseStrict} or {@code tryParse}. An absent
 * field has no signatures. Unknown parameters are kept, because they are signed too.
 *
 * @param coveredComponents the components in order, unmodifiable; each of them occurs once
 * @param parameters the parameters of the signature, in the order in which they were received
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421#section-4.1">RFC 9421, section 4.1</a>
 */
public record SignatureInput(List<ComponentIdentifier> coveredComponents, Parameters parameters) {
    /** The field: the labels with the components that each signature covers. */
    public static final TypedField<Map<String, SignatureInput>> FIELD = TypedField.dictionaryOf(
                    "Signature-Input", MemberType.INNER_LIST.map(SignatureInput::of, SignatureInput::signatureParams))
            .uniqueKeys();

    private static SignatureInput of(InnerList list) {
        return new SignatureInput(list.map(ComponentIdentifier::of), list.parameters());
    }

    /**
     * Makes a member of the field.
     *
     * @param coveredComponents the components in order, which are copied
     * @param parameters the parameters of the signature
     * @throws IllegalArgumentException if a component occurs twice, {@code created} or {@code expires} is not an Integer, or
     *     {@code nonce}, {@code alg}, {@code keyid} or {@code tag} is not a String
     */
    public SignatureInput {
        coveredComponents = ComponentIdentifier.copyOfDistinct(coveredComponents);
        for (String time : List.of("created", "expires")) {
            parameters.optional(time, ValueType.INTEGER);
        }
        for (String text : List.of("nonce", "alg", "keyid", "tag")) {
            parameters.optional(text, ValueType.STRING);
        }
    }

    /**
     * {@return an Inner List whose canonical form is the value of {@code @signature-params}, the last line of the signature base
     * (section 2.3)}
     */
    public InnerList signatureParams() {
        return ComponentIdentifier.toInnerList(coveredComponents, parameters);
    }

    /**
     * {@return whether this signature covers a component, with exactly its parameters}
     *
     * @param component the component, with its parameters in any order
     */
    public boolean covers(ComponentIdentifier component) {
        return coveredComponents.contains(component);
    }

    /**
     * {@return whether this signature covers all components that your application requires, each with exactly its parameters}
     *
     * @param components the components, each with its parameters in any order
     */
    public boolean coversAll(Collection<ComponentIdentifier> components) {
        return coveredComponents.containsAll(components);
    }

    /** {@return when the signature was created, if that is known} */
    public Optional<Instant> created() {
        return parameters.get("created", ValueType.INTEGER).map(Instant::ofEpochSecond);
    }

    /** {@return when the signature expires, if it does} */
    public Optional<Instant> expires() {
        return parameters.get("expires", ValueType.INTEGER).map(Instant::ofEpochSecond);
    }

    /** {@return a random value that makes the signature unique, if there is one} */
    public Optional<String> nonce() {
        return parameters.get("nonce", ValueType.STRING);
    }

    /** {@return the algorithm, for example {@code ed25519}, if it is given; it must agree with that of the key} */
    public Optional<String> alg() {
        return parameters.get("alg", ValueType.STRING);
    }

    /** {@return the identifier of the key, if there is one} */
    public Optional<String> keyid() {
        return parameters.get("keyid", ValueType.STRING);
    }

    /** {@return the tag of the application, if there is one} */
    public Optional<String> tag() {
        return parameters.get("tag", ValueType.STRING);
    }
}
