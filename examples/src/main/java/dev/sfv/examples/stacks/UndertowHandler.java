// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/**
 * For Undertow.
 *
 * <pre>{@code
 * Undertow.builder().setHandler(new UndertowHandler(policy, handler));
 * }</pre>
 */
public final class UndertowHandler implements HttpHandler {
    /** Undertow copies a {@code String} to hash it. It does not copy an {@link HttpString}. */
    private static final HttpString[] NAMES =
            SpeculationPolicy.headerNames().map(HttpString::new).toArray(HttpString[]::new);

    private final SpeculationPolicy policy;
    private final HttpHandler next;

    /**
     * Makes a handler.
     *
     * @param policy what to do about speculative loads
     * @param next what answers the others
     */
    public UndertowHandler(SpeculationPolicy policy, HttpHandler next) {
        this.policy = policy;
        this.next = next;
    }

    /**
     * Returns what a request is for. This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     * @return the purpose
     */
    public static RequestPurpose purpose(HeaderMap headers) {
        for (HttpString name : NAMES) {
            if (headers.contains(name)) {
                return RequestPurpose.from(headers::get);
            }
        }
        return RequestPurpose.NONE;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Decision decision = policy.decide(
                exchange.getRequestMethod().toString(),
                exchange.getRelativePath(),
                purpose(exchange.getRequestHeaders()));
        decision.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().add(new HttpString(name), value));
        if (decision.proceeds()) {
            next.handleRequest(exchange);
        } else {
            exchange.setStatusCode(decision.status()).getResponseSender().close();
        }
    }
}
