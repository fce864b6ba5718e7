// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.SpringSecurityCoreVersion;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/** Tests the access to non-public members of Spring Security, and the failure if a version does not have them. */
class HiddenTest {
    private static final String PROXY = "web.FilterChainProxy";

    @Test
    void readsAField() {
        Hidden chains = Hidden.field(PROXY, "filterChains").orElseThrow();
        FilterChainProxy proxy = new FilterChainProxy(List.of());
        assertTrue(chains.isIn(proxy));
        assertEquals(false, chains.isIn("proxy"));
        assertEquals(List.of(), chains.read(proxy));
    }

    @Test
    void callsAMethod() {
        Hidden method = Hidden.method(
                        "web.authentication.logout.LogoutFilter",
                        "requiresLogout",
                        HttpServletRequest.class,
                        HttpServletResponse.class)
                .orElseThrow();
        LogoutFilter filter = new LogoutFilter("/", (request, response, authentication) -> {});
        filter.setLogoutRequestMatcher(request -> request.getServletPath().equals("/leave"));
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertEquals(false, method.read(filter, request, new MockHttpServletResponse()));
        request.setServletPath("/leave");
        assertEquals(true, method.read(filter, request, new MockHttpServletResponse()));
        filter.setLogoutRequestMatcher(other -> {
            throw new IllegalArgumentException("a wrong request");
        });
        assertThrows(IllegalArgumentException.class, () -> method.read(filter, request, new MockHttpServletResponse()));
    }

    @Test
    void isEmptyIfTheClassIsAbsent() {
        assertEquals(Optional.empty(), Hidden.field("web.Absent", "matcher"));
        assertEquals(Optional.empty(), Hidden.method("web.Absent", "matches"));
    }

    @Test
    void failsIfTheMemberIsAbsent() {
        String expected = "expected 'absent' in org.springframework.security.web.access.ExceptionTranslationFilter,"
                + " as in Spring Security 6.5 and 7.0, found version " + SpringSecurityCoreVersion.getVersion()
                + " without it. To start without the guard of Spring Security's endpoints, set"
                + " sfv.speculation.security.enabled=false, and mark their paths with sfv.speculation.refuse";
        assertTrue(expected.matches(".* found version [67]\\.\\d+\\.\\d+ without .*"), expected);
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
