// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;
import java.util.List;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestFieldsTest {
    private static final List<CacheStatus> HIT = List.of(CacheStatus.hit("OriginCache"));

    @BeforeEach
    void useJersey() {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    private static ContainerRequest request() {
        URI base = URI.create("http://localhost/");
        return new ContainerRequest(base, base, "GET", null, new MapPropertiesDelegate(), null);
    }

    @Test
    void aFilterReadsAllLines() {
        ContainerRequest request = request();
        request.headers("Priority", "u=1", "i");
        assertEquals(new Priority(1, true), RestFields.get((ContainerRequestContext) request, Priority.FIELD));
    }

    @Test
    void aFilterSetsAField() {
        ContainerResponseContext response = new ContainerResponse(
                request(), Response.ok().header("cache-status", "Old").build());
        RestFields.set(response, CacheStatus.FIELD, HIT);
        assertEquals("OriginCache;hit", response.getHeaderString("Cache-Status"));
        RestFields.set(response, CacheStatus.FIELD, List.of());
        assertNull(response.getHeaderString("Cache-Status"));
    }

    @Test
    void aResourceSetsAField() {
        ResponseBuilder response = Response.ok().header("cache-status", "Old");
        RestFields.set(response, CacheStatus.FIELD, HIT);
        assertEquals("OriginCache;hit", response.build().getHeaderString("Cache-Status"));
        RestFields.set(response, CacheStatus.FIELD, List.of());
        assertNull(response.build().getHeaderString("Cache-Status"));
    }
}
