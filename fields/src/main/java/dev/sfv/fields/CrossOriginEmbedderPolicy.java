// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Cross-Origin-Embedder-Policy} and its {@code -Report-Only} form: whether a document may load resources of other origins that have
 * not agreed to it.
 *
 * <pre>{@code
 * Cross-Origin-Embedder-Policy = sf-item
 * }</pre>
 *
 * <p>The value is a Token. The parameter {@code report-to} is a String: the name of the endpoint for reports. With {@code unsafe-none}, it
 * has no effect.
 *
 * <pre>{@code
 * var policy = CrossOriginEmbedderPolicy.FIELD.parse("require-corp;report-to=\"coep\"");
 * policy.value();    // REQUIRE_CORP
 * policy.reportTo(); // Optional[coep]
 * CrossOriginEmbedderPolicy.FIELD.parse("other").value(); // UNSAFE_NONE
 * CrossOriginEmbedderPolicy.FIELD.serialize(CrossOriginEmbedderPolicy.of(CrossOriginEmbedderPolicy.Value.CREDENTIALLESS)); // credentialless
 * }</pre>
 *
 * <p>An absent field means {@code unsafe-none}. So does a malformed field, another value, and a value of another type. A
 * {@code report-to} that is not a String is ignored.
 *
 * @param value the policy
 * @param reportTo the name of the endpoint to which violations are reported, visible ASCII and spaces
 * @see <a href="https://html.spec.whatwg.org/multipage/browsers.html#coep">HTML, section 7.1.4</a>
 */
public record CrossOriginEmbedderPolicy(Value value, Optional<String> reportTo) {
    /** The policies. Their Tokens are the names in lower case, with {@code -} for {@code _}. */
    public enum Value {
        /** Resources of other origins can be loaded without their agreement. The default. */
        UNSAFE_NONE,
        /** Resources of other origins are loaded if CORS or {@code Cross-Origin-Resource-Policy} allows it. */
        REQUIRE_CORP,
        /** Resources of other origins without CORS are loaded without credentials. */
        CREDENTIALLESS
    }

    private static final MemberType<CrossOriginEmbedderPolicy> TYPE = MemberType.item(f -> {
        var value = f.value(MemberType.tokens(Value.class))
                .orElse(Value.UNSAFE_NONE)
                .lenient()
                .from(CrossOriginEmbedderPolicy::value);
        var reportTo =
                f.value("report-to", MemberType.STRING).lenient().fromOptional(CrossOriginEmbedderPolicy::reportTo);
        return in -> new CrossOriginEmbedderPolicy(in.get(value), in.optional(reportTo));
    });

    /** The field {@code Cross-Origin-Embedder-Policy}. */
    public static final TypedField<CrossOriginEmbedderPolicy> FIELD = field("Cross-Origin-Embedder-Policy");

    /** The field {@code Cross-Origin-Embedder-Policy-Report-Only}: violations are reported, and not prevented. */
    public static final TypedField<CrossOriginEmbedderPolicy> REPORT_ONLY =
            field("Cross-Origin-Embedder-Policy-Report-Only");

    /**
     * Makes a policy.
     *
     * @param value the policy
     * @param reportTo the name of the endpoint
     * @throws IllegalArgumentException if the name of the endpoint has other characters than visible ASCII and spaces
     */
    public CrossOriginEmbedderPolicy {
        Objects.requireNonNull(value);
        reportTo.ifPresent(SfSyntax::requireString);
    }

    /**
     * {@return a policy without reports}
     *
     * @param value the policy
     */
    public static CrossOriginEmbedderPolicy of(Value value) {
        return new CrossOriginEmbedderPolicy(value, Optional.empty());
    }

    private static TypedField<CrossOriginEmbedderPolicy> field(String name) {
        return TypedField.item(name, TYPE).map(policy -> policy.orElse(of(Value.UNSAFE_NONE)), Optional::of);
    }
}
