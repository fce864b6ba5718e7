// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static dev.sfv.examples.stacks.Answers.assertRefused;
import static dev.sfv.examples.stacks.RunningStack.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.examples.Client;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class UndertowHandlerTest {
    /** The path is the one that is left: an application does not know where it is mounted. */
    @Test
    void behindAPathHandler() throws Exception {
        SpeculationPolicy policy = new SpeculationPolicy(Site::isPage, Site::isMarked, new VisitCounter());
        HttpHandler site = new UndertowHandler(policy, HttpServerExchange::endExchange);
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(new PathHandler().addPrefixPath("/mounted", site).addPrefixPath("/refusing", site))
                .build();
        server.start();
        try {
            int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
            assertRefused(Client.send(port, request("GET", "/mounted/refusing/1", "Sec-Purpose: prefetch")));
            assertEquals(
                    200,
                    Client.send(port, request("GET", "/refusing/1", "Sec-Purpose: prefetch"))
                            .status());
        } finally {
            server.stop();
        }
    }
}
