// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.BareItem;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.ValueType;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code CDN-Cache-Control} and other targeted fields: the directives of {@code Cache-Control} for one class of caches.
 *
 * <pre>{@code
 * CDN-Cache-Control = sf-dictionary, whose keys are cache directives, with values:
 * none                = Boolean true
 * a quoted-string     = String
 * a token             = Token, Integer or Decimal
 * }</pre>
 *
 * <p>A cache selects the first field of its target list that is neither malformed nor empty, and then ignores {@code Cache-Control}. A
 * field with unknown directives counts too. A directive whose value is of another type than its own is ignored; the others count.
 *
 * <pre>{@code
 * FieldLines response = FieldLines.ofMap(Map.of("CDN-Cache-Control", List.of("max-age=600, must-revalidate")));
 * TypedField<TargetedCacheControl> own = TargetedCacheControl.field("ExampleCDN-Cache-Control");
 * TargetedCacheControl control = TargetedCacheControl.select(response, List.of(own, TargetedCacheControl.CDN)).orElseThrow();
 * control.maxAge();                // OptionalLong[600]
 * control.has("must-revalidate");  // true
 * control.has("no-store");         // false
 * TargetedCacheControl.CDN.parse("max-age=1.5, no-store").maxAge(); // OptionalLong.empty
 * TargetedCacheControl written = TargetedCacheControl.EMPTY.with("max-age", 60).with("no-cache");
 * TargetedCacheControl.CDN.serialize(written); // max-age=60, no-cache
 * }</pre>
 *
 * <p>Most fields whose names end in {@code -Cache-Control} are targeted fields, but the name alone does not make them so.
 *
 * @param directives the directives, with values and parameters of any type
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9213#section-2">RFC 9213, section 2</a>
 */
public record TargetedCacheControl(SfDictionary directives) {
    /** No directives: an empty field, which is ignored like an absent one. */
    public static final TargetedCacheControl EMPTY = new TargetedCacheControl(SfDictionary.EMPTY);

    /** The definition of {@code CDN-Cache-Control}. */
    public static final TypedField<TargetedCacheControl> CDN = field("CDN-Cache-Control");

    /**
     * Makes a value.
     *
     * @throws NullPointerException if {@code directives} is null
     */
    public TargetedCacheControl {
        Objects.requireNonNull(directives);
    }

    /**
     * Defines a targeted field.
     *
     * @param name its name
     * @return the definition; an absent field is {@link #EMPTY}
     * @throws IllegalArgumentException if the name is not the name of a field
     */
    public static TypedField<TargetedCacheControl> field(String name) {
        return TypedField.dictionaryOf(name, MemberType.MEMBER)
                .map(
                        entries -> new TargetedCacheControl(SfDictionary.of(entries)),
                        control -> control.directives.asMap());
    }

    /**
     * Selects the field that a cache has to use (section 2.2).
     *
     * @param response the fields of the response
     * @param targets the target list of the cache, the most applicable field first
     * @return the first one that is neither absent, malformed nor empty; if there is none, the cache uses {@code Cache-Control}
     */
    public static Optional<TargetedCacheControl> select(
            FieldLines response, List<TypedField<TargetedCacheControl>> targets) {
        return targets.stream()
                .map(target -> target.from(response))
                .filter(value -> !value.equals(EMPTY))
                .findFirst();
    }

    /**
     * {@return whether there is a directive without a value, which is Boolean true}
     *
     * @param directive its name, for example {@code no-store}, {@code no-cache}, {@code private} or {@code must-revalidate}
     */
    public boolean has(String directive) {
        return directives.get(directive, ValueType.BOOLEAN).orElse(false);
    }

    /**
     * {@return the field names that a directive is limited to, separated by commas; empty if it is absent, or if its value is not a String}
     * An example is {@code no-cache="set-cookie"}. Many caches do not support field names, and treat the directive as if it had none (RFC
     * 9111, section 5.2.2.4).
     *
     * @param directive its name: {@code no-cache} or {@code private}
     */
    public Optional<String> fieldNames(String directive) {
        return directives.get(directive, ValueType.STRING);
    }

    /**
     * {@return the value of a directive in seconds; empty if it is absent, or if its value is not an Integer of at least 0}
     *
     * @param directive its name, for example {@code stale-while-revalidate}
     */
    public OptionalLong seconds(String directive) {
        long seconds = directives.get(directive, ValueType.INTEGER).orElse(-1L);
        return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
    }

    /**
     * {@return the seconds of {@code max-age}} They are empty if {@code max-age} is absent or bad, or if {@code no-store} or
     * {@code no-cache} without field names make it ineffective.
     */
    public OptionalLong maxAge() {
        return has("no-store") || has("no-cache") ? OptionalLong.empty() : seconds("max-age");
    }

    /**
     * {@return a copy of these directives with one added or replaced, which has no value}
     *
     * @param directive its name, in lower case
     * @throws IllegalArgumentException if the name is not of the form of a key
     */
    public TargetedCacheControl with(String directive) {
        return with(directive, SfBoolean.of(true));
    }

    /**
     * {@return a copy of these directives with one added or replaced}
     *
     * @param directive its name, in lower case
     * @param seconds its value
     * @throws IllegalArgumentException if the name is not of the form of a key, or if the value is negative or has more than 15 digits
     */
    public TargetedCacheControl with(String directive, long seconds) {
        return with(directive, SfInteger.of(SfSyntax.requireNumber(seconds, 0, SfSyntax.MAX_NUMBER)));
    }

    /**
     * {@return a copy of these directives with one added or replaced}
     *
     * @param directive its name, in lower case
     * @param value its value
     * @throws IllegalArgumentException if the name is not of the form of a key
     */
    public TargetedCacheControl with(String directive, BareItem value) {
        return new TargetedCacheControl(directives.with(directive, SfItem.of(value)));
    }
}
