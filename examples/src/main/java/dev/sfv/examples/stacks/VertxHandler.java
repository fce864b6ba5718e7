// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.purpose.RequestPurpose;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.UUID;

/**
 * For Vert.x Web, as the first route.
 *
 * <pre>{@code
 * router.route().handler(new VertxHandler(policy));
 * }</pre>
 */
public final class VertxHandler implements Handler<RoutingContext> {
    /** In lower case, because Vert.x converts other names on each call over HTTP/2. */
    private static final String[] NAMES = SpeculationPolicy.headerNames()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final SpeculationPolicy policy;

    /** Where a request has the decision: each handler has its own, since its policy may be another. */
    private final String key = VertxHandler.class.getName() + ' ' + UUID.randomUUID();

    /**
     * Makes a handler.
     *
     * @param policy what to do about speculative loads
     */
    public VertxHandler(SpeculationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns what a request is for. This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     * @return the purpose
     */
    public static RequestPurpose purpose(MultiMap headers) {
        for (String name : NAMES) {
            if (headers.contains(name)) {
                return RequestPurpose.from(headers::getAll);
            }
        }
        return RequestPurpose.NONE;
    }

    @Override
    public void handle(RoutingContext context) {
        Decision decision = context.get(key);
        if (decision == null) {
            decision = decide(context);
            context.put(key, decision);
        }
        addHeaders(decision, context.response().headers());
        if (decision.proceeds()) {
            context.next();
        } else {
            context.response().setStatusCode(decision.status()).end();
        }
    }

    /** Once, if the handler stands in a router and its sub-router; again after rerouting, which clears them. */
    private static void addHeaders(Decision decision, MultiMap response) {
        decision.headers().forEach((name, value) -> {
            if (!response.contains(name, value, true)) {
                response.add(name, value);
            }
        });
    }

    private Decision decide(RoutingContext context) {
        HttpServerRequest request = context.request();
        return policy.decide(request.method().name(), path(context), purpose(request.headers()));
    }

    /** The normalized path is decoded only where that cannot change what it means. */
    private static String path(RoutingContext context) {
        try {
            return new QueryStringDecoder(context.normalizedPath()).path();
        } catch (IllegalArgumentException malformed) {
            return context.request().path(); // which is for the router to refuse
        }
    }
}
