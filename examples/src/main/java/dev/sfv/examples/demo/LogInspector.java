// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.sfv.inspector.LogReport;
import dev.sfv.inspector.UsageException;
import java.io.IOException;

/**
 * Sums up the log in the body of a POST, in constant memory, and answers with a report in HTML. The query is the name of the file.
 */
final class LogInspector implements HttpHandler {
    /** The largest log in bytes. */
    static final long LIMIT = 1L << 30;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            StaticFiles.refuseMethod(exchange, "POST");
            return;
        }
        if (length(exchange) > LIMIT) {
            StaticFiles.sendText(exchange, 413, "The log is longer than " + LIMIT + " bytes");
            return;
        }
        String name = exchange.getRequestURI().getQuery();
        try {
            String report = LogReport.of(name == null ? "log" : name, exchange.getRequestBody())
                    .toHtml();
            StaticFiles.send(exchange, 200, "text/html; charset=utf-8", report.getBytes(UTF_8));
        } catch (UsageException e) {
            StaticFiles.sendText(exchange, 422, String.valueOf(e.getMessage()));
        }
    }

    /** {@return the length in {@code Content-Length}, which the server has checked; an unknown length counts as too large} */
    private static long length(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length == null ? Long.MAX_VALUE : Long.parseLong(length);
    }
}
