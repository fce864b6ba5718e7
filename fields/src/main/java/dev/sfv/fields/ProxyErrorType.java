// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The proxy error types that RFC 9209 defines. Others may be registered, so {@link ProxyStatus#error} is a text.
 *
 * <pre>{@code
 * ProxyErrorType.of("connection_timeout").orElseThrow().status(); // OptionalInt[504]
 * ProxyErrorType.of("new_error");                                 // Optional.empty
 * ProxyErrorType.DNS_ERROR.token();                               // dns_error
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9209#section-2.3">RFC 9209, section 2.3</a>
 */
public enum ProxyErrorType {
    /** The DNS query for the next hop timed out. */
    DNS_TIMEOUT(504, true),
    /** The DNS query for the next hop failed. */
    DNS_ERROR(502, true),
    /** The intermediary found no next hop for the request. */
    DESTINATION_NOT_FOUND(500, true),
    /** The intermediary considers the next hop unavailable. */
    DESTINATION_UNAVAILABLE(503, true),
    /** The intermediary is configured not to connect to the IP address of the next hop. */
    DESTINATION_IP_PROHIBITED(502, true),
    /** The intermediary has no route to the IP address of the next hop. */
    DESTINATION_IP_UNROUTABLE(502, true),
    /** The next hop refused the connection. */
    CONNECTION_REFUSED(502, true),
    /** The connection to the next hop was closed before the response was complete. */
    CONNECTION_TERMINATED(502, false),
    /** The attempt to open a connection to the next hop timed out. */
    CONNECTION_TIMEOUT(504, true),
    /** The intermediary expected data from the next hop, but received none in time. */
    CONNECTION_READ_TIMEOUT(504, false),
    /** The intermediary could not write data to the next hop in time. */
    CONNECTION_WRITE_TIMEOUT(504, false),
    /** The intermediary reached its limit of connections to the next hop. */
    CONNECTION_LIMIT_REACHED(503, true),
    /** TLS failed between the intermediary and the next hop. */
    TLS_PROTOCOL_ERROR(502, false),
    /** The certificate of the next hop was not accepted. */
    TLS_CERTIFICATE_ERROR(502, true),
    /** The next hop sent a TLS alert. */
    TLS_ALERT_RECEIVED(502, false),
    /** The intermediary answered with a 4xx status on its own. */
    HTTP_REQUEST_ERROR(OptionalInt.empty(), true),
    /** The intermediary rejected the request because of its configuration. */
    HTTP_REQUEST_DENIED(403, true),
    /** The response of the next hop was incomplete. */
    HTTP_RESPONSE_INCOMPLETE(502, false),
    /** The header section of the response was too large. */
    HTTP_RESPONSE_HEADER_SECTION_SIZE(502, false),
    /** A header field of the response was too large. */
    HTTP_RESPONSE_HEADER_SIZE(502, false),
    /** The content of the response was too large. */
    HTTP_RESPONSE_BODY_SIZE(502, false),
    /** The trailer section of the response was too large. */
    HTTP_RESPONSE_TRAILER_SECTION_SIZE(502, false),
    /** A trailer field of the response was too large. */
    HTTP_RESPONSE_TRAILER_SIZE(502, false),
    /** Decoding the transfer coding of the response failed. */
    HTTP_RESPONSE_TRANSFER_CODING(502, false),
    /** Decoding the content coding of the response failed. */
    HTTP_RESPONSE_CONTENT_CODING(502, false),
    /** The next hop did not complete the response in time. */
    HTTP_RESPONSE_TIMEOUT(504, false),
    /** The HTTP upgrade between the intermediary and the next hop failed. */
    HTTP_UPGRADE_FAILED(502, true),
    /** The next hop violated HTTP. */
    HTTP_PROTOCOL_ERROR(502, false),
    /** The intermediary generated the response on its own, without connecting to the next hop. */
    PROXY_INTERNAL_RESPONSE(OptionalInt.empty(), true),
    /** The intermediary failed. */
    PROXY_INTERNAL_ERROR(500, true),
    /** The intermediary is misconfigured. */
    PROXY_CONFIGURATION_ERROR(500, true),
    /** The intermediary forwarded the request to itself. */
    PROXY_LOOP_DETECTED(502, true);

    private static final Map<String, ProxyErrorType> BY_TOKEN = new HashMap<>();

    static {
        for (ProxyErrorType type : values()) {
            BY_TOKEN.put(type.token(), type);
        }
    }

    private final OptionalInt status;
    private final boolean onlyByIntermediaries;

    ProxyErrorType(OptionalInt status, boolean onlyByIntermediaries) {
        this.status = status;
        this.onlyByIntermediaries = onlyByIntermediaries;
    }

    ProxyErrorType(int status, boolean onlyByIntermediaries) {
        this(OptionalInt.of(status), onlyByIntermediaries);
    }

    /**
     * {@return the type with a name; empty if RFC 9209 does not define it}
     *
     * @param token the value of {@code error}
     */
    public static Optional<ProxyErrorType> of(String token) {
        return Optional.ofNullable(BY_TOKEN.get(Objects.requireNonNull(token)));
    }

    /** {@return the name, as it is written in the field} */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the recommended status; empty if that depends on the case} */
    public OptionalInt status() {
        return status;
    }

    /** {@return whether only intermediaries generate responses with this error} */
    public boolean onlyByIntermediaries() {
        return onlyByIntermediaries;
    }
}
