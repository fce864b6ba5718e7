// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Cross-Origin-Opener-Policy} and its {@code -Report-Only} form: whether a document shares its browsing context group with pages of
 * other origins.
 *
 * <pre>{@code
 * Cross-Origin-Opener-Policy = sf-item
 * }</pre>
 *
 * <p>The value is a Token. The parameter {@code report-to} is a String: the name of the endpoint for reports.
 *
 * <pre>{@code
 * var policy = CrossOriginOpenerPolicy.FIELD.parse("same-origin;report-to=\"coop\"");
 * policy.value();    // SAME_ORIGIN
 * policy.reportTo(); // Optional[coop]
 * CrossOriginOpenerPolicy.FIELD.parse("other").value(); // UNSAFE_NONE
 * CrossOriginOpenerPolicy.FIELD.serialize(CrossOriginOpenerPolicy.of(CrossOriginOpenerPolicy.Value.SAME_ORIGIN)); // same-origin
 * }</pre>
 *
 * <p>An absent field means {@code unsafe-none}. So does a malformed field, another value, and a value of another type. A
 * {@code report-to} that is not a String is ignored.
 *
 * @param value the policy
 * @param reportTo the name of the endpoint to which violations are reported, visible ASCII and spaces
 * @see <a href="https://html.spec.whatwg.org/multipage/browsers.html#the-coop-headers">HTML, section 7.1.3.1</a>
 */
public record CrossOriginOpenerPolicy(Value value, Optional<String> reportTo) {
    /** The policies. Their Tokens are the names in lower case, with {@code -} for {@code _}. */
    public enum Value {
        /** The document shares its group with its opener, unless that has a policy of its own. The default. */
        UNSAFE_NONE,
        /** As {@link #SAME_ORIGIN}, but documents without a policy that this document opens stay in its group. */
        SAME_ORIGIN_ALLOW_POPUPS,
        /** Only documents of the same origin with the same policy share the group. */
        SAME_ORIGIN,
        /** The document is always in a group without its opener, and behaves otherwise as {@link #SAME_ORIGIN_ALLOW_POPUPS}. */
        NOOPENER_ALLOW_POPUPS
    }

    private static final MemberType<CrossOriginOpenerPolicy> TYPE = MemberType.item(f -> {
        var value = f.value(MemberType.tokens(Value.class))
                .orElse(Value.UNSAFE_NONE)
                .lenient()
                .from(CrossOriginOpenerPolicy::value);
        var reportTo =
                f.value("report-to", MemberType.STRING).lenient().fromOptional(CrossOriginOpenerPolicy::reportTo);
        return in -> new CrossOriginOpenerPolicy(in.get(value), in.optional(reportTo));
    });

    /** The field {@code Cross-Origin-Opener-Policy}. */
    public static final TypedField<CrossOriginOpenerPolicy> FIELD = field("Cross-Origin-Opener-Policy");

    /** The field {@code Cross-Origin-Opener-Policy-Report-Only}: violations are reported, and not prevented. */
    public static final TypedField<CrossOriginOpenerPolicy> REPORT_ONLY =
            field("Cross-Origin-Opener-Policy-Report-Only");

    /**
     * Makes a policy.
     *
     * @param value the policy
     * @param reportTo the name of the endpoint
     * @throws IllegalArgumentException if the name of the endpoint has other characters than visible ASCII and spaces
     */
    public CrossOriginOpenerPolicy {
        Objects.requireNonNull(value);
        reportTo.ifPresent(SfSyntax::requireString);
    }

    /**
     * {@return a policy without reports}
     *
     * @param value the policy
     */
    public static CrossOriginOpenerPolicy of(Value value) {
        return new CrossOriginOpenerPolicy(value, Optional.empty());
    }

    private static TypedField<CrossOriginOpenerPolicy> field(String name) {
        return TypedField.item(name, TYPE).map(policy -> policy.orElse(of(Value.UNSAFE_NONE)), Optional::of);
    }
}
