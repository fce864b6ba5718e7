// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sfv.contract.Client;
import dev.sfv.contract.RunningStack;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class WebFluxFieldsTest {
    private static final List<CacheStatus> HIT = List.of(CacheStatus.hit("a"));

    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void readsAllLines() {
        headers.add("priority", "u=5");
        headers.add("PRIORITY", "i");
        assertEquals(new Priority(5, true), WebFluxFields.get(headers, Priority.FIELD));
    }

    @Test
    void setsAField() {
        WebFluxFields.set(headers, CacheStatus.FIELD, List.of());
        assertEquals(0, headers.size());
        for (String cache : List.of("a", "b")) {
            WebFluxFields.set(headers, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            assertEquals(cache + ";hit", headers.getFirst("cache-status"));
        }
        WebFluxFields.set(headers, CacheStatus.FIELD, List.of());
        assertEquals(List.of(), WebFluxFields.get(headers, CacheStatus.FIELD));
        headers.add("Cache-Status", "c");
        assertEquals(List.of("c"), WebFluxFields.lines(headers).get("Cache-Status"));
    }

    @Test
    void theResponseDoesNotHaveARemovedField() throws IOException {
        HttpHandler handler = (request, response) -> {
            WebFluxFields.set(response.getHeaders(), CacheStatus.FIELD, HIT);
            if (request.getPath().value().equals("/removed")) {
                WebFluxFields.set(response.getHeaders(), CacheStatus.FIELD, List.of());
            }
            return response.setComplete();
        };
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
        Client.Answer answer = Client.send(server.port(), RunningStack.request("GET", "/"));
        Client.Answer removed = Client.send(server.port(), RunningStack.request("GET", "/removed"));
        server.disposeNow();
        assertEquals("a;hit", answer.header("cache-status"));
        assertFalse(removed.headers().containsKey("cache-status"), removed::toString);
    }
}
