// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfWriter;
import java.util.Arrays;
import java.util.Base64;

/**
 * A sequence of bytes (RFC 9651, section 3.3.5).
 *
 * <pre>{@code
 * sf-binary = ":" base64 ":"
 * }</pre>
 *
 * <pre>{@code
 * SfBinary.of("hello".getBytes(UTF_8)).toString(); // :aGVsbG8=:
 * SfBinary.ofBase64("aGVsbG8=").base64();          // aGVsbG8=
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.5">RFC 9651, section 3.3.5</a>
 */
public final class SfBinary implements BareItem {
    private final byte[] bytes;

    /** Takes over an array to which there is no other reference. */
    SfBinary(byte[] ownBytes) {
        this.bytes = ownBytes;
    }

    /**
     * {@return a Byte Sequence of these bytes}
     *
     * @param bytes any bytes, which are copied
     */
    public static SfBinary of(byte[] bytes) {
        return new SfBinary(bytes.clone());
    }

    /**
     * {@return a Byte Sequence from base64 text}
     *
     * @param base64 the text, in the alphabet of RFC 4648, section 4, with padding, without, or with a part of it
     * @throws IllegalArgumentException if it is not base64
     */
    public static SfBinary ofBase64(String base64) {
        int end = base64.length();
        while (end > 0 && base64.charAt(end - 1) == '=') { // the JDK accepts all padding or none
            end--;
        }
        int missing = (4 - end % 4) % 4;
        int padding = base64.length() - end;
        if (padding > missing) {
            throw new IllegalArgumentException("expected at most " + missing + " '=' at the end, found " + padding);
        }
        return new SfBinary(Base64.getDecoder().decode(base64.substring(0, end)));
    }

    /** {@return the bytes as base64 text with padding, without colons} */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public Object javaValue() {
        return bytes();
    }

    @Override
    public SfKind kind() {
        return SfKind.BINARY;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeBinary(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfBinary that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
