// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfWriter;

/**
 * True or false (RFC 9651, section 3.3.6). There are only these two instances. You can compare them with {@code ==}.
 *
 * <pre>{@code
 * sf-boolean = "?" ( "0" / "1" )
 * }</pre>
 *
 * <pre>{@code
 * SfBoolean.of(false).toString(); // ?0
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.3.6">RFC 9651, section 3.3.6</a>
 */
public final class SfBoolean implements BareItem {
    /** {@code ?1}, or a key without a value. */
    public static final SfBoolean TRUE = new SfBoolean(true);

    /** {@code ?0}. */
    public static final SfBoolean FALSE = new SfBoolean(false);

    private final boolean value;

    private SfBoolean(boolean value) {
        this.value = value;
    }

    /**
     * {@return {@link #TRUE} or {@link #FALSE}}
     *
     * @param value true or false
     */
    public static SfBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** {@return the value} */
    public boolean value() {
        return value;
    }

    @Override
    public Object javaValue() {
        return value;
    }

    @Override
    public SfKind kind() {
        return SfKind.BOOLEAN;
    }

    @Override
    public void writeTo(SfWriter out) {
        out.writeBoolean(value);
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
