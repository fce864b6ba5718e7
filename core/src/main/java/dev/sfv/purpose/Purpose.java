// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBoolean;
import dev.sfv.syntax.SfSyntax;
import java.util.Objects;

/**
 * One purpose of a request: a member of {@link SecPurpose}.
 *
 * <pre>{@code
 * Purpose purpose = SecPurpose.parse("prefetch;prerender, example").purposes().get(0);
 * purpose.token();          // prefetch
 * purpose.has("prerender"); // true
 * }</pre>
 *
 * @param token the purpose, such as {@code prefetch}, whether this library knows it or not
 * @param parameters what is said about it
 */
public record Purpose(String token, Parameters parameters) {
    /**
     * Makes a purpose.
     *
     * @param token a word of {@linkplain SfSyntax#isToken the right form}
     * @param parameters what is said about it
     * @throws IllegalArgumentException if the token is not one
     */
    public Purpose {
        SfSyntax.requireToken(token);
        Objects.requireNonNull(parameters);
    }

    /**
     * Tells whether this has a parameter, with whatever value but Boolean false: {@code a}, {@code a=?1} and {@code a=x} say
     * yes, {@code a=?0} says no.
     *
     * @param key the key of the parameter
     * @return whether it is there and not false
     */
    public boolean has(String key) {
        BareItem value = parameters.asMap().get(Objects.requireNonNull(key));
        return value != null && value != SfBoolean.FALSE;
    }
}
