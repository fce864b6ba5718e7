// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.jdk.JdkFields;
import dev.sfv.speculation.jdk.SpeculationFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class JdkServer implements Server {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server;

    JdkServer(SpeculationPolicy policy) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        HttpHandler site = JdkServer::answer;
        server.createContext("/", site).getFilters().add(new SpeculationFilter(policy));
        server.createContext(Site.ONCE, JdkServer::answerOnce).getFilters().add(new SpeculationFilter(policy));
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Headers request = exchange.getRequestHeaders();
        Headers response = exchange.getResponseHeaders();
        String path = exchange.getRequestURI().getPath();
        Site.setOwnHeaders(path, response::set, response::add);
        JdkFields.set(response, CacheStatus.FIELD, Site.cacheStatus(path));
        Priority priority = JdkFields.get(request, Priority.FIELD);
        SecPurpose secPurpose = JdkFields.get(request, SecPurpose.FIELD);
        send(exchange, Site.body(path, JdkFields.purpose(request), secPurpose, priority));
    }

    private static void answerOnce(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        send(exchange, path.equals(Site.ONCE) ? Site.REACHED : "a path that begins with /once");
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            byte[] body = text.getBytes(UTF_8);
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

    /** The second application is left out, because policies compare whole paths here. */
    @Override
    public OptionalInt mountedPort() {
        return OptionalInt.empty();
    }

    @Override
    public void stop() {
        server.stop(0);
        executor.shutdown();
    }
}
