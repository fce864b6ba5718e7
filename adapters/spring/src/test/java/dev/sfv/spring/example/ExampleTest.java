// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests an application that is configured as {@code docs/stacks.md} says, without Spring Boot, over a real socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ExampleTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Returns the port of the running application. */
    protected abstract int port();

    protected final HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void refusesPrefetches() throws Exception {
        for (String path : List.of("/logout", "/annotated")) {
            HttpResponse<String> refusal = get(path, "Sec-Purpose", "prefetch");
            assertEquals(503, refusal.statusCode(), path);
            assertEquals(
                    "no-store", refusal.headers().firstValue("Cache-Control").orElseThrow());
            assertVaries(refusal);
        }
    }

    @Test
    void ordinaryRequestsPass() throws Exception {
        for (String path : List.of("/logout", "/annotated")) {
            HttpResponse<String> page = get(path);
            assertEquals(200, page.statusCode(), path);
            assertVaries(page);
        }
    }

    private static void assertVaries(HttpResponse<String> answer) {
        List<String> vary = answer.headers().allValues("Vary");
        assertTrue(vary.toString().contains("Sec-Purpose"), vary::toString);
    }

    @Test
    void fieldsAreParameters() throws Exception {
        HttpResponse<String> page = get(
                "/page",
                "Sec-Purpose",
                "prefetch",
                "Sec-Fetch-Mode",
                "navigate",
                "Sec-Fetch-Dest",
                "document",
                "Priority",
                "u=1");
        assertEquals("NAVIGATION_PREFETCH at urgency 1", page.body());
        assertEquals("NONE at urgency 3", get("/page").body());
    }
}
