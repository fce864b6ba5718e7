// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.examples.inspector.Inspection;
import dev.sfv.examples.inspector.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers every request with what the library makes of it: as plain text, or as a page for a browser. It listens on loopback
 * only.
 *
 * <pre>{@code
 * try (InspectorServer server = InspectorServer.start(8080)) {
 *     server.port();
 * }
 * }</pre>
 */
public final class InspectorServer implements AutoCloseable {
    private static final int DEFAULT_PORT = 8080;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService executor;

    private InspectorServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts the server.
     *
     * @param args the port, or nothing for 8080
     */
    public static void main(String... args) throws IOException {
        int port = args.length == 0 ? DEFAULT_PORT : Integer.parseInt(args[0]);
        try {
            String url = "http://localhost:" + start(port).port() + "/";
            System.out.println("Open " + url + " in a browser, or: curl -H 'Sec-Purpose: prefetch;prerender' " + url);
        } catch (BindException e) {
            System.err.println("Port " + port + " is in use. Choose another: -Dexec.args=8081");
            System.exit(1);
        }
    }

    /**
     * Starts a server.
     *
     * @param port the port, or 0 for any that is free
     */
    static InspectorServer start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(executor);
        server.createContext("/", InspectorServer::answer);
        server.start();
        return new InspectorServer(server, executor);
    }

    /** The port it listens on. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            drain(exchange.getRequestBody());
            Headers request = exchange.getRequestHeaders();
            String requestLine = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            Report report = Inspection.ofRequest(requestLine, request).report();

            boolean page =
                    String.join(", ", request.getOrDefault("Accept", List.of())).contains("text/html");
            byte[] body = (page ? report.toHtml() : report.toText()).getBytes(UTF_8);
            Headers response = exchange.getResponseHeaders();
            response.set("Content-Type", page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
            response.set("Cache-Control", "no-store");
            response.set("Vary", "*"); // it tells of all headers; a page that differs by purpose says Sec-Purpose
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static void drain(InputStream body) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
    }
}
