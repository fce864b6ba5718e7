// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;

/**
 * {@code Accept-CH} and {@code Critical-CH}: the client hints that a server wants to receive.
 *
 * <pre>{@code
 * Accept-CH = sf-list
 * Critical-CH = sf-list
 * }</pre>
 *
 * <p>The members are Tokens: the names of the fields that carry the hints (case-insensitive). Parameters are not defined, and are
 * ignored. A hint in {@code Critical-CH} MUST be in {@code Accept-CH} too: if the client has not sent it, the client repeats the request
 * with it. A client MUST ignore {@code Accept-CH} if it was not delivered over HTTPS. This definition does not check that.
 *
 * <pre>{@code
 * AcceptCh accepted = AcceptCh.FIELD.parse("Sec-CH-UA-Model, Sec-CH-UA-Arch");
 * accepted.accepts("sec-ch-ua-model"); // true
 * accepted.accepts("Sec-CH-UA");       // false
 * AcceptCh.CRITICAL.serialize(AcceptCh.of("Sec-CH-UA-Model")); // Sec-CH-UA-Model
 * }</pre>
 *
 * <p>An absent field has no hints. A field with a member that is not a Token is malformed, and counts as absent.
 *
 * @param hints the names of the hints, in field order
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8942#section-3.1">RFC 8942, section 3.1</a>
 * @see <a href="https://datatracker.ietf.org/doc/draft-davidben-http-client-hint-reliability/">Client Hint Reliability, section 3</a>
 */
public record AcceptCh(List<String> hints) {
    /** The field {@code Accept-CH}. */
    public static final TypedField<AcceptCh> FIELD =
            TypedField.listOf("Accept-CH", MemberType.TOKEN).map(AcceptCh::new, AcceptCh::hints);

    /** The field {@code Critical-CH}. */
    public static final TypedField<AcceptCh> CRITICAL =
            TypedField.listOf("Critical-CH", MemberType.TOKEN).map(AcceptCh::new, AcceptCh::hints);

    /**
     * Makes a list of hints.
     *
     * @param hints the names of the hints
     * @throws IllegalArgumentException if the name of a hint is not a Token
     */
    public AcceptCh {
        hints = List.copyOf(hints);
        hints.forEach(SfSyntax::requireToken);
    }

    /**
     * {@return a list of hints}
     *
     * @param hints their names
     * @throws IllegalArgumentException if the name of a hint is not a Token
     */
    public static AcceptCh of(String... hints) {
        return new AcceptCh(List.of(hints));
    }

    /**
     * {@return whether a hint is listed}
     *
     * @param hint its name (case-insensitive)
     */
    public boolean accepts(String hint) {
        return hints.stream().anyMatch(hint::equalsIgnoreCase);
    }
}
