// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests the metadata of the properties, which editors show. */
class MetadataTest {
    private static final Path CLASSES = Path.of("target", "classes", "META-INF");

    @Test
    void properties() throws IOException {
        JsonNode metadata = new ObjectMapper()
                .readTree(CLASSES.resolve("spring-configuration-metadata.json").toFile());
        Map<String, String> defaults = new TreeMap<>();
        for (JsonNode property : metadata.get("properties")) {
            defaults.put(
                    property.get("name").asText(), property.path("defaultValue").asText());
            assertFalse(property.path("description").asText().isEmpty(), property::toString);
        }
        Map<String, String> expected = new TreeMap<>();
        expected.put("sfv.arguments.enabled", "true");
        expected.put("sfv.speculation.enabled", "true");
        expected.put("sfv.speculation.headers", "");
        expected.put("sfv.speculation.order", "-2147483638");
        expected.put("sfv.speculation.refuse", "");
        expected.put("sfv.speculation.security.enabled", "true");
        expected.put("sfv.speculation.sources", "");
        expected.put("sfv.speculation.status", "503");
        expected.put("sfv.speculation.visits.enabled", "false");
        expected.put("sfv.speculation.visits.pages", "");
        expected.put("sfv.speculation.visits.path", "/visited");
        assertEquals(expected, defaults);
    }
}
