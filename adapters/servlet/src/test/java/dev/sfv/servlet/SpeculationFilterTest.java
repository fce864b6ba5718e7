// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SpeculationFilterTest {
    private static final Map<String, String> PREFETCH = Map.of("Sec-Purpose", "prefetch");

    private final List<String> asked = new ArrayList<>();
    private final SpeculationFilter filter = new SpeculationFilter(SpeculationPolicy.refusing("/logout"), request -> {
        asked.add(request.getServletPath());
        return request.getServletPath().equals("/annotated");
    });

    private List<String> statusesAndVisits(String path, Map<String, String> headers)
            throws IOException, ServletException {
        List<String> seen = new ArrayList<>();
        Function<Object[], Object> setStatus = arguments -> {
            seen.add(arguments[0].toString());
            return null;
        };
        filter.doFilter(
                Fakes.request("GET", path, headers),
                Fakes.of(HttpServletResponse.class, Map.of("setStatus", setStatus)),
                (request, response) -> seen.add("application"));
        return seen;
    }

    @Test
    void callsThePredicateForASpeculativeLoadOfAnotherPath() throws IOException, ServletException {
        assertEquals(List.of("503"), statusesAndVisits("/annotated", PREFETCH));
        assertEquals(List.of("application"), statusesAndVisits("/page", PREFETCH));
        assertEquals(List.of("/annotated", "/page"), asked);
    }

    @Test
    void doesNotCallThePredicateForAnOrdinaryRequest() throws IOException, ServletException {
        assertEquals(List.of("application"), statusesAndVisits("/annotated", Map.of()));
        assertEquals(List.of("application"), statusesAndVisits("/page", Map.of("Sec-Purpose", "other")));
        assertEquals(List.of(), asked);
    }

    @Test
    void doesNotCallThePredicateForAMarkedPath() throws IOException, ServletException {
        assertEquals(List.of("503"), statusesAndVisits("/logout", PREFETCH));
        assertEquals(List.of("application"), statusesAndVisits("/logout", Map.of()));
        assertEquals(List.of(), asked);
    }
}
