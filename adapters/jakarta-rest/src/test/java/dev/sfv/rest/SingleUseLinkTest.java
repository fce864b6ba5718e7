// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.ClearSiteData;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.Test;

/** A security filter accepts single-use links. A prefetch of a link must not use it up. */
class SingleUseLinkTest {
    private static final String LINK = "/login/3f9c";

    /** The users by the tokens of their links. */
    private final Map<String, String> usersByToken = new ConcurrentHashMap<>(Map.of("3f9c", "ada"));

    private ResourceConfig guarded() {
        return new ResourceConfig(LogIn.class)
                .register(new SpeculationFilter(SpeculationPolicy.refusing("/login/*")), 1)
                .register(new Security(usersByToken), Priorities.AUTHENTICATION);
    }

    private ResourceConfig unguarded() {
        return new ResourceConfig(LogIn.class).register(new Security(usersByToken), Priorities.AUTHENTICATION);
    }

    /** Jersey treats the priority 0 as no priority. So it calls the filter after the security filter. */
    private ResourceConfig guardedTooLate() {
        return new ResourceConfig(LogIn.class)
                .register(new SpeculationFilter(SpeculationPolicy.refusing("/login/*")), 0)
                .register(new Security(usersByToken), Priorities.AUTHENTICATION);
    }

    /** Greets the user. */
    @Path("/login/{token}")
    public static final class LogIn {
        @GET
        public Response get(@PathParam("token") String token, @Context SecurityContext security) {
            String user = security.getUserPrincipal().getName();
            Response.ResponseBuilder answer = Response.seeOther(URI.create("/users/" + user));
            return RestFields.set(answer, ClearSiteData.FIELD, ClearSiteData.SPECULATIVE_LOADS)
                    .build();
        }
    }

    /** Authenticates a user with the token of a link. Each token works once. */
    @PreMatching
    private static final class Security implements ContainerRequestFilter {
        private final Map<String, String> usersByToken;

        Security(Map<String, String> usersByToken) {
            this.usersByToken = usersByToken;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            String token = request.getUriInfo().getPath().replaceFirst("/?login/", "");
            String user = usersByToken.remove(token);
            if (user == null) {
                request.abortWith(Response.status(Response.Status.GONE).build());
            } else {
                request.setSecurityContext(new LoggedIn(() -> user, request.getSecurityContext()));
            }
        }
    }

    private record LoggedIn(Principal user, SecurityContext before) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return user;
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "one-time link";
        }
    }

    private static void visit(ResourceConfig application, Visit visit) throws Exception {
        RuntimeDelegate.setInstance(new org.glassfish.jersey.server.internal.RuntimeDelegateImpl());
        RestServer server = new RestServer(Map.of("", new ServletContainer(application)));
        try {
            Answer prefetch = Client.send(server.port(), request("GET", LINK, "Sec-Purpose: prefetch"));
            visit.check(prefetch, Client.send(server.port(), request("GET", LINK)));
        } finally {
            server.stop();
        }
    }

    /** Checks the answers to a prefetch of the link and to the click. */
    private interface Visit {
        void check(Answer prefetch, Answer click) throws IOException;
    }

    @Test
    void theFilterRefusesThePrefetchAndTheClickLogsIn() throws Exception {
        visit(guarded(), (prefetch, click) -> {
            assertRefused(prefetch);
            assertEquals(303, click.status());
            assertEquals("\"prefetchCache\", \"prerenderCache\"", click.header("clear-site-data"));
        });
    }

    @Test
    void withoutTheFilterThePrefetchUsesUpTheLink() throws Exception {
        visit(unguarded(), (prefetch, click) -> {
            assertEquals(303, prefetch.status());
            assertEquals(410, click.status());
        });
    }

    @Test
    void withThePriorityZeroTheFilterIsTooLate() throws Exception {
        visit(guardedTooLate(), (prefetch, click) -> {
            assertEquals(503, prefetch.status());
            assertEquals(410, click.status());
        });
    }
}
