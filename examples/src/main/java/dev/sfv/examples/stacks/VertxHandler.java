// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * For Vert.x Web, as the first route.
 *
 * <pre>{@code
 * router.route().handler(new VertxHandler(policy));
 * }</pre>
 */
public final class VertxHandler implements Handler<RoutingContext> {
    private static final String DECISION = VertxHandler.class.getName();

    private final SpeculationPolicy policy;

    /**
     * Makes a handler.
     *
     * @param policy what to do about speculative loads
     */
    public VertxHandler(SpeculationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void handle(RoutingContext context) {
        Decision decision = context.get(DECISION);
        if (decision == null) { // else the request has been rerouted, which clears the headers
            decision = decide(context);
            context.put(DECISION, decision);
        }
        context.response().headers().addAll(decision.headers());
        if (decision.proceeds()) {
            context.next();
        } else {
            context.response().setStatusCode(decision.status()).end();
        }
    }

    private Decision decide(RoutingContext context) {
        HttpServerRequest request = context.request();
        return policy.decide(request.method().name(), path(context), request.headers()::getAll);
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
