// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;

/**
 * For Undertow.
 *
 * <pre>{@code
 * Undertow.builder().setHandler(new UndertowHandler(policy, handler));
 * }</pre>
 */
public final class UndertowHandler implements HttpHandler {
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

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Decision decision = policy.decide(
                exchange.getRequestMethod().toString(), exchange.getRelativePath(), exchange.getRequestHeaders()::get);
        decision.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().add(new HttpString(name), value));
        if (decision.proceeds()) {
            next.handleRequest(exchange);
        } else {
            exchange.setStatusCode(decision.status()).getResponseSender().close();
        }
    }
}
