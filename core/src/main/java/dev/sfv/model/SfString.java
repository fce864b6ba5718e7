// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;

/**
 * Text of visible ASCII and spaces (RFC 9651, section 3.3.3). For other text, use {@link SfDisplayString}.
 *
 * <pre>{@code
 * sf-string = DQUOTE *( unescaped / "%" / bs-escaped ) DQUOTE
 * }</pre>
 *
 * <pre>{@code
 * SfString.of("say \"hello\"").toString(); // "say \"hello\""
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.3">RFC 9651, section 3.3.3</a>
 */
public final class SfString implements BareItem {
    private final String value;

    /** For text that is known to be valid. */
    SfString(String validValue) {
        this.value = validValue;
    }

    /**
     * {@return a String of this text}
     *
     * @param value any number of characters from U+0020 to U+007E
     * @throws IllegalArgumentException if it has another character
     */
    public static SfString of(String value) {
        return new SfString(SfSyntax.requireString(value));
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
        return SfKind.STRING;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfString that && value.equals(that.value);
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
