// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;

/**
 * A bare word (RFC 9651, section 3.3.4).
 *
 * <pre>{@code
 * sf-token = ( ALPHA / "*" ) *( tchar / ":" / "/" )
 * }</pre>
 *
 * <pre>{@code
 * SfToken.of("text/html").toString(); // text/html
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.4">RFC 9651, section 3.3.4</a>
 */
public final class SfToken implements BareItem {
    private final String value;

    /** For text that is known to be valid. */
    SfToken(String validValue) {
        this.value = validValue;
    }

    /**
     * {@return a Token of this text}
     *
     * @param value a word of {@linkplain SfSyntax#isToken the right form}
     * @throws IllegalArgumentException if it is not of the right form
     */
    public static SfToken of(String value) {
        return new SfToken(SfSyntax.requireToken(value));
    }

    /** {@return the text} */
    public String value() {
        return value;
    }

    @Override
    public Object javaValue() {
        return value;
    }

    @Override
    public SfKind kind() {
        return SfKind.TOKEN;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeToken(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfToken that && value.equals(that.value);
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
