// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How the examples of the documentation are checked. They use {@link Binder} and {@link MapConfigurationPropertySource}. */
public class Given {
    protected static void expect(String expected, Object actual) {
        assertEquals(expected, String.valueOf(actual));
    }
}
