// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.fields.Priority;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;

/** The variables that the examples of the documentation use. */
public class Given {
    /** The examples use these types, so they must be imported above. */
    static final Class<?>[] USED = {
        DefaultValue.class,
        Feature.class,
        FeatureContext.class,
        GET.class,
        HeaderParam.class,
        Path.class,
        Priority.class,
        Provider.class,
        SpeculationPolicy.class
    };

    private static final URI BASE = URI.create("http://localhost/");
    private static final ContainerRequest REQUEST =
            new ContainerRequest(BASE, BASE, "GET", null, new MapPropertiesDelegate(), null);

    static {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        REQUEST.header("Sec-Purpose", "prefetch;prerender");
    }

    protected static final ContainerRequestContext request = REQUEST;
    protected static final HttpHeaders headers = REQUEST;
    protected static final ContainerResponseContext response =
            new ContainerResponse(REQUEST, Response.ok().build());
    protected static final ResourceConfig application = new ResourceConfig();
}
