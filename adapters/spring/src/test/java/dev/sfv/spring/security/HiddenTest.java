// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;

/** Members of Spring Security that are not public, and what happens if a version does not have them. */
class HiddenTest {
    private static final String PROXY = "web.FilterChainProxy";

    @Test
    void aField() {
        Hidden chains = Hidden.field(PROXY, "filterChains").orElseThrow();
        FilterChainProxy proxy = new FilterChainProxy(List.of());
        assertTrue(chains.isIn(proxy));
        assertEquals(false, chains.isIn("proxy"));
        assertEquals(List.of(), chains.read(proxy));
    }

    @Test
    void aMethod() {
        Hidden method = Hidden.method(PROXY, "getFilters", String.class).orElseThrow();
        assertThrows(RuntimeException.class, () -> method.read(new FilterChainProxy(List.of()), "no path"));
    }

    @Test
    void anAbsentClass() {
        assertEquals(Optional.empty(), Hidden.field("web.Absent", "matcher"));
        assertEquals(Optional.empty(), Hidden.method("web.Absent", "matches"));
    }

    @Test
    void anAbsentMember() {
        String expected = "expected Spring Security 6.5 or 7.0, found a version without 'absent' in "
                + ExceptionTranslationFilter.class.getName();
        String owner = "web.access.ExceptionTranslationFilter";
        assertEquals(
                expected,
                assertThrows(IllegalStateException.class, () -> Hidden.field(owner, "absent"))
                        .getMessage());
        assertEquals(
                expected,
                assertThrows(IllegalStateException.class, () -> Hidden.method(owner, "absent"))
                        .getMessage());
    }
}
