// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class JdkServer implements Server {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server;

    JdkServer(SpeculationPolicy policy) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        HttpHandler site = JdkServer::answer;
        server.createContext("/", site).getFilters().add(new JdkFilter(policy));
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Headers response = exchange.getResponseHeaders();
            response.set("Content-Type", "text/plain");
            Site.setOwnHeaders(exchange.getRequestURI().getPath(), response::set, response::add);
            RequestPurpose purpose = RequestPurpose.from(exchange.getRequestHeaders()::get);
            SecPurpose secPurpose = SecPurpose.FIELD.from(exchange.getRequestHeaders()::get);
            byte[] body = Site.body(purpose, secPurpose).getBytes(UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void stop() {
        server.stop(0);
        executor.shutdown();
    }
}
