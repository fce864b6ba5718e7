// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Optional;

/**
 * A brand of the user agent with its version: a member of {@code Sec-CH-UA} and {@code Sec-CH-UA-Full-Version-List}.
 *
 * <pre>{@code
 * Sec-CH-UA = sf-list
 * Sec-CH-UA-Full-Version-List = sf-list
 * }</pre>
 *
 * <p>Each member MUST be a String, and SHOULD have the parameter {@code v}, a String. User agents add arbitrary brands, and change
 * the order. So search for the brand that you know, and accept any others.
 *
 * <pre>{@code
 * List<BrandVersion> brands = BrandVersion.FIELD.parse("\"Chromium\";v=\"156\", \"Not:A-Brand\";v=\"8\"");
 * brands.get(0).brand();   // Chromium
 * brands.get(0).version(); // Optional[156]
 * BrandVersion.FULL_VERSION_LIST.serialize(List.of(BrandVersion.of("Chromium", "156.0.7000.1"))); // "Chromium";v="156.0.7000.1"
 * }</pre>
 *
 * <p>An absent field is an empty list. The specification does not say what a bad value means. Here, a field with a member that is not a
 * String counts as absent. A {@code v} that is not a String also counts as absent.
 *
 * @param brand the brand, visible ASCII and spaces
 * @param version the version of the brand, visible ASCII and spaces
 * @see <a href="https://wicg.github.io/ua-client-hints/#sec-ch-ua">User-Agent Client Hints, {@code Sec-CH-UA}</a>
 */
public record BrandVersion(String brand, Optional<String> version) {
    private static final MemberType<BrandVersion> TYPE = MemberType.item(f -> {
        var brand = f.value(MemberType.STRING).from(BrandVersion::brand);
        var version = f.value("v", MemberType.STRING).lenient().fromOptional(BrandVersion::version);
        return in -> new BrandVersion(in.get(brand), in.optional(version));
    });

    /** The field {@code Sec-CH-UA}: the brands with their significant versions. Browsers send it by default. */
    public static final TypedField<List<BrandVersion>> FIELD = TypedField.listOf("Sec-CH-UA", TYPE);

    /** The field {@code Sec-CH-UA-Full-Version-List}: the brands with their full versions. */
    public static final TypedField<List<BrandVersion>> FULL_VERSION_LIST =
            TypedField.listOf("Sec-CH-UA-Full-Version-List", TYPE);

    /**
     * Makes a brand.
     *
     * @param brand the brand
     * @param version its version
     * @throws IllegalArgumentException if a text cannot be the text of a String
     */
    public BrandVersion {
        SfSyntax.requireString(brand);
        version.ifPresent(SfSyntax::requireString);
    }

    /**
     * {@return a brand with a version}
     *
     * @param brand the brand
     * @param version its version
     * @throws IllegalArgumentException if a text cannot be the text of a String
     */
    public static BrandVersion of(String brand, String version) {
        return new BrandVersion(brand, Optional.of(version));
    }
}
