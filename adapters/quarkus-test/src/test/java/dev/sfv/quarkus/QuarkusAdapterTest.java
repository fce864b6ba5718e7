// SPDX-License-Identifier: Apache-2.0
package dev.sfv.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuarkusAdapterTest {
    private static final String VARY = "Sec-Purpose, Purpose, X-Purpose, X-Moz";

    /** Uses HTTP/1.1 without an upgrade: if a request asks for an upgrade to HTTP/2, Quarkus keeps only the last of two lines. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI server;

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aPrefetchOfAMarkedPathIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> refused = get("/logout;a=b", "Sec-Purpose", "prefetch");
        assertEquals(503, refused.statusCode());
        assertEquals("", refused.body());
        assertEquals("no-store", refused.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(VARY, refused.headers().firstValue("Vary").orElse(""));
    }

    @Test
    void anOrdinaryRequestIsAnswered() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/logout");
        assertEquals("logged out", answer.body());
        assertEquals(VARY, answer.headers().firstValue("Vary").orElse(""));
    }

    @Test
    void twoLinesAreCombined() throws IOException, InterruptedException {
        for (String path : new String[] {"/parameter", "/headers"}) {
            assertEquals(
                    "Priority[urgency=1, incremental=true]",
                    get(path, "Priority", "u=1", "PRIORITY", "i").body());
        }
    }

    @Test
    void anAbsentFieldHasItsDefault() throws IOException, InterruptedException {
        for (String path : new String[] {"/parameter", "/headers"}) {
            assertEquals("Priority[urgency=3, incremental=false]", get(path).body());
        }
    }
}
