// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;

/**
 * Any Unicode text (RFC 9651, section 3.3.8). A received Display String may hold control characters and the like. Show it with care
 * (section 6).
 *
 * <pre>{@code
 * sf-displaystring = "%" DQUOTE *( unescaped / "\" / pct-encoded ) DQUOTE
 * pct-encoded      = "%" lc-hexdig lc-hexdig
 * }</pre>
 *
 * <pre>{@code
 * SfDisplayString.of("f\u00fcr").toString(); // %"f%c3%bcr"
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.8">RFC 9651, section 3.3.8</a>
 */
public final class SfDisplayString implements BareItem {
    private final String value;

    /** For text that is known to be valid. */
    SfDisplayString(String validValue) {
        this.value = validValue;
    }

    /**
     * {@return a Display String of this text}
     *
     * @param value any text
     * @throws IllegalArgumentException if it has an unpaired surrogate
     */
    public static SfDisplayString of(String value) {
        return new SfDisplayString(SfSyntax.requireDisplayString(value));
    }

    /** {@return the text, decoded} */
    public String value() {
        return value;
    }

    @Override
    public Object javaValue() {
        return value;
    }

    @Override
    public SfKind kind() {
        return SfKind.DISPLAY_STRING;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeDisplayString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfDisplayString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
