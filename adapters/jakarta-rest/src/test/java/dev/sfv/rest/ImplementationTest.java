// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Answers;
import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.fields.CacheGroups;
import dev.sfv.fields.Priority;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests parameters and the headers of errors, which the contract does not test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImplementationTest {
    private static final String ABSENT = new Priority(3, false).toString();

    private final Implementation implementation;
    private RestServer server;

    @SuppressWarnings("NullAway.Init") // started before all tests
    ImplementationTest(Implementation implementation) {
        this.implementation = implementation;
    }

    /** Has methods that take parameters, and methods that fail. */
    @Path("/")
    public static final class Resource {
        @GET
        @Path("absent-value")
        public String absentValue(@HeaderParam("priority") @DefaultValue("") Priority priority) {
            return String.valueOf(priority);
        }

        @GET
        @Path("without-default")
        public String withoutDefault(@HeaderParam("Priority") Priority priority) {
            return String.valueOf(priority);
        }

        @GET
        @Path("own-default")
        public String ownDefault(@HeaderParam("Priority") @DefaultValue("u=7") Priority priority) {
            return String.valueOf(priority);
        }

        @GET
        @Path("another-constant")
        public String anotherConstant(
                @HeaderParam("Cache-Group-Invalidation") @DefaultValue("") CacheGroups invalidated) {
            return String.valueOf(invalidated);
        }

        @GET
        @Path("bean")
        public String bean(@BeanParam Bean bean) {
            return String.valueOf(bean.priority);
        }

        @GET
        @Path("marked/{status}")
        @SuppressWarnings("DoNotCallSuggester") // it is called by a request
        public String marked(@PathParam("status") int status) {
            throw new WebApplicationException(status);
        }
    }

    /** Receives a parameter in a field of the class. */
    public static final class Bean {
        @HeaderParam("Priority")
        @DefaultValue("")
        private Priority priority = new Priority(0, false);
    }

    @BeforeAll
    final void start() throws Exception {
        server = new RestServer(
                Map.of("", implementation.start(SpeculationPolicy.refusing("/marked/**"), Resource.class)));
    }

    @AfterAll
    final void stop() throws Exception {
        server.stop();
    }

    private String body(String path, String... headers) throws IOException {
        Answer answer = Client.send(server.port(), request("GET", path, headers));
        assertEquals(200, answer.status());
        return answer.body();
    }

    private void assertVaries(int status, String path) throws IOException {
        Answer answer = Client.send(server.port(), request("GET", path));
        assertEquals(status, answer.status());
        assertEquals(Answers.VARY, answer.header("vary"));
    }

    @Test
    final void errorsOfAMarkedPathVary() throws IOException {
        assertVaries(404, "/marked/not/found");
        assertVaries(410, "/marked/410");
    }

    @Test
    final void anAbsentField() throws IOException {
        assertEquals(ABSENT, body("/absent-value"));
        assertEquals(implementation.withoutDefault(ABSENT), body("/without-default"));
        assertEquals(new Priority(7, false).toString(), body("/own-default"));
    }

    @Test
    final void aMalformedField() throws IOException {
        for (String path : new String[] {"/absent-value", "/without-default", "/own-default"}) {
            assertEquals(ABSENT, body(path, "Priority: u=1,"));
        }
    }

    @Test
    final void anEmptyField() throws IOException {
        for (String path : new String[] {"/absent-value", "/without-default", "/own-default"}) {
            assertEquals(ABSENT, body(path, "Priority:"));
        }
    }

    @Test
    final void anotherConstantOfTheType() throws IOException {
        assertEquals(
                CacheGroups.INVALIDATION.parse("\"a\", \"b\"").toString(),
                body("/another-constant", "cache-group-invalidation: \"a\"", "cache-group-invalidation: \"b\""));
    }

    @Test
    final void aFieldOfABean() throws IOException {
        assertEquals(new Priority(1, true).toString(), body("/bean", "Priority: u=1", "Priority: i"));
    }
}
