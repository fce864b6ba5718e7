// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code sfv.arguments.*}.
 *
 * <pre>{@code
 * Map<String, String> source = Map.of("sfv.arguments.enabled", "false");
 * FieldArgumentsProperties properties =
 *         new Binder(new MapConfigurationPropertySource(source)).bind("sfv.arguments", FieldArgumentsProperties.class).get();
 * properties.enabled(); // false
 * }</pre>
 *
 * @param enabled whether handlers can have structured fields as parameters
 */
@ConfigurationProperties(FieldArgumentsProperties.PREFIX)
public record FieldArgumentsProperties(@DefaultValue("true") boolean enabled) {
    static final String PREFIX = "sfv.arguments";
}
