// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static dev.sfv.model.FieldType.DICTIONARY;
import static dev.sfv.model.FieldType.ITEM;
import static dev.sfv.model.FieldType.LIST;

import dev.sfv.model.FieldType;
import java.util.Optional;

/**
 * The fields that are Structured Fields, with their types. The type cannot be recognized from a field value: only the specification of
 * the field defines it.
 *
 * <pre>{@code
 * StructuredFields.typeOf("cache-status"); // Optional[LIST]
 * StructuredFields.typeOf("Via");          // Optional.empty
 * FieldType type = StructuredFields.typeOf("Priority").orElseThrow();
 * type.parse("u=1,i").serialize(); // u=1, i
 * }</pre>
 *
 * <p>Older fields were not defined as Structured Fields. If you want to parse them as such, use {@link #RETROFIT}.
 */
public final class StructuredFields {
    /** The fields that their specifications define as Structured Fields. */
    public static final FieldTypes STANDARD = FieldTypes.NONE
            .with(
                    ITEM,
                    "Activate-Storage-Access",
                    "Available-Dictionary",
                    "Capsule-Protocol",
                    "Client-Cert",
                    "Concealed-Auth-Export",
                    "Cross-Origin-Embedder-Policy",
                    "Cross-Origin-Embedder-Policy-Report-Only",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Opener-Policy-Report-Only",
                    "Deprecation",
                    "Dictionary-ID",
                    "Idempotency-Key",
                    "Incremental",
                    "Origin-Agent-Cluster",
                    "Sec-CH-Device-Memory",
                    "Sec-CH-Prefers-Color-Scheme",
                    "Sec-CH-Prefers-Reduced-Motion",
                    "Sec-CH-Prefers-Reduced-Transparency",
                    "Sec-CH-UA-Arch",
                    "Sec-CH-UA-Bitness",
                    "Sec-CH-UA-Mobile",
                    "Sec-CH-UA-Model",
                    "Sec-CH-UA-Platform",
                    "Sec-CH-UA-Platform-Version",
                    "Sec-CH-UA-WoW64",
                    "Sec-Fetch-Dest",
                    "Sec-Fetch-Mode",
                    "Sec-Fetch-Site",
                    "Sec-Fetch-Storage-Access",
                    "Sec-Fetch-User",
                    "Sec-Secure-Session-Id",
                    "Secure-Session-Response",
                    "Upload-Complete",
                    "Upload-Length",
                    "Upload-Offset")
            .with(
                    LIST,
                    "Accept-CH",
                    "Accept-Query",
                    "Cache-Group-Invalidation",
                    "Cache-Groups",
                    "Cache-Status",
                    "Client-Cert-Chain",
                    "CMSD-Dynamic",
                    "Critical-CH",
                    "Link-Template",
                    "Proxy-Status",
                    "RateLimit",
                    "RateLimit-Policy",
                    "Sec-CH-UA",
                    "Sec-CH-UA-Form-Factors",
                    "Sec-CH-UA-Full-Version-List",
                    "Sec-Purpose",
                    "Sec-Speculation-Tags",
                    "Secure-Session-Challenge",
                    "Secure-Session-Registration",
                    "Secure-Session-Skipped",
                    "Speculation-Rules",
                    "Supports-Loading-Mode")
            .with(
                    DICTIONARY,
                    "Accept-Signature",
                    "CDN-Cache-Control",
                    "CMCD-Object",
                    "CMCD-Request",
                    "CMCD-Session",
                    "CMCD-Status",
                    "CMSD-Static",
                    "Content-Digest",
                    "Document-Policy",
                    "Document-Policy-Report-Only",
                    "Integrity-Policy",
                    "Integrity-Policy-Report-Only",
                    "No-Vary-Search",
                    "Permissions-Policy",
                    "Permissions-Policy-Report-Only",
                    "Priority",
                    "Reporting-Endpoints",
                    "Repr-Digest",
                    "Require-Document-Policy",
                    "Signature",
                    "Signature-Agent",
                    "Signature-Input",
                    "Unencoded-Digest",
                    "Upload-Limit",
                    "Use-As-Dictionary",
                    "Want-Content-Digest",
                    "Want-Repr-Digest",
                    "Want-Unencoded-Digest");

    /**
     * Older fields whose usual values can be parsed as Structured Fields. This table is from a draft that did not become an RFC. Some
     * valid values are refused: those with upper-case parameter names, words that begin with a digit, or no content.
     *
     * <pre>{@code
     * StructuredFields.RETROFIT.typeOf("Cache-Control"); // Optional[DICTIONARY]
     * StructuredFields.typeOf("Cache-Control");          // Optional.empty
     * FieldTypes both = StructuredFields.STANDARD.with(StructuredFields.RETROFIT);
     * both.typeOf("Vary"); // Optional[LIST]
     * }</pre>
     *
     * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpbis-retrofit/">draft-ietf-httpbis-retrofit</a>
     */
    public static final FieldTypes RETROFIT = FieldTypes.NONE
            .with(
                    ITEM,
                    "Access-Control-Allow-Credentials",
                    "Access-Control-Allow-Origin",
                    "Access-Control-Max-Age",
                    "Access-Control-Request-Method",
                    "Age",
                    "Alt-Used",
                    "Content-Type",
                    "Cross-Origin-Resource-Policy",
                    "DNT",
                    "Host",
                    "Max-Forwards",
                    "Origin",
                    "Retry-After",
                    "Sec-WebSocket-Version",
                    "Upgrade-Insecure-Requests",
                    "X-Content-Type-Options",
                    "X-Frame-Options")
            .with(
                    LIST,
                    "Accept",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Accept-Patch",
                    "Accept-Post",
                    "Accept-Ranges",
                    "Access-Control-Allow-Headers",
                    "Access-Control-Allow-Methods",
                    "Access-Control-Expose-Headers",
                    "Access-Control-Request-Headers",
                    "Allow",
                    "ALPN",
                    "CDN-Loop",
                    "Clear-Site-Data",
                    "Connection",
                    "Content-Encoding",
                    "Content-Language",
                    "Content-Length",
                    "Sec-WebSocket-Extensions",
                    "Sec-WebSocket-Protocol",
                    "Server-Timing",
                    "TE",
                    "Timing-Allow-Origin",
                    "Trailer",
                    "Transfer-Encoding",
                    "Vary",
                    "X-XSS-Protection")
            .with(
                    DICTIONARY,
                    "Alt-Svc",
                    "Cache-Control",
                    "Expect",
                    "Expect-CT",
                    "Keep-Alive",
                    "Pragma",
                    "Prefer",
                    "Preference-Applied",
                    "Surrogate-Control");

    private StructuredFields() {}

    /**
     * {@return the type of a field of {@link #STANDARD}; empty if the field is not known to be a Structured Field}
     *
     * @param name the name (case-insensitive)
     */
    public static Optional<FieldType> typeOf(String name) {
        return STANDARD.typeOf(name);
    }
}
