// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.conformance.SpecificationExample;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheGroupsTest {
    @Test
    void examplesOfTheSpecification() throws IOException {
        List<String> groups =
                SpecificationExample.of("rfc9875", "Cache-Groups").get(0).lines();
        assertEquals(CacheGroups.of("scripts"), CacheGroups.FIELD.parseStrict(groups));
        List<String> invalidated = SpecificationExample.of("rfc9875", "Cache-Group-Invalidation")
                .get(0)
                .lines();
        assertEquals(
                CacheGroups.of("australia", "eurovision-results"), CacheGroups.INVALIDATION.parseStrict(invalidated));
        assertEquals(
                invalidated.get(0), CacheGroups.INVALIDATION.serialize(CacheGroups.INVALIDATION.parse(invalidated)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"a\", b", "(\"a\")", "\"a\", 1", "\"a", "%\"a\"", "\"a\","})
    void aFieldThatIsNotAListOfStringsMeansNoGroups(String value) {
        assertEquals(CacheGroups.of(), CacheGroups.FIELD.parse(value));
        assertEquals(CacheGroups.of(), CacheGroups.INVALIDATION.parse(value));
        assertTrue(CacheGroups.FIELD.tryParse(value).toFault().isPresent());
    }

    @Test
    void groupsAreASetWhoseOrderIsKept() {
        CacheGroups groups = CacheGroups.FIELD.parseStrict("\"b\";x=1, \"a\", \"b\", \"\"");
        assertEquals("\"b\", \"a\", \"\"", CacheGroups.FIELD.serialize(groups));
        assertEquals(CacheGroups.of("a", "", "b"), groups);
        assertThrows(UnsupportedOperationException.class, () -> groups.groups().clear());
    }

    @Test
    void sharedGroupsAreComparedByCase() {
        assertTrue(CacheGroups.of("a", "b").shares(CacheGroups.of("c", "b")));
        assertFalse(CacheGroups.of("a").shares(CacheGroups.of("A")));
        assertFalse(CacheGroups.of().shares(CacheGroups.of("a")));
    }

    /** More than the minimum of the specification: 32 groups of 32 characters. */
    @Test
    void manyLongGroups() {
        Set<String> names = IntStream.range(0, 1000)
                .mapToObj(i -> String.valueOf(i).repeat(40))
                .collect(Collectors.toSet());
        CacheGroups groups = new CacheGroups(names);
        assertEquals(groups, CacheGroups.FIELD.parseStrict(CacheGroups.FIELD.serialize(groups)));
        assertEquals(names, groups.groups());
    }

    @Test
    void aNameThatCannotBeAStringIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CacheGroups.of("ü"));
    }
}
