// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;

final class UndertowServer implements Server {
    private final Undertow server;

    UndertowServer(SpeculationPolicy policy) {
        HttpHandler site = UndertowServer::answer;
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(2)
                .setHandler(new UndertowHandler(policy, site))
                .build();
        server.start();
    }

    private static void answer(HttpServerExchange exchange) {
        if (Site.isLate(exchange.getRequestPath()) && exchange.isInIoThread()) {
            exchange.dispatch(UndertowServer::answer);
            return;
        }
        HeaderMap response = exchange.getResponseHeaders();
        response.put(Headers.CONTENT_TYPE, "text/plain");
        Site.setOwnHeaders(
                exchange.getRequestPath(),
                (name, value) -> response.put(new HttpString(name), value),
                (name, value) -> response.add(new HttpString(name), value));
        RequestPurpose purpose = RequestPurpose.from(exchange.getRequestHeaders()::get);
        SecPurpose secPurpose = SecPurpose.parse(exchange.getRequestHeaders().get(SecPurpose.NAME));
        exchange.getResponseSender().send(Site.body(purpose, secPurpose));
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
