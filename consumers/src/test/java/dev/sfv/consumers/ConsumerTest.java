// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs twice: with the library as a named module, and on the class path. */
class ConsumerTest {
    private static final boolean NAMED_MODULES = Boolean.getBoolean("named.modules");

    @Test
    void theLibraryIsTheJar() {
        String location = SfReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertTrue(location.matches(".*/sfv-[^/]*[.]jar"), location);
    }

    @Test
    void eachPackageIsOfUse() {
        assertTrue(Consumer.isPrerender("prefetch;prerender"));
        assertEquals(1, Consumer.urgency("u=1, i"));
        assertEquals(List.of("a", "b"), Consumer.tokens("a, b".getBytes(US_ASCII)));
        assertEquals("a, b", Consumer.list(List.of("a", "b")));
        assertEquals("?1", Consumer.BOOLEAN.serialize(true));
        assertThrows(SfException.class, () -> Consumer.urgency("u=1, I"));
    }

    @Test
    void theModuleIsOpenToNobody() {
        assertEquals(NAMED_MODULES, Consumer.class.getModule().isNamed());
        assertEquals(NAMED_MODULES, SfReader.class.getModule().isNamed());
        if (NAMED_MODULES) {
            ModuleDescriptor library = SfReader.class.getModule().getDescriptor();
            assertEquals("dev.sfv", library.name());
            assertEquals(Set.of(), library.opens());
            assertEquals(
                    Set.of("java.base"),
                    library.requires().stream()
                            .map(ModuleDescriptor.Requires::name)
                            .collect(Collectors.toSet()));
            assertEquals(
                    Set.of("dev.sfv.purpose", "dev.sfv.model", "dev.sfv.syntax"),
                    library.exports().stream().map(Object::toString).collect(Collectors.toSet()),
                    "and to everybody");
        }
    }

    @Test
    void internalsAreOutOfReach() {
        Class<?> internal = SfReader.class.getSuperclass();
        assertFalse(Modifier.isPublic(internal.getModifiers()));
        for (Field field : internal.getDeclaredFields()) {
            assertFalse(Modifier.isPublic(field.getModifiers()), field.toString());
            if (NAMED_MODULES) {
                assertThrows(InaccessibleObjectException.class, () -> field.setAccessible(true), field.toString());
            }
        }
    }
}
