// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;

/**
 * A whole number (RFC 9651, section 3.3.1).
 *
 * <pre>{@code
 * sf-integer = ["-"] 1*15DIGIT
 * }</pre>
 *
 * <pre>{@code
 * SfInteger.of(42).toString(); // 42
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.1">RFC 9651, section 3.3.1</a>
 */
public final class SfInteger implements BareItem {
    private final long value;

    private SfInteger(long value) {
        this.value = value;
    }

    /**
     * {@return an Integer of this value}
     *
     * @param value from -999,999,999,999,999 to 999,999,999,999,999
     * @throws IllegalArgumentException if it is out of range
     */
    public static SfInteger of(long value) {
        return new SfInteger(SfSyntax.requireNumber(value));
    }

    /** {@return the number, from -999,999,999,999,999 to 999,999,999,999,999} */
    public long value() {
        return value;
    }

    @Override
    public Object javaValue() {
        return value;
    }

    @Override
    public SfKind kind() {
        return SfKind.INTEGER;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeInteger(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfInteger that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
