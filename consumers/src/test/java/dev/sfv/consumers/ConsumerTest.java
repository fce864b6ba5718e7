// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.sfv.fields.Priority;
import dev.sfv.model.FieldType;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs twice: with the library and the fields as named modules, and on the class path. */
class ConsumerTest {
    private static final boolean NAMED_MODULES = Boolean.getBoolean("named.modules");

    @Test
    void theLibraryAndTheFieldsAreJars() {
        String library = jarOf(SfReader.class);
        assertTrue(library.matches("sfv-[0-9][^/]*[.]jar"), library);
        String fields = jarOf(Priority.class);
        assertTrue(fields.matches("sfv-fields-[0-9][^/]*[.]jar"), fields);
    }

    private static String jarOf(Class<?> type) {
        String location =
                type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void everyPackageCanBeUsed() {
        assertTrue(Consumer.isPrerender("prefetch;prerender"));
        assertEquals(Visit.AT_ACTIVATION, Consumer.visit(Map.of("sec-purpose", List.of("prefetch"))));
        assertEquals(List.of("a", "b"), Consumer.tokens("a, b".getBytes(US_ASCII)));
        assertEquals("a, b", Consumer.list(List.of("a", "b")));
        assertEquals("?1", Consumer.BOOLEAN.serialize(Optional.of(true)));
        assertEquals(Optional.of(true), Consumer.presentBoolean("?1;new"));
        assertEquals(Optional.empty(), Consumer.presentBoolean("1"));
        assertEquals("a, b;c", Consumer.canonical(FieldType.LIST, List.of("a", "b; c")));
    }

    @Test
    void fieldsAreDefinedWithSlots() {
        Consumer.Window window = Consumer.Window.FIELD.parse("from=5, name=a, new");
        assertEquals(new Consumer.Window(5, Optional.of("a")), window);
        assertEquals("from=5, name=a", Consumer.Window.FIELD.serialize(window));
        assertEquals(new Consumer.Window(0, Optional.empty()), Consumer.Window.FIELD.parse("from=101, name=a"));
        assertEquals("from=5", Consumer.Window.FIELD.serialize(Consumer.Window.FIELD.parse("from=5, name=1")));
    }

    @Test
    void theFieldsCanBeUsed() {
        assertEquals(new Priority(1, true), Consumer.priority(Map.of("priority", List.of("u=1", "i"))));
        assertEquals("edge;hit;ttl=376", Consumer.cacheHit("edge", 376));
        assertEquals(Optional.of(FieldType.DICTIONARY), Consumer.typeOf("signature-input"));
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
    @CsvSource({"/logout, Purpose, 503", "/logout, Accept, 204", "/, Purpose, 204"})
    void aServerRefusesToLogOutSpeculatively(String path, String header, int status) throws Exception {
        HttpServer server = Consumer.server();
        try {
            URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestProperty(header, "prefetch");
            assertEquals(status, connection.getResponseCode());
            assertEquals(status == 204 ? "edge;hit" : null, connection.getHeaderField("Cache-Status"));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvFileSource(files = "../core/src/test/resources/priority.txt", delimiter = '|')
    void priority(String value, long urgency, boolean incremental) {
        assertEquals(urgency, Consumer.urgency(value));
        assertEquals(incremental, Consumer.isIncremental(value));
    }

    @Test
    void theModulesAreNotOpen() {
        assertEquals(NAMED_MODULES, Consumer.class.getModule().isNamed());
        checkModule(
                SfReader.class,
                "dev.sfv",
                Set.of("java.base"),
                Set.of("dev.sfv.purpose", "dev.sfv.typed", "dev.sfv.model", "dev.sfv.syntax"));
        checkModule(Priority.class, "dev.sfv.fields", Set.of("java.base", "dev.sfv"), Set.of("dev.sfv.fields"));
        checkModule(
                SpeculationPolicy.class,
                "dev.sfv.speculation",
                Set.of("java.base", "dev.sfv"),
                Set.of("dev.sfv.speculation", "dev.sfv.speculation.jdk"));
    }

    private static void checkModule(Class<?> type, String name, Set<String> requires, Set<String> exports) {
        assertEquals(NAMED_MODULES, type.getModule().isNamed());
        if (NAMED_MODULES) {
            ModuleDescriptor module = type.getModule().getDescriptor();
            assertEquals(name, module.name());
            assertEquals(Set.of(), module.opens());
            assertEquals(
                    requires,
                    module.requires().stream()
                            .filter(required ->
                                    !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                            .map(ModuleDescriptor.Requires::name)
                            .collect(Collectors.toSet()));
            assertEquals(
                    exports,
                    module.exports().stream().map(Object::toString).collect(Collectors.toSet()),
                    "and to everybody");
        }
    }

    @Test
    void internalsAreNotAccessible() {
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
