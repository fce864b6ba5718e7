// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.Objects;
import java.util.UUID;

/**
 * Refuses speculative loads in Vert.x Web. It answers them with the status of the {@link SpeculationPolicy} (503 by default), without a
 * body. Make it the handler of the first route.
 *
 * <pre>{@code
 * router.route().handler(new SpeculationHandler(SpeculationPolicy.refusing("/logout", "/cart/**")));
 * }</pre>
 *
 * <p>Patterns are compared with the normalized and decoded path. In a sub-router they are compared with the part after the mount point,
 * like the routes of the sub-router:
 *
 * <pre>{@code
 * Router shop = Router.router(vertx);
 * shop.route().handler(new SpeculationHandler(SpeculationPolicy.refusing("/cart/**")));
 * // refuses /shop/cart/add
 * router.route("/shop/*").subRouter(shop);
 * }</pre>
 *
 * <p>A handler decides about a request once, when the request first reaches it. It does not decide again if the request is rerouted, or if
 * the handler is in a router and in its sub-router. Two handlers decide independently.
 */
public final class SpeculationHandler implements PlatformHandler {
    private final SpeculationPolicy policy;
    private final String[] names;

    /** The key of the decision in a request. Each handler has its own key, because handlers may have different policies. */
    private final String key = SpeculationHandler.class.getName() + ' ' + UUID.randomUUID();

    /**
     * Makes a handler.
     *
     * @param policy decides about each request
     */
    public SpeculationHandler(SpeculationPolicy policy) {
        this.policy = policy;
        this.names = VertxFields.keys(policy.headerNames());
    }

    /** Refuses the request, or passes it to the next handler. */
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
            refuse(context.response(), decision.status());
        }
    }

    /** Delays the answer, and so the next requests of the connection, until the client reads. Otherwise answers would accumulate. */
    private static void refuse(HttpServerResponse response, int status) {
        response.setStatusCode(status);
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> response.end());
        } else {
            response.end();
        }
    }

    /** Adds the headers once, even if the handler is in a router and in its sub-router. Rerouting clears them, so they are added again. */
    private static void addHeaders(Decision decision, MultiMap response) {
        decision.headers().forEach((name, value) -> {
            if (!response.contains(name, value, true)) {
                response.add(name, value);
            }
        });
    }

    private Decision decide(RoutingContext context) {
        HttpServerRequest request = context.request();
        String method = request.method().name();
        String path = path(context);
        MultiMap headers = request.headers();
        return VertxFields.hasAny(headers, names)
                ? policy.decide(method, path, VertxFields.lines(headers))
                : policy.decide(method, path);
    }

    private static String path(RoutingContext context) {
        try {
            // The normalized path is decoded only where this cannot change its meaning. Decode the rest.
            return new QueryStringDecoder(pathInRouter(context)).path();
        } catch (IllegalArgumentException malformed) {
            return Objects.requireNonNullElse(context.request().path(), ""); // the router refuses it
        }
    }

    /** {@return the part of the path that the router compares with its routes} The mount point of a sub-router usually ends with a slash. */
    private static String pathInRouter(RoutingContext context) {
        String path = context.normalizedPath();
        String mountPoint = Objects.requireNonNullElse(context.mountPoint(), "");
        String prefix = mountPoint.endsWith("/") ? mountPoint.substring(0, mountPoint.length() - 1) : mountPoint;
        String rest = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        return rest.isEmpty() ? "/" : rest;
    }
}
