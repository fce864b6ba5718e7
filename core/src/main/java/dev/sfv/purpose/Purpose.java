// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

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
 * @param parameters its parameters
 */
public record Purpose(String token, Parameters parameters) {
    /**
     * Makes a purpose.
     *
     * @param token a word of {@linkplain SfSyntax#isToken the right form}
     * @param parameters its parameters
     * @throws IllegalArgumentException if {@code token} is not the text of a Token
     */
    public Purpose {
        SfSyntax.requireToken(token);
        Objects.requireNonNull(parameters);
    }

    /**
     * {@return whether this has a parameter whose value is not the Boolean false} {@code a}, {@code a=?1} and {@code a=x} have the
     * parameter {@code a}. {@code a=?0} does not have it.
     *
     * @param key the key of the parameter
     */
    public boolean has(String key) {
        return parameters.get(key).orElse(SfBoolean.FALSE) != SfBoolean.FALSE;
    }
}
