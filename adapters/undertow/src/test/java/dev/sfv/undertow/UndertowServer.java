// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;

final class UndertowServer implements Server {
    private final Undertow server;

    private UndertowServer(HttpHandler handler) {
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(2)
                .setHandler(handler)
                .build();
        server.start();
    }

    static UndertowServer of(HttpHandler handler) {
        return new UndertowServer(handler);
    }

    static UndertowServer of(SpeculationPolicy policy, SpeculationPolicy mounted) {
        HttpHandler site = UndertowServer::answer;
        HttpHandler routes = new PathHandler(site).addExactPath(Site.ONCE, UndertowServer::answerOnce);
        return of(new PathHandler(new SpeculationHandler(policy, routes))
                .addPrefixPath(Site.MOUNT, new SpeculationHandler(mounted, site)));
    }

    private static void answer(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        if (Site.isLate(path) && exchange.isInIoThread()) {
            exchange.dispatch(UndertowServer::answer);
            return;
        }
        HeaderMap request = exchange.getRequestHeaders();
        HeaderMap response = exchange.getResponseHeaders();
        Site.setOwnHeaders(
                path,
                (name, value) -> response.put(new HttpString(name), value),
                (name, value) -> response.add(new HttpString(name), value));
        UndertowFields.set(response, CacheStatus.FIELD, Site.cacheStatus(path));
        Priority priority = UndertowFields.get(request, Priority.FIELD);
        SecPurpose secPurpose = UndertowFields.get(request, SecPurpose.FIELD);
        send(exchange, Site.body(path, UndertowFields.purpose(request), secPurpose, priority));
    }

    private static void answerOnce(HttpServerExchange exchange) {
        send(exchange, Site.REACHED);
    }

    private static void send(HttpServerExchange exchange, String text) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
        exchange.getResponseSender().send(text);
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
