// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.speculation.SpeculationPolicy;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class SpeculationHandlerTest {
    private static final String PREFETCH = "Sec-Purpose: prefetch";

    /** Patterns are compared with the rest of the path, so an application need not know where it is mounted. */
    @Test
    void afterAPathHandler() throws Exception {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/refusing/**");
        HttpHandler site = new SpeculationHandler(policy, HttpServerExchange::endExchange);
        UndertowServer server = UndertowServer.of(
                new PathHandler().addPrefixPath("/mounted", site).addPrefixPath("/refusing", site));
        try {
            assertRefused(Client.send(server.port(), request("GET", "/mounted/refusing/1", PREFETCH)));
            assertEquals(
                    200,
                    Client.send(server.port(), request("GET", "/refusing/1", PREFETCH))
                            .status());
        } finally {
            server.stop();
        }
    }

    @Test
    void headersThatThePolicyAdds() throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        SpeculationPolicy policy = SpeculationPolicy.builder()
                .refuse("/refusing/**")
                .header("Next-Router-Prefetch", "1")
                .listener((method, path, decision) -> heard.add(path))
                .status(425)
                .build();
        UndertowServer server = UndertowServer.of(new SpeculationHandler(policy, HttpServerExchange::endExchange));
        try {
            String refused = request("GET", "/refusing/1", "next-router-prefetch: 1");
            assertEquals(425, Client.send(server.port(), refused).status());
            assertEquals(1, heard.size());
        } finally {
            server.stop();
        }
    }
}
