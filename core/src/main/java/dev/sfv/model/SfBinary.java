// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfWriter;
import java.util.Arrays;

/**
 * A sequence of octets (RFC 9651, section 3.3.5).
 *
 * <pre>{@code
 * sf-binary = ":" base64 ":"
 * }</pre>
 *
 * <pre>{@code
 * SfBinary.of("hello".getBytes(UTF_8)).toString(); // :aGVsbG8=:
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.5">RFC 9651, section 3.3.5</a>
 */
public final class SfBinary implements BareItem {
    private final byte[] bytes;

    /** For an array that nobody else has. */
    SfBinary(byte[] ownBytes) {
        this.bytes = ownBytes;
    }

    /**
     * Makes a Byte Sequence.
     *
     * @param bytes any octets, which are copied
     * @return the Byte Sequence
     */
    public static SfBinary of(byte[] bytes) {
        return new SfBinary(bytes.clone());
    }

    /**
     * Returns the octets.
     *
     * @return a copy of them
     */
    public byte[] bytes() {
        return bytes.clone();
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

    /** Returns the canonical form. */
    @Override
    public String toString() {
        return Canonical.of(this);
    }
}
