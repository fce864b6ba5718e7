// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.ResponsePriority;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.typed.TypedField;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fields that are known. */
class KnownFieldTest {
    /** A definition that is added to the module fields must be added to the inspector. */
    @Test
    void allDefinitionsAreUsed() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("../fields/src/main/java/dev/sfv/fields"))) {
            Set<TypedField<?>> definitions = sources.map(
                            source -> source.getFileName().toString().replace(".java", ""))
                    .flatMap(KnownFieldTest::definitionsOf)
                    .collect(Collectors.toCollection(HashSet::new));
            assertTrue(definitions.remove(ResponsePriority.FIELD));
            definitions.addAll(Set.of(SecPurpose.FIELD, SecSpeculationTags.FIELD));
            assertEquals(definitions, Set.copyOf(KnownField.DEFINITIONS));
        }
    }

    private static Stream<TypedField<?>> definitionsOf(String className) {
        try {
            return Arrays.stream(Class.forName("dev.sfv.fields." + className).getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == TypedField.class)
                    .map(KnownFieldTest::definition);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TypedField<?> definition(Field constant) {
        try {
            return (TypedField<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void namesAreInAnyCaseAndShownAsSpecified() {
        assertEquals(
                "Content-Digest", KnownField.of("content-DIGEST").orElseThrow().name());
        assertTrue(KnownField.of("Cache-Control").isEmpty());
    }
}
