// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers with the files of the demo, which lie beside this class. */
final class StaticFiles implements HttpHandler {
    private static final List<String> NAMES = List.of(
            "dashboard.html",
            "dashboard.css",
            "dashboard.js",
            "shop/index.html",
            "shop/linked.html",
            "shop/prefetched.html",
            "shop/prerendered.html",
            "shop/offer.html",
            "shop/expensive.html",
            "shop/shop.css",
            "shop/picture.svg",
            "shop/arrival.js",
            "shop/visited.js");

    private static final String SECURITY = "default-src 'self'; script-src 'self' 'inline-speculation-rules'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final Map<String, byte[]> files = new HashMap<>();

    StaticFiles() {
        NAMES.forEach(name -> files.put("/" + name, load(name)));
        alias("/", "/dashboard.html");
        alias("/shop/", "/shop/index.html");
    }

    private void alias(String folder, String file) {
        files.put(folder, files.get(file));
    }

    private static byte[] load(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not built: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] file = files.get(path);
        if (!METHODS.contains(exchange.getRequestMethod())) {
            refuseMethod(exchange, String.join(", ", METHODS));
        } else if (file == null) {
            send(exchange, 404, "text/plain; charset=utf-8", ("There is no " + path + "\n").getBytes(UTF_8));
        } else {
            send(exchange, 200, type(path), file);
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/html; charset=utf-8";
        };
    }

    /** Tells whether there is a file at a path. */
    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Answers that only certain methods are of use. */
    static void refuseMethod(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        send(exchange, 405, "text/plain; charset=utf-8", ("Only by " + allowed + "\n").getBytes(UTF_8));
    }

    /** Answers with some content. */
    static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", SECURITY);
            if (exchange.getRequestMethod().equals("HEAD")) {
                headers.set("Content-Length", Integer.toString(content.length));
                exchange.sendResponseHeaders(status, -1);
            } else {
                exchange.sendResponseHeaders(status, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }
}
