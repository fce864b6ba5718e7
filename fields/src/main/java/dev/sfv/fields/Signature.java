// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.SfBinary;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Map;
import java.util.Objects;

/**
 * A member of {@code Signature}: the signature that belongs to the member of {@code Signature-Input} with the same label (RFC 9421, section
 * 4.2). The field is a Dictionary. Its keys are the labels of the signatures.
 *
 * <pre>{@code
 * Signature = Dictionary ; each value is a Byte Sequence
 * }</pre>
 *
 * <pre>{@code
 * Map<String, Signature> signatures = Signature.FIELD.parseStrict("sig1=:AAEC:");
 * Map<String, SignatureInput> inputs = SignatureInput.FIELD.parseStrict("sig1=(\"@method\")");
 * signatures.keySet().equals(inputs.keySet()); // true
 * signatures.get("sig1").value();              // :AAEC:
 * Signature.FIELD.serialize(Map.of("sig1", Signature.of(new byte[] {0, 1, 2}))); // sig1=:AAEC:
 * Signature.FIELD.parseStrict("sig1=:AAEC:, sig1=::"); // throws SfException: Signature: sig1: expected each key once, at index 18 of: sig1=:AAEC:, sig1=::
 * }</pre>
 *
 * <p><b>Faults.</b> Any fault makes the verification fail (section 3.2): a malformed field, or a label that occurs twice or in only one of
 * the two fields (section 4). Use {@code parseStrict} or {@code tryParse}. An absent field has no signatures. Parameters are ignored.
 *
 * @param value the signature
 * @see SignatureInput
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421#section-4.2">RFC 9421, section 4.2</a>
 */
public record Signature(SfBinary value) {
    /** The field: the labels with the signatures. */
    public static final TypedField<Map<String, Signature>> FIELD = TypedField.dictionaryOf(
                    "Signature", MemberType.BINARY.map(Signature::of, Signature::bytes))
            .uniqueKeys();

    /**
     * Makes a signature.
     *
     * @param value its bytes
     */
    public Signature {
        Objects.requireNonNull(value);
    }

    /**
     * {@return a signature of these bytes}
     *
     * @param bytes its bytes, which are copied
     */
    public static Signature of(byte[] bytes) {
        return new Signature(SfBinary.of(bytes));
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return value.bytes();
    }
}
