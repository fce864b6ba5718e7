// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
    void everyPackageCanBeUsed() {
        assertTrue(Consumer.isPrerender("prefetch;prerender"));
        assertEquals(Visit.AT_ACTIVATION, Consumer.visit(Map.of("sec-purpose", List.of("prefetch"))));
        assertEquals(List.of("a", "b"), Consumer.tokens("a, b".getBytes(US_ASCII)));
        assertEquals("a, b", Consumer.list(List.of("a", "b")));
        assertEquals("?1", Consumer.BOOLEAN.serialize(true));
        assertEquals(Optional.of(true), Consumer.presentBoolean("?1;new"));
        assertEquals(Optional.empty(), Consumer.presentBoolean("1"));
        assertEquals("a, b;c", Consumer.canonical(FieldType.LIST, List.of("a", "b; c")));
    }

    @Test
    void signaturesAreReadAndWritten() {
        assertEquals(
                Map.of("sig1", List.of("@method"), "sig2", List.of()),
                Consumer.components("sig1=(\"@method\");alg=\"x\", sig2=()"));
        assertEquals("sig1=(\"@method\" \"@path\")", Consumer.signatureInput("sig1", "@method", "@path"));
        SfException fault = assertThrows(SfException.class, () -> Consumer.components("sig1=(\"a\" b)"));
        assertEquals("sig1[1]: expected a String, found the Token b", fault.getMessage());
    }

    @ParameterizedTest
    @CsvFileSource(files = "../core/src/test/resources/priority.txt", delimiter = '|')
    void priority(String value, long urgency, boolean incremental) {
        assertEquals(urgency, Consumer.urgency(value));
        assertEquals(incremental, Consumer.isIncremental(value));
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
                    Set.of("dev.sfv.purpose", "dev.sfv.typed", "dev.sfv.model", "dev.sfv.syntax"),
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
