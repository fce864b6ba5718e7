// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.fields.AcceptCh;
import dev.sfv.fields.AcceptQuery;
import dev.sfv.fields.AcceptSignature;
import dev.sfv.fields.BrandVersion;
import dev.sfv.fields.CacheGroups;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.ClientCert;
import dev.sfv.fields.ClientHints;
import dev.sfv.fields.CrossOriginEmbedderPolicy;
import dev.sfv.fields.CrossOriginOpenerPolicy;
import dev.sfv.fields.Deprecation;
import dev.sfv.fields.Digests;
import dev.sfv.fields.IdempotencyKey;
import dev.sfv.fields.NoVarySearch;
import dev.sfv.fields.PermissionsPolicy;
import dev.sfv.fields.Priority;
import dev.sfv.fields.ProxyStatus;
import dev.sfv.fields.RateLimit;
import dev.sfv.fields.RateLimitPolicy;
import dev.sfv.fields.ReportingEndpoints;
import dev.sfv.fields.Signature;
import dev.sfv.fields.SignatureInput;
import dev.sfv.fields.SpeculationRules;
import dev.sfv.fields.StructuredFields;
import dev.sfv.fields.SupportsLoadingMode;
import dev.sfv.fields.TargetedCacheControl;
import dev.sfv.fields.UploadComplete;
import dev.sfv.fields.UploadLength;
import dev.sfv.fields.UploadLimit;
import dev.sfv.fields.UploadOffset;
import dev.sfv.fields.WantDigests;
import dev.sfv.model.FieldType;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A field that is defined as a Structured Field.
 *
 * @param name its name, as its specification writes it
 * @param type its type
 * @param definition its definition, if the library has one
 */
record KnownField(String name, FieldType type, Optional<TypedField<?>> definition) {
    /** All definitions, except that of {@code Priority} in responses. */
    static final List<TypedField<?>> DEFINITIONS = List.of(
            AcceptCh.FIELD,
            AcceptCh.CRITICAL,
            AcceptQuery.FIELD,
            AcceptSignature.FIELD,
            BrandVersion.FIELD,
            BrandVersion.FULL_VERSION_LIST,
            CacheGroups.FIELD,
            CacheGroups.INVALIDATION,
            CacheStatus.FIELD,
            ClientCert.FIELD,
            ClientCert.CHAIN,
            ClientHints.ARCH,
            ClientHints.BITNESS,
            ClientHints.FORM_FACTORS,
            ClientHints.MOBILE,
            ClientHints.MODEL,
            ClientHints.PLATFORM,
            ClientHints.PLATFORM_VERSION,
            ClientHints.WOW64,
            CrossOriginEmbedderPolicy.FIELD,
            CrossOriginEmbedderPolicy.REPORT_ONLY,
            CrossOriginOpenerPolicy.FIELD,
            CrossOriginOpenerPolicy.REPORT_ONLY,
            Deprecation.FIELD,
            Digests.CONTENT_DIGEST,
            Digests.REPR_DIGEST,
            dev.sfv.fields.FetchMetadata.DEST,
            dev.sfv.fields.FetchMetadata.MODE,
            dev.sfv.fields.FetchMetadata.SITE,
            dev.sfv.fields.FetchMetadata.USER,
            IdempotencyKey.FIELD,
            NoVarySearch.FIELD,
            PermissionsPolicy.FIELD,
            PermissionsPolicy.REPORT_ONLY,
            Priority.FIELD,
            ProxyStatus.FIELD,
            RateLimit.FIELD,
            RateLimitPolicy.FIELD,
            ReportingEndpoints.FIELD,
            SecPurpose.FIELD,
            SecSpeculationTags.FIELD,
            Signature.FIELD,
            SignatureInput.FIELD,
            SpeculationRules.FIELD,
            SupportsLoadingMode.FIELD,
            TargetedCacheControl.CDN,
            UploadComplete.FIELD,
            UploadLength.FIELD,
            UploadLimit.FIELD,
            UploadOffset.FIELD,
            WantDigests.WANT_CONTENT_DIGEST,
            WantDigests.WANT_REPR_DIGEST);

    private static final Map<String, KnownField> BY_NAME = byName();

    private static Map<String, KnownField> byName() {
        Map<String, TypedField<?>> definitions =
                DEFINITIONS.stream().collect(Collectors.toMap(TypedField::name, Function.identity()));
        Map<String, KnownField> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        StructuredFields.STANDARD
                .asMap()
                .forEach((name, type) ->
                        fields.put(name, new KnownField(name, type, Optional.ofNullable(definitions.get(name)))));
        return fields;
    }

    /** Finds a field by its name, which is case-insensitive. */
    static Optional<KnownField> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
