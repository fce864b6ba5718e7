// SPDX-License-Identifier: Apache-2.0
package dev.sfv.purpose;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBoolean;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Sec-Purpose}: why a browser makes a request, if not because the user wants to see the response now.
 *
 * <pre>{@code
 * SecPurpose purpose = SecPurpose.parse(request.getHeader("Sec-Purpose"));
 * if (purpose.isPrefetch()) {
 *     // speculative: perhaps nobody will ever look at it, so this is not a visit yet
 * }
 * }</pre>
 *
 * <p>The Fetch standard defines the field as an Item whose value is a token; the prefetch specification of the WICG overrides
 * that by a List of which a member may be the token {@code prefetch}, with parameters. It is parsed as a List here, which
 * every Item is too. Members that are not tokens are ignored. Other tokens and parameters than the known ones are kept.
 *
 * <p>What browsers send ({@code prefetch}, {@code prefetch;prerender}, {@code prefetch;anonymous-client-ip}) is answered by a
 * shared instance, without allocation.
 *
 * <p>Absent, empty and malformed values, and those without any token, give {@link #NONE}: RFC 9651 has a malformed field be
 * ignored (section 4.2). Whoever has to know the difference calls {@code parseStrict}.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#sec-purpose-header">Fetch, Sec-Purpose</a>
 * @see <a href="https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header">Prefetch (WICG), Sec-Purpose</a>
 */
public final class SecPurpose {
    /** The name of the field. */
    public static final String NAME = "Sec-Purpose";

    /** The token of a speculative request, which {@link #isPrefetch()} looks for. */
    public static final String PREFETCH_TOKEN = "prefetch";

    /** The key of the parameter that {@link #isPrerender()} looks for. */
    public static final String PRERENDER_KEY = "prerender";

    /** The key of the parameter that {@link #isAnonymousClientIp()} looks for. */
    public static final String ANONYMOUS_CLIENT_IP_KEY = "anonymous-client-ip";

    /** No purpose: the user asked for the response. */
    public static final SecPurpose NONE = new SecPurpose(List.of());

    /** {@code prefetch}: the response is fetched in case the user asks for it. */
    public static final SecPurpose PREFETCH = prefetch(Parameters.EMPTY);

    /** {@code prefetch;prerender}: moreover, it is loaded into a page that is not shown yet. */
    public static final SecPurpose PRERENDER = prefetch(Parameters.of(PRERENDER_KEY, SfBoolean.TRUE));

    /** {@code prefetch;anonymous-client-ip}: it is fetched through a proxy that hides the address of the client. */
    public static final SecPurpose ANONYMOUS_PREFETCH =
            prefetch(Parameters.of(ANONYMOUS_CLIENT_IP_KEY, SfBoolean.TRUE));

    // The other values of the known vocabulary, in either order, since nothing is lost of what was sent.
    private static final SecPurpose PRERENDER_ANONYMOUS =
            prefetch(Parameters.of(PRERENDER_KEY, SfBoolean.TRUE).with(ANONYMOUS_CLIENT_IP_KEY, SfBoolean.TRUE));
    private static final SecPurpose ANONYMOUS_PRERENDER =
            prefetch(Parameters.of(ANONYMOUS_CLIENT_IP_KEY, SfBoolean.TRUE).with(PRERENDER_KEY, SfBoolean.TRUE));

    /** The definition of the field. */
    public static final TypedField<SecPurpose> FIELD = TypedField.list(NAME, NONE, SecPurpose::read, SecPurpose::write);

    private static final byte[] PREFETCH_OCTETS = PREFETCH.serialize().getBytes(US_ASCII);
    private static final byte[] PRERENDER_OCTETS = PRERENDER.serialize().getBytes(US_ASCII);
    private static final byte[] ANONYMOUS_PREFETCH_OCTETS =
            ANONYMOUS_PREFETCH.serialize().getBytes(US_ASCII);

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
     * Makes a field value of its purposes.
     *
     * @param purposes the purposes in order
     * @return them as one value
     */
    public static SecPurpose of(Purpose... purposes) {
        return new SecPurpose(List.of(purposes));
    }

    /**
     * Reads a field value, and ignores a malformed one. This never throws.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return what it says; {@link #NONE} if it is absent, empty, malformed or without any token
     */
    public static SecPurpose parse(String fieldValue) {
        SecPurpose usual = usual(fieldValue);
        return usual.isNone() ? FIELD.parse(fieldValue) : usual;
    }

    /**
     * Reads all lines of the field, and ignores a malformed one. This never throws.
     *
     * @param fieldLines the lines in the order they came in, or null if the field is absent; a line that is null counts as
     *     malformed
     * @return what they say together; {@link #NONE} if it is absent, empty, malformed or without any token
     */
    public static SecPurpose parse(List<String> fieldLines) {
        SecPurpose usual = usual(fieldLines);
        return usual.isNone() ? FIELD.parse(fieldLines) : usual;
    }

    /**
     * Reads a field value in a byte array, and ignores a malformed one.
     *
     * @param ascii holds the field value; null if the field is absent
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return what it says; {@link #NONE} if it is absent, empty, malformed or without any token
     * @throws IndexOutOfBoundsException if the array has no such range; nothing that a client sends can do that
     */
    public static SecPurpose parse(byte[] ascii, int offset, int length) {
        SecPurpose usual = usual(ascii, offset, length);
        return usual.isNone() ? FIELD.parse(ascii, offset, length) : usual;
    }

    /**
     * Reads a field value, and refuses a malformed one.
     *
     * @param fieldValue the field value, or null if the field is absent
     * @return what it says; {@link #NONE} if it is absent, empty or without any token
     * @throws SfException if it is not a well-formed List
     */
    public static SecPurpose parseStrict(String fieldValue) {
        SecPurpose usual = usual(fieldValue);
        return usual.isNone() ? FIELD.parseStrict(fieldValue) : usual;
    }

    /**
     * Reads all lines of the field, and refuses a malformed one.
     *
     * @param fieldLines the lines in the order they came in, or null if the field is absent
     * @return what they say together; {@link #NONE} if it is absent, empty or without any token
     * @throws SfException if it is not a well-formed List
     * @throws NullPointerException if a line is null
     */
    public static SecPurpose parseStrict(List<String> fieldLines) {
        SecPurpose usual = usual(fieldLines);
        return usual.isNone() ? FIELD.parseStrict(fieldLines) : usual;
    }

    /**
     * Reads a field value in a byte array, and refuses a malformed one.
     *
     * @param ascii holds the field value; null if the field is absent
     * @param offset the index of its first octet
     * @param length the number of its octets
     * @return what it says; {@link #NONE} if it is absent, empty or without any token
     * @throws SfException if it is not a well-formed List
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public static SecPurpose parseStrict(byte[] ascii, int offset, int length) {
        SecPurpose usual = usual(ascii, offset, length);
        return usual.isNone() ? FIELD.parseStrict(ascii, offset, length) : usual;
    }

    /** Recognizes what browsers send by its spelling, without parsing it. Of any other value, this knows nothing: {@link #NONE}. */
    private static SecPurpose usual(String fieldValue) {
        if ("prefetch".equals(fieldValue)) {
            return PREFETCH;
        }
        if ("prefetch;prerender".equals(fieldValue)) {
            return PRERENDER;
        }
        return "prefetch;anonymous-client-ip".equals(fieldValue) ? ANONYMOUS_PREFETCH : NONE;
    }

    private static SecPurpose usual(List<String> fieldLines) {
        return fieldLines != null && fieldLines.size() == 1 ? usual(fieldLines.get(0)) : NONE;
    }

    private static SecPurpose usual(byte[] ascii, int offset, int length) {
        if (ascii == null) {
            return NONE;
        }
        Objects.checkFromIndexSize(offset, length, ascii.length);
        if (equal(ascii, offset, length, PREFETCH_OCTETS)) {
            return PREFETCH;
        }
        if (equal(ascii, offset, length, PRERENDER_OCTETS)) {
            return PRERENDER;
        }
        return equal(ascii, offset, length, ANONYMOUS_PREFETCH_OCTETS) ? ANONYMOUS_PREFETCH : NONE;
    }

    private static boolean equal(byte[] ascii, int offset, int length, byte[] spelling) {
        return Arrays.equals(ascii, offset, offset + length, spelling, 0, spelling.length);
    }

    private static SecPurpose read(SfReader field) {
        SecPurpose first = NONE;
        List<Purpose> all = new ArrayList<>(0);
        while (field.nextMember()) {
            if (field.kind() == SfKind.TOKEN) {
                SecPurpose next = readMember(field);
                if (first.isNone()) {
                    first = next;
                }
                all.addAll(next.purposes);
            }
        }
        return all.size() < 2 ? first : new SecPurpose(all);
    }

    private static SecPurpose readMember(SfReader field) {
        if (!field.valueEquals(PREFETCH_TOKEN)) {
            return of(new Purpose(field.tokenValue(), Parameters.read(field)));
        }
        SecPurpose known = PREFETCH;
        while (field.nextParameter()) {
            SecPurpose next = known.withKnown(field);
            if (next.isNone()) {
                return prefetch(known.withOthers(field));
            }
            known = next;
        }
        return known;
    }

    /** This, a shared instance, with the parameter that the reader stands on, as far as that is a shared instance too; else {@link #NONE}. */
    private SecPurpose withKnown(SfReader parameter) {
        if (parameter.kind() != SfKind.BOOLEAN || !parameter.booleanValue()) {
            return NONE;
        }
        if (parameter.keyEquals(PRERENDER_KEY)) {
            return prerender ? this : anonymousClientIp ? ANONYMOUS_PRERENDER : PRERENDER;
        }
        if (parameter.keyEquals(ANONYMOUS_CLIENT_IP_KEY)) {
            return anonymousClientIp ? this : prerender ? PRERENDER_ANONYMOUS : ANONYMOUS_PREFETCH;
        }
        return NONE;
    }

    /** The parameters of this, which has one purpose, with the one that the reader stands on and all that follow it. */
    private Parameters withOthers(SfReader parameter) {
        Parameters.Builder parameters = Parameters.builder();
        purposes.get(0).parameters().asMap().forEach(parameters::put);
        do {
            parameters.put(parameter.key(), BareItem.read(parameter));
        } while (parameter.nextParameter());
        return parameters.build();
    }

    private void write(SfWriter field) {
        for (Purpose purpose : purposes) {
            purpose.parameters().writeTo(field.nextMember().writeToken(purpose.token()));
        }
    }

    /**
     * Tells whether this is speculative: some member is the token {@code prefetch}. Prerenders are prefetches too.
     *
     * @return whether it is
     */
    public boolean isPrefetch() {
        return prefetch;
    }

    /**
     * Tells whether the response is to be loaded into a page that is not shown yet, or belongs to one: a member
     * {@code prefetch} has the parameter {@code prerender}, and it is not {@code ?0}.
     *
     * @return whether it is
     */
    public boolean isPrerender() {
        return prerender;
    }

    /**
     * Tells whether the address of the client is hidden by a proxy: a member {@code prefetch} has the parameter
     * {@code anonymous-client-ip}, and it is not {@code ?0}.
     *
     * @return whether it is
     */
    public boolean isAnonymousClientIp() {
        return anonymousClientIp;
    }

    /**
     * Tells whether there is no purpose at all.
     *
     * @return whether this equals {@link #NONE}
     */
    public boolean isNone() {
        return purposes.isEmpty();
    }

    /**
     * Returns every member that is a token, known or not, with its parameters.
     *
     * @return an unmodifiable list of them, in field order
     */
    public List<Purpose> purposes() {
        return purposes;
    }

    /**
     * Tells whether this has a purpose, whether this library knows it or not.
     *
     * @param token the token, of which the case matters
     * @return whether some member is that token
     */
    public boolean has(String token) {
        return purpose(token).isPresent();
    }

    /**
     * Looks a purpose up, whether this library knows it or not.
     *
     * @param token the token, of which the case matters
     * @return the first member that is that token, with its parameters; empty if there is none
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
     * @return the field value, empty for {@link #NONE}: then the field is not sent at all
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

    /** Returns the canonical form. */
    @Override
    public String toString() {
        return serialize();
    }
}
