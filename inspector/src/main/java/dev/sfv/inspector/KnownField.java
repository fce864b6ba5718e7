// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.FieldType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A well-known structured field, as it is usually written, and its type. */
record KnownField(String name, FieldType type) {
    private static final Map<String, KnownField> BY_NAME = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        know(FieldType.ITEM, """
                Available-Dictionary Capsule-Protocol Client-Cert Cross-Origin-Embedder-Policy
                Cross-Origin-Embedder-Policy-Report-Only Cross-Origin-Opener-Policy Cross-Origin-Opener-Policy-Report-Only
                Deprecation Dictionary-ID Origin-Agent-Cluster Sec-CH-UA-Arch Sec-CH-UA-Bitness Sec-CH-UA-Full-Version
                Sec-CH-UA-Mobile Sec-CH-UA-Model Sec-CH-UA-Platform Sec-CH-UA-Platform-Version Sec-CH-UA-WoW64
                Sec-Fetch-Dest Sec-Fetch-Mode Sec-Fetch-Site Sec-Fetch-Storage-Access Sec-Fetch-User""");
        know(FieldType.LIST, """
                Accept-CH Cache-Group-Invalidation Cache-Groups Cache-Status Client-Cert-Chain Proxy-Status RateLimit
                RateLimit-Policy Sec-CH-UA Sec-CH-UA-Form-Factors Sec-CH-UA-Full-Version-List Sec-Purpose
                Sec-Speculation-Tags Speculation-Rules Supports-Loading-Mode""");
        know(FieldType.DICTIONARY, """
                Accept-Signature CDN-Cache-Control Content-Digest No-Vary-Search Permissions-Policy Priority
                Reporting-Endpoints Repr-Digest Signature Signature-Input Use-As-Dictionary Want-Content-Digest
                Want-Repr-Digest""");
    }

    private static void know(FieldType type, String names) {
        for (String name : names.split("\\s+", -1)) {
            BY_NAME.put(name, new KnownField(name, type));
        }
    }

    /** Looks a field up, whatever the case of its name. */
    static Optional<KnownField> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
