// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Objects;

/**
 * Refuses speculative loads in Undertow. It answers them with the status of the {@link SpeculationPolicy} (503 by default), without a
 * body.
 *
 * <pre>{@code
 * HttpHandler handler = new SpeculationHandler(SpeculationPolicy.refusing("/logout", "/cart/**"), site);
 * Undertow.builder().addHttpListener(8080, "localhost").setHandler(handler);
 * }</pre>
 *
 * <p>Patterns are compared with {@link HttpServerExchange#getRelativePath()}, which is decoded and without path parameters. After a
 * {@code PathHandler}, it is the rest of the path. So give a mounted application its own handler and policy, with patterns that do not have
 * the prefix:
 *
 * <pre>{@code
 * HttpHandler shop = new SpeculationHandler(SpeculationPolicy.refusing("/cart/**"), site);
 * HttpHandler handler = new PathHandler().addPrefixPath("/shop", shop); // refuses /shop/cart/add
 * }</pre>
 *
 * <p>Put a {@code PathHandler} that routes the pages of the application after this handler. If it is before, the rest of a page's path is
 * empty, and no pattern matches.
 */
public final class SpeculationHandler implements HttpHandler {
    private final SpeculationPolicy policy;
    private final HttpHandler next;
    private final HttpString[] names;

    /**
     * Makes a handler.
     *
     * @param policy decides about each request
     * @param next answers the requests that pass
     */
    public SpeculationHandler(SpeculationPolicy policy, HttpHandler next) {
        this.policy = policy;
        this.next = Objects.requireNonNull(next);
        this.names = UndertowFields.keys(policy.headerNames());
    }

    /** Refuses the request, or passes it to the next handler. */
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Decision decision = decide(exchange);
        decision.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().add(new HttpString(name), value));
        if (decision.proceeds()) {
            next.handleRequest(exchange);
        } else {
            exchange.setStatusCode(decision.status()).getResponseSender().close(IoCallback.END_EXCHANGE);
        }
    }

    private Decision decide(HttpServerExchange exchange) {
        String method = exchange.getRequestMethod().toString();
        String path = exchange.getRelativePath();
        HeaderMap headers = exchange.getRequestHeaders();
        return UndertowFields.hasAny(headers, names)
                ? policy.decide(method, path, UndertowFields.lines(headers))
                : policy.decide(method, path);
    }
}
