// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.NullArguments;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        URI base = URI.create("http://localhost/");
        ContainerRequest request = new ContainerRequest(base, base, "GET", null, new MapPropertiesDelegate(), null);
        NullArguments.assertRejected(
                SpeculationFilter.class,
                request,
                new ContainerResponse(request, Response.ok().build()),
                Response.ok());
    }
}
