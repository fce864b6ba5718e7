// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.Cost;
import dev.sfv.purpose.RequestPurpose;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.Test;

/** Measures what the adapter allocates for a request that has none of the headers, with the request objects of Jersey. */
class AbsentHeadersTest {
    /** Measures the object that a filter receives. */
    private static final class Measuring implements ContainerRequestFilter {
        private final Cost cost = new Cost();

        @Override
        public void filter(ContainerRequestContext request) {
            cost.measure(() -> RestFields.purpose(request), () -> RequestPurpose.from(request.getHeaders()::get));
        }
    }

    /** Measures the object that a resource method receives. */
    @Path("/")
    public static final class Resource {
        private static final Cost COST = new Cost();

        @GET
        public void get(@Context HttpHeaders headers) {
            COST.measure(() -> RestFields.purpose(headers), () -> RequestPurpose.from(headers::getRequestHeader));
        }
    }

    @Test
    void allocatesNothingInJersey() throws Exception {
        Measuring filter = new Measuring();
        RestServer server =
                new RestServer(Map.of("", new ServletContainer(new ResourceConfig(Resource.class).register(filter))));
        Cost.ask(server.port());
        server.stop();
        filter.cost.assertIs("Jersey", 280, 0);
        Resource.COST.assertIs("Jersey", 280, 0);
    }
}
