// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.BareItem;
import dev.sfv.model.SfString;
import dev.sfv.model.SfToken;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Permissions-Policy} and {@code Permissions-Policy-Report-Only}: the origins that may use a feature of the browser.
 *
 * <pre>{@code
 * PermissionsPolicy = sf-dictionary
 * }</pre>
 *
 * <p>Each key is a feature. Its value is a String with an origin, the Token {@code *} or {@code self}, or an Inner List of these. The
 * parameter {@code report-to} names the endpoint for reports. Browsers expect a Token there. This definition also reads a String.
 *
 * <pre>{@code
 * var policy = PermissionsPolicy.FIELD.parse("geolocation=(self \"https://a.example\"), camera=(), fullscreen=*, usb");
 * policy.keySet();                        // [geolocation, camera, fullscreen]
 * policy.get("geolocation").self();       // true
 * policy.get("geolocation").origins();    // [https://a.example]
 * policy.get("fullscreen").all();         // true
 * PermissionsPolicy.FIELD.serialize(Map.of("camera", PermissionsPolicy.Allowlist.NONE)); // camera=()
 * }</pre>
 *
 * <p>An absent field declares nothing. A malformed field counts as absent. An entry of another form is ignored. So is another item in an
 * Inner List.
 *
 * @see <a href="https://www.w3.org/TR/permissions-policy/#structured-header-serialization">Permissions Policy, section 5.2</a>
 */
public final class PermissionsPolicy {
    /** The field {@code Permissions-Policy}, by feature. */
    public static final TypedField<Map<String, Allowlist>> FIELD =
            TypedField.dictionaryOf("Permissions-Policy", Allowlist.TYPE);

    /** The field {@code Permissions-Policy-Report-Only}, by feature: violations are reported, and not prevented. */
    public static final TypedField<Map<String, Allowlist>> REPORT_ONLY =
            TypedField.dictionaryOf("Permissions-Policy-Report-Only", Allowlist.TYPE);

    private PermissionsPolicy() {}

    /**
     * The origins that may use a feature.
     *
     * @param all whether all origins may; the other origins do not count then
     * @param self whether the origin of the document may
     * @param origins other origins that may, such as {@code https://example.com}
     * @param reportTo the name of the endpoint to which violations are reported
     */
    public record Allowlist(boolean all, boolean self, List<String> origins, Optional<String> reportTo) {
        /** No origin. */
        public static final Allowlist NONE = new Allowlist(false, false, List.of(), Optional.empty());

        /** The origin of the document. */
        public static final Allowlist SELF = new Allowlist(false, true, List.of(), Optional.empty());

        /** All origins. */
        public static final Allowlist ALL = new Allowlist(true, false, List.of(), Optional.empty());

        private static final BareItem STAR_TOKEN = SfToken.of("*");
        private static final BareItem SELF_TOKEN = SfToken.of("self");

        private static final MemberType<BareItem> SOURCE = MemberType.TEXT.check(
                source -> source instanceof SfString || source.equals(STAR_TOKEN) || source.equals(SELF_TOKEN),
                "expected a String, * or self");

        private static final MemberType<List<BareItem>> SOURCES = MemberType.itemOrInnerList(
                SOURCE.map(List::of, sources -> sources.get(0)),
                SOURCE.lenient().list(),
                sources -> !sources.equals(List.of(STAR_TOKEN)));

        private static final MemberType<Allowlist> TYPE = MemberType.<Allowlist>item(f -> {
                    var sources = f.value(SOURCES).from(Allowlist::sources);
                    var reportTo = f.value("report-to", MemberType.TOKEN_OR_STRING)
                            .lenient()
                            .fromOptional(Allowlist::reportTo);
                    return in -> of(in.get(sources), in.optional(reportTo));
                })
                .lenient();

        /**
         * Makes an allowlist.
         *
         * @param all whether all origins may use the feature
         * @param self whether the origin of the document may
         * @param origins other origins that may
         * @param reportTo the name of the endpoint
         * @throws IllegalArgumentException if a text has other characters than visible ASCII and spaces
         */
        public Allowlist {
            origins = List.copyOf(origins);
            origins.forEach(SfSyntax::requireString);
            reportTo.ifPresent(SfSyntax::requireString);
        }

        /**
         * {@return a copy of this allowlist with another endpoint}
         *
         * @param endpoint the name of the endpoint to which violations are reported
         * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces
         */
        public Allowlist withReportTo(String endpoint) {
            return new Allowlist(all, self, origins, Optional.of(endpoint));
        }

        private static Allowlist of(List<BareItem> sources, Optional<String> reportTo) {
            return new Allowlist(
                    sources.contains(STAR_TOKEN),
                    sources.contains(SELF_TOKEN),
                    sources.stream()
                            .filter(SfString.class::isInstance)
                            .map(origin -> (String) origin.javaValue())
                            .toList(),
                    reportTo);
        }

        private List<BareItem> sources() {
            List<BareItem> sources = new ArrayList<>();
            if (all) {
                sources.add(STAR_TOKEN);
            }
            if (self) {
                sources.add(SELF_TOKEN);
            }
            origins.forEach(origin -> sources.add(SfString.of(origin)));
            return sources;
        }
    }
}
