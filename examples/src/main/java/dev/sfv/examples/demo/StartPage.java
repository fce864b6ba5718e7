// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.sfv.inspector.Inspection;
import java.io.IOException;
import java.util.List;

/** Shows the dashboard to a browser. Any other client gets a report about its own request, in plain text. */
final class StartPage implements HttpHandler {
    private final StaticFiles files;

    StartPage(StaticFiles files) {
        this.files = files;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean browser = exchange.getRequestHeaders().getOrDefault("Accept", List.of()).stream()
                .anyMatch(line -> line.contains("text/html"));
        boolean start = exchange.getRequestURI().getPath().equals("/");
        exchange.getResponseHeaders().set("Vary", "*"); // the report depends on all headers
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (browser || !start) {
            files.handle(exchange);
        } else {
            String requestLine = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String report = Inspection.ofRequest(requestLine, exchange.getRequestHeaders())
                    .report()
                    .toText();
            StaticFiles.send(exchange, 200, "text/plain; charset=utf-8", report.getBytes(UTF_8));
        }
    }
}
