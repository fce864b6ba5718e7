// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.List;
import java.util.Optional;

/**
 * The User-Agent Client Hints without brands: information of a browser about itself and its device. {@link BrandVersion} has the hints
 * with brands.
 *
 * <pre>{@code
 * Sec-CH-UA-Mobile = sf-boolean
 * Sec-CH-UA-Platform = sf-string
 * }</pre>
 *
 * <p>The others have one of these two forms. Servers MUST accept any String, even an empty one.
 *
 * <pre>{@code
 * ClientHints.MOBILE.parse("?0");           // Optional[false]
 * ClientHints.PLATFORM.parse("\"Linux\"");  // Optional[Linux]
 * ClientHints.PLATFORM.parse("Linux");      // Optional.empty
 * ClientHints.FORM_FACTORS.parse("\"Desktop\", \"XR\""); // [Desktop, XR]
 * }</pre>
 *
 * <p>An absent field is empty. The specification does not say what a bad value means. Here, it counts as absent.
 *
 * @see <a href="https://wicg.github.io/ua-client-hints/#http-ua-hints">User-Agent Client Hints, section 3</a>
 */
public final class ClientHints {
    /** {@code Sec-CH-UA-Mobile}: whether the user agent prefers a mobile user experience. Browsers send it by default. */
    public static final TypedField<Optional<Boolean>> MOBILE = TypedField.item("Sec-CH-UA-Mobile", MemberType.BOOLEAN);

    /** {@code Sec-CH-UA-WoW64}: whether a 32-bit user agent runs on 64-bit Windows. */
    public static final TypedField<Optional<Boolean>> WOW64 = TypedField.item("Sec-CH-UA-WoW64", MemberType.BOOLEAN);

    /** {@code Sec-CH-UA-Platform}: the name of the operating system. Browsers send it by default. */
    public static final TypedField<Optional<String>> PLATFORM =
            TypedField.item("Sec-CH-UA-Platform", MemberType.STRING);

    /** {@code Sec-CH-UA-Platform-Version}: the version of the operating system. */
    public static final TypedField<Optional<String>> PLATFORM_VERSION =
            TypedField.item("Sec-CH-UA-Platform-Version", MemberType.STRING);

    /** {@code Sec-CH-UA-Arch}: the architecture of the processor, such as {@code x86} or {@code arm}. */
    public static final TypedField<Optional<String>> ARCH = TypedField.item("Sec-CH-UA-Arch", MemberType.STRING);

    /** {@code Sec-CH-UA-Bitness}: the number of bits of the architecture, such as {@code 64}. */
    public static final TypedField<Optional<String>> BITNESS = TypedField.item("Sec-CH-UA-Bitness", MemberType.STRING);

    /** {@code Sec-CH-UA-Model}: the model of the device. */
    public static final TypedField<Optional<String>> MODEL = TypedField.item("Sec-CH-UA-Model", MemberType.STRING);

    /** {@code Sec-CH-UA-Form-Factors}: the form factors of the device, such as {@code Desktop} or {@code XR}. */
    public static final TypedField<List<String>> FORM_FACTORS =
            TypedField.listOf("Sec-CH-UA-Form-Factors", MemberType.STRING);

    private ClientHints() {}
}
