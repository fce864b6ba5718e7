// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/**
 * For the JDK's own server.
 *
 * <pre>{@code
 * server.createContext("/", handler).getFilters().add(new JdkFilter(policy));
 * }</pre>
 */
public final class JdkFilter extends Filter {
    /**
     * The names in the form in which {@link Headers} stores them. Its {@code get} and {@code containsKey} convert each name, even one
     * in that form.
     */
    private static final String[] KEYS = SpeculationPolicy.headerNames()
            .map(name -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final SpeculationPolicy policy;

    /**
     * Makes a filter.
     *
     * @param policy what to do about speculative loads
     */
    public JdkFilter(SpeculationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns what a request is for. If the request has none of the headers, the JDK makes two views of its keys, and nothing else is
     * allocated.
     *
     * @param headers the headers of the request
     * @return the purpose
     */
    public static RequestPurpose purpose(Headers headers) {
        for (String key : KEYS) {
            if (headers.keySet().contains(key)) {
                return RequestPurpose.from(headers::get);
            }
        }
        return RequestPurpose.NONE;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), ""); // mailto:a@b has none
        Decision decision = policy.decide(exchange.getRequestMethod(), path, purpose(exchange.getRequestHeaders()));
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
