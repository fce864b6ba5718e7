// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The part of OAuth 2.0 that a log-in needs (RFC 6749, section 4.1). Its page has a link back to the client. */
final class AuthorizationServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final UnaryOperator<String> head;

    private AuthorizationServer(HttpServer server, UnaryOperator<String> head) {
        this.server = server;
        this.head = head;
    }

    /**
     * Starts a server on a free port.
     *
     * @param head returns the content of the page's head element for the address of its link
     */
    static AuthorizationServer start(UnaryOperator<String> head) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AuthorizationServer authorization = new AuthorizationServer(server, head);
        server.createContext("/authorize", authorization::authorize);
        server.createContext("/token", authorization::token);
        server.createContext(
                "/userinfo", exchange -> send(exchange, 200, "application/json", "{\"sub\":\"" + Site.USER + "\"}"));
        server.setExecutor(authorization.executor);
        server.start();
        return authorization;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.add(code);
        String url = decoded(parameters, "redirect_uri") + "?state=" + parameters.get("state") + "&code=" + code;
        send(exchange, 200, "text/html; charset=utf-8", Page.of("Sign in", head.apply(url), Page.link(url)));
    }

    /** Each code works once. */
    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (codes.remove(decoded(parameters(body), "code"))) {
            send(exchange, 200, "application/json", "{\"access_token\":\"secret\",\"token_type\":\"Bearer\"}");
        } else {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return parameters;
    }

    private static String decoded(Map<String, String> parameters, String name) {
        return URLDecoder.decode(parameters.getOrDefault(name, ""), UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] bytes = content.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
