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

/** Answers with the files of the demo, which are resources of this package. */
final class StaticFiles implements HttpHandler {
    private static final List<String> NAMES = List.of(
            "demo.css",
            "dashboard.html",
            "dashboard.css",
            "dashboard.js",
            "inspect.html",
            "inspect.css",
            "inspect.js",
            "inspection.js",
            "log.js",
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

    /** The report of a log is shown in a frame that inherits this policy, and has its styles inline. */
    private static final String SECURITY = "default-src 'self'; script-src 'self' 'inline-speculation-rules'; "
            + "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final Map<String, byte[]> files = new HashMap<>();

    StaticFiles() {
        NAMES.forEach(name -> files.put("/" + name, load(name)));
        alias("/", "/dashboard.html");
        alias("/inspect", "/inspect.html");
        alias("/icon.svg", "/shop/picture.svg");
        alias("/shop/", "/shop/index.html");
    }

    private void alias(String path, String file) {
        files.put(path, files.get(file));
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
            sendText(exchange, 404, "There is no " + path);
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

    /** {@return whether there is a file at a path} */
    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Answers that a method is not allowed. */
    static void refuseMethod(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        sendText(exchange, 405, "The method has to be " + allowed);
    }

    /** Answers with a sentence. */
    static void sendText(HttpExchange exchange, int status, String sentence) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(UTF_8));
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
