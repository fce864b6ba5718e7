// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static dev.sfv.examples.stacks.Answers.assertRefused;
import static dev.sfv.examples.stacks.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.examples.Client;
import dev.sfv.examples.Client.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VertxHandlerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private final HttpServer server = vertx.createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    private static VertxHandler marking(String path) {
        return new VertxHandler(new SpeculationPolicy(page -> true, path::equals, new VisitCounter()));
    }

    private Answer get(String path, String... headers) throws IOException {
        return Client.send(server.actualPort(), request("GET", path, headers));
    }

    @Test
    void eachHandlerAsksItsOwnPolicy() throws Exception {
        router.route().handler(marking("/a")).handler(marking("/b"));
        router.route().handler(context -> context.end("page"));
        assertRefused(get("/a", "Sec-Purpose: prefetch"));
        assertRefused(get("/b", "Sec-Purpose: prefetch"));
        assertEquals(200, get("/c", "Sec-Purpose: prefetch").status());
    }

    @Test
    void aHandlerInARouterAndItsSubRouterAddsItsHeadersOnce() throws Exception {
        VertxHandler handler = marking("/sub/a");
        Router sub = Router.router(vertx);
        sub.route().handler(handler).handler(context -> context.end("page"));
        router.route().handler(handler);
        router.route("/sub/*").subRouter(sub);
        assertEquals("Sec-Purpose", get("/sub/a").header("vary"));
    }
}
