// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfToken;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A member of {@code Proxy-Status}: how an intermediary has handled the response. The first member is that of the intermediary nearest to
 * the origin server.
 *
 * <pre>{@code
 * Proxy-Status = List of Tokens or Strings, which identify intermediaries, with parameters:
 * error           = Token: the type of the error
 * next-hop        = Token or String: the server that the request was forwarded to
 * next-protocol   = Token, or Byte Sequence if it cannot be a Token: the ALPN identifier of the protocol to the next hop
 * received-status = Integer: the status that the next hop answered
 * details         = String: further information
 * }</pre>
 *
 * <p>Error types may have extra parameters. Unknown parameters must be ignored. The specification does not say what bad values mean. The
 * field is for debugging, so only a parameter of a wrong type is ignored; the rest of the member counts. {@code error} may also be a
 * String, as it is in an example of the RFC. If an intermediary is identified by another type, the field counts as absent. Then the list is
 * empty.
 *
 * <pre>{@code
 * ProxyStatus proxy = ProxyStatus.FIELD.parse("cdn.example; error=connection_timeout; next-hop=\"10.0.0.1\"; next-protocol=h2").get(0);
 * proxy.error();                                     // Optional[connection_timeout]
 * proxy.errorType().orElseThrow().status();          // OptionalInt[504]
 * proxy.nextHop();                                   // Optional[10.0.0.1]
 * proxy.nextProtocol();                              // Optional[h2]
 * ProxyStatus own = ProxyStatus.of("ThisProxy").withError(ProxyErrorType.DNS_ERROR).withExtra("rcode", SfString.of("NXDOMAIN"));
 * ProxyStatus.FIELD.serialize(List.of(own)); // ThisProxy;error=dns_error;rcode="NXDOMAIN"
 * }</pre>
 *
 * <p>An intermediary that adds its member should preserve the others.
 *
 * @param proxy the name of the intermediary
 * @param error the name of a {@link ProxyErrorType}, or of another type
 * @param nextHop the server that the request was forwarded to
 * @param nextProtocol the ALPN identifier of the protocol to the next hop; each character is a byte, as in {@link
 *     javax.net.ssl.SSLEngine#getApplicationProtocol}
 * @param receivedStatus the status that the next hop answered
 * @param details further information
 * @param extra the other parameters, for example those of an error type; to be ignored if they are unknown
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9209#section-2">RFC 9209, section 2</a>
 */
public record ProxyStatus(
        String proxy,
        Optional<String> error,
        Optional<String> nextHop,
        Optional<String> nextProtocol,
        OptionalLong receivedStatus,
        Optional<String> details,
        Parameters extra) {
    private static final Set<String> KEYS = Set.of("error", "next-hop", "next-protocol", "received-status", "details");
    private static final MemberType<String> ERROR =
            MemberType.TOKEN_OR_STRING.check(SfSyntax::isToken, "expected the name of an error type");
    private static final MemberType<String> PROTOCOL = MemberType.BARE_ITEM.map(
            item -> item instanceof SfToken token ? token.value() : new String(item.binaryValue(), ISO_8859_1),
            id -> SfSyntax.isToken(id) ? SfToken.of(id) : SfBinary.of(id.getBytes(ISO_8859_1)));

    /** A member of the field. */
    public static final MemberType<ProxyStatus> TYPE = MemberType.item(f -> {
        var proxy = f.value(MemberType.TOKEN_OR_STRING).from(ProxyStatus::proxy);
        var error = f.value("error", ERROR).lenient().fromOptional(ProxyStatus::error);
        var nextHop = f.value("next-hop", MemberType.TOKEN_OR_STRING).lenient().fromOptional(ProxyStatus::nextHop);
        var nextProtocol = f.value("next-protocol", PROTOCOL).lenient().fromOptional(ProxyStatus::nextProtocol);
        var receivedStatus = f.integer("received-status").lenient().fromOptional(ProxyStatus::receivedStatus);
        var details = f.value("details", MemberType.STRING).lenient().fromOptional(ProxyStatus::details);
        var extra = f.others(ProxyStatus::extra);
        return in -> new ProxyStatus(
                in.get(proxy),
                in.optional(error),
                in.optional(nextHop),
                in.optional(nextProtocol),
                in.optional(receivedStatus),
                in.optional(details),
                in.get(extra));
    });

    /** The definition of the field. */
    public static final TypedField<List<ProxyStatus>> FIELD = TypedField.listOf("Proxy-Status", TYPE);

    /**
     * Makes a member.
     *
     * @throws IllegalArgumentException if {@code error} is not a Token, if {@code nextProtocol} has other characters than those of
     *     ISO 8859-1, if another text has other characters than visible ASCII and spaces, if the status has more than 15 digits, or if an
     *     extra parameter has the key of a defined parameter
     */
    public ProxyStatus {
        SfSyntax.requireString(proxy);
        error.ifPresent(SfSyntax::requireToken);
        nextHop.ifPresent(SfSyntax::requireString);
        if (!nextProtocol.equals(nextProtocol.map(id -> new String(id.getBytes(ISO_8859_1), ISO_8859_1)))) {
            throw new IllegalArgumentException("expected characters of ISO 8859-1, found: " + nextProtocol);
        }
        receivedStatus.ifPresent(SfSyntax::requireNumber);
        details.ifPresent(SfSyntax::requireString);
        if (!Collections.disjoint(extra.keys(), KEYS)) {
            throw new IllegalArgumentException("expected extra parameters, found: " + extra);
        }
    }

    /**
     * {@return a member without parameters}
     *
     * @param proxy the name of the intermediary
     * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces
     */
    public static ProxyStatus of(String proxy) {
        Optional<String> none = Optional.empty();
        return new ProxyStatus(proxy, none, none, none, OptionalLong.empty(), none, Parameters.EMPTY);
    }

    /**
     * {@return a copy of this member with another error}
     *
     * @param type its type
     */
    public ProxyStatus withError(ProxyErrorType type) {
        return new ProxyStatus(proxy, Optional.of(type.token()), nextHop, nextProtocol, receivedStatus, details, extra);
    }

    /**
     * {@return a copy of this member with other details}
     *
     * @param text the details
     * @throws IllegalArgumentException if the text has other characters than visible ASCII and spaces
     */
    public ProxyStatus withDetails(String text) {
        return new ProxyStatus(proxy, error, nextHop, nextProtocol, receivedStatus, Optional.of(text), extra);
    }

    /**
     * {@return a copy of this member with an extra parameter added or replaced}
     *
     * @param key its key
     * @param value its value
     * @throws IllegalArgumentException if the key is not of the right form, or if it is that of a defined parameter
     */
    public ProxyStatus withExtra(String key, BareItem value) {
        return new ProxyStatus(proxy, error, nextHop, nextProtocol, receivedStatus, details, extra.with(key, value));
    }

    /** {@return the type of the error; empty if there is no error, or if RFC 9209 does not define its type} */
    public Optional<ProxyErrorType> errorType() {
        return error.flatMap(ProxyErrorType::of);
    }

    /**
     * Promotes a trailer field into the header field (section 2): each of its members replaces the first one with the same name.
     *
     * @param header the members of the header field
     * @param trailer the members of the trailer field
     * @return the members of the header field, with those of the trailer field that have the same name as one of them
     */
    public static List<ProxyStatus> promote(List<ProxyStatus> header, List<ProxyStatus> trailer) {
        List<ProxyStatus> promoted = new ArrayList<>(header);
        for (ProxyStatus member : trailer) {
            IntStream.range(0, promoted.size())
                    .filter(i -> promoted.get(i).proxy.equals(member.proxy))
                    .findFirst()
                    .ifPresent(i -> promoted.set(i, member));
        }
        return List.copyOf(promoted);
    }
}
