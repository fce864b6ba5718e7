// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import dev.sfv.model.Parameters;
import dev.sfv.model.SfBoolean;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Sec-Purpose}: the purpose of a request that a browser makes before the user wants to see the response.
 *
 * <pre>{@code
 * SecPurpose purpose = SecPurpose.parse(Collections.list(request.getHeaders("Sec-Purpose")));
 * if (purpose.isPrefetch()) {
 *     // speculative: perhaps nobody will ever look at the response, so this is not a visit yet
 * }
 * }</pre>
 *
 * <p>The field is parsed as a List. The Fetch standard, MDN and IANA define it as an Item. The prefetch specification of the WICG
 * overrides this with a List. One of its members may be the Token {@code prefetch} with parameters. Every Item is a List too. Members
 * that are not Tokens are ignored. Unknown Tokens and parameters are kept.
 *
 * <p>An absent, empty or malformed value, and one without any Token, is {@link #NONE}: a malformed field is ignored (RFC 9651,
 * section 4.2). To distinguish these cases, use {@link TypedField#tryParse(String) FIELD.tryParse}.
 *
 * <p>The values that browsers send ({@code prefetch}, {@code prefetch;prerender} and {@code prefetch;anonymous-client-ip}) are
 * recognized by their spelling, without allocation.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#sec-purpose-header">Fetch, Sec-Purpose</a>
 * @see <a href="https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header">Prefetch (WICG), Sec-Purpose</a>
 */
public final class SecPurpose {
    /** The name of the field. */
    public static final String NAME = "Sec-Purpose";

    /** The Token of a speculative request, which {@link #isPrefetch()} looks for. */
    public static final String PREFETCH_TOKEN = "prefetch";

    /** The key of the parameter that {@link #isPrerender()} looks for. */
    public static final String PRERENDER_KEY = "prerender";

    /** The key of the parameter that {@link #isAnonymousClientIp()} looks for. */
    public static final String ANONYMOUS_CLIENT_IP_KEY = "anonymous-client-ip";

    /** No purpose: the user asked for the response. */
    public static final SecPurpose NONE = new SecPurpose(List.of());

    /** {@code prefetch}: the response is fetched in case the user asks for it. */
    public static final SecPurpose PREFETCH = prefetch(Parameters.EMPTY);

    /** {@code prefetch;prerender}: it is also loaded into a page that is not shown yet. */
    public static final SecPurpose PRERENDER = prefetch(Parameters.of(PRERENDER_KEY, SfBoolean.TRUE));

    /** {@code prefetch;anonymous-client-ip}: it is fetched through a proxy that hides the address of the client. */
    public static final SecPurpose ANONYMOUS_PREFETCH =
            prefetch(Parameters.of(ANONYMOUS_CLIENT_IP_KEY, SfBoolean.TRUE));

    /** The definition of the field. */
    public static final TypedField<SecPurpose> FIELD = TypedField.list(NAME, NONE, SecPurpose::read, SecPurpose::write)
            .recognizing(PREFETCH, PRERENDER, ANONYMOUS_PREFETCH);

    private final List<Purpose> purposes;
    private final boolean prefetch;
    private final boolean prerender;
    private final boolean anonymousClientIp;

    private SecPurpose(List<Purpose> purposes) {
        this.purposes = List.copyOf(purposes);
        boolean isPrefetch = false;
        boolean isPrerender = false;
        boolean isAnonymousClientIp = false;
        for (Purpose purpose : this.purposes) {
            if (purpose.token().equals(PREFETCH_TOKEN)) {
                isPrefetch = true;
                isPrerender |= purpose.has(PRERENDER_KEY);
                isAnonymousClientIp |= purpose.has(ANONYMOUS_CLIENT_IP_KEY);
            }
        }
        this.prefetch = isPrefetch;
        this.prerender = isPrerender;
        this.anonymousClientIp = isAnonymousClientIp;
    }

    private static SecPurpose prefetch(Parameters parameters) {
        return of(new Purpose(PREFETCH_TOKEN, parameters));
    }

    /**
     * {@return a value with these purposes}
     *
     * @param purposes the purposes in order
     */
    public static SecPurpose of(Purpose... purposes) {
        return new SecPurpose(List.of(purposes));
    }

    /**
     * Parses a field value. This never throws.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return the value; {@link #NONE} if it is absent, empty, malformed or without any Token
     */
    public static SecPurpose parse(String fieldValue) {
        return FIELD.parse(fieldValue);
    }

    /**
     * Parses all lines of the field. This never throws.
     *
     * @param fieldLines the lines in the order in which they were received, or null if the field is absent; a line that is null
     *     counts as malformed
     * @return the value; {@link #NONE} if it is absent, empty, malformed or without any Token
     */
    public static SecPurpose parse(List<String> fieldLines) {
        return FIELD.parse(fieldLines);
    }

    /**
     * Parses a field value in a byte array. This throws no exception, whatever a client sends.
     *
     * @param ascii holds the field value, or is null if the field is absent
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @return the value; {@link #NONE} if it is absent, empty, malformed or without any Token
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SecPurpose parse(byte[] ascii, int offset, int length) {
        return FIELD.parse(ascii, offset, length);
    }

    private static SecPurpose read(SfReader field) {
        List<Purpose> purposes = new ArrayList<>(1);
        while (field.nextMember()) {
            if (field.kind() == SfKind.TOKEN) {
                purposes.add(new Purpose(field.tokenValue(), Parameters.readCurrent(field)));
            }
        }
        return purposes.isEmpty() ? NONE : new SecPurpose(purposes);
    }

    private void write(SfWriter field) {
        for (Purpose purpose : purposes) {
            purpose.parameters().writeTo(field.nextMember().writeToken(purpose.token()));
        }
    }

    /** {@return whether the request is speculative: some member is the Token {@code prefetch}} Prerenders are prefetches too. */
    public boolean isPrefetch() {
        return prefetch;
    }

    /**
     * {@return whether the response is loaded into a page that is not shown yet, or is part of one} A member {@code prefetch} then has the
     * parameter {@code prerender}, and it is not {@code ?0}.
     */
    public boolean isPrerender() {
        return prerender;
    }

    /**
     * {@return whether a proxy hides the address of the client} A member {@code prefetch} then has the parameter
     * {@code anonymous-client-ip}, and it is not {@code ?0}.
     */
    public boolean isAnonymousClientIp() {
        return anonymousClientIp;
    }

    /** {@return whether there is no purpose at all: this equals {@link #NONE}} */
    public boolean isNone() {
        return purposes.isEmpty();
    }

    /** {@return an unmodifiable list of the members that are Tokens, known or not, with their parameters, in field order} */
    public List<Purpose> purposes() {
        return purposes;
    }

    /**
     * {@return whether some member is the Token of a purpose, even of one that this library does not know}
     *
     * @param token the Token (case-sensitive)
     */
    public boolean has(String token) {
        return purpose(token).isPresent();
    }

    /**
     * {@return the first member that is the Token of a purpose, with its parameters; empty if there is none} The library need not know the
     * purpose.
     *
     * @param token the Token (case-sensitive)
     */
    public Optional<Purpose> purpose(String token) {
        Objects.requireNonNull(token);
        for (Purpose purpose : purposes) {
            if (purpose.token().equals(token)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    /**
     * Serializes this in its canonical form.
     *
     * @return the field value; if it is empty, as for {@link #NONE}, do not send the field
     */
    public String serialize() {
        return FIELD.serialize(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecPurpose that && purposes.equals(that.purposes);
    }

    @Override
    public int hashCode() {
        return purposes.hashCode();
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return serialize();
    }
}
