// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Refuses speculative loads in the JDK's own server. It answers them with the status of the {@link SpeculationPolicy} (503 by default),
 * without a body.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
 * HttpHandler handler = HttpExchange::close;
 * server.createContext("/", handler).getFilters().add(new SpeculationFilter(SpeculationPolicy.refusing("/logout")));
 * }</pre>
 *
 * <p>Add it to every context that has marked paths, before other filters. Patterns are compared with the whole path, even in a context
 * whose path is longer than {@code /}. The server's routing compares only prefixes of paths, so the context {@code /logout} also serves
 * {@code /logout-now}: mark such paths too, or refuse them in the handler.
 */
public final class SpeculationFilter extends Filter {
    private final SpeculationPolicy policy;
    private final String[] keys;

    /**
     * Makes a filter.
     *
     * @param policy decides about each request
     */
    public SpeculationFilter(SpeculationPolicy policy) {
        this.policy = policy;
        this.keys = policy.headerNames().stream().map(JdkFields::key).toArray(String[]::new);
    }

    /** Refuses the request, or passes it to the next filter. */
    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Decision decision = decide(exchange);
        decision.headers().forEach(exchange.getResponseHeaders()::add);
        if (decision.proceeds()) {
            chain.doFilter(exchange);
            return;
        }
        refuse(exchange, decision.status());
    }

    /** Answers first. Then the server reads the rest of the request, and closes the response unless the request is cut off. */
    private static void refuse(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            Response response = new Response(exchange.getResponseBody());
            exchange.setStreams(null, response);
            exchange.sendResponseHeaders(status, -1);
            if (!response.isClosed) {
                // The server has closed the connection, but keeps it in memory forever unless a filter throws.
                throw new EOFException("the body of the request is cut off");
            }
        }
    }

    private Decision decide(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), ""); // mailto:a@b has none
        Headers headers = exchange.getRequestHeaders();
        return JdkFields.hasAny(headers, keys)
                ? policy.decide(method, path, JdkFields.lines(headers))
                : policy.decide(method, path);
    }

    @Override
    public String description() {
        return "Refuses speculative loads of marked paths";
    }

    private static final class Response extends FilterOutputStream {
        boolean isClosed;

        Response(OutputStream body) {
            super(body);
        }

        @Override
        public void close() throws IOException {
            isClosed = true;
            out.close();
        }
    }
}
