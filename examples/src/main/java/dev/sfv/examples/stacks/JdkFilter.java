// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import java.io.IOException;
import java.util.Objects;

/**
 * For the JDK's own server.
 *
 * <pre>{@code
 * server.createContext("/", handler).getFilters().add(new JdkFilter(policy));
 * }</pre>
 */
public final class JdkFilter extends Filter {
    private final SpeculationPolicy policy;

    /**
     * Makes a filter.
     *
     * @param policy what to do about speculative loads
     */
    public JdkFilter(SpeculationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), ""); // mailto:a@b has none
        Decision decision = policy.decide(exchange.getRequestMethod(), path, exchange.getRequestHeaders()::get);
        decision.headers().forEach(exchange.getResponseHeaders()::add);
        if (decision.proceeds()) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) { // which reads what is left of the request, when the client has its answer
            exchange.sendResponseHeaders(decision.status(), -1);
        }
    }

    @Override
    public String description() {
        return "Asks a policy about speculative loads";
    }
}
