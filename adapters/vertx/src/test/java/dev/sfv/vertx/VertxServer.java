// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

final class VertxServer implements Server {
    private final Vertx vertx;
    private final HttpServer server;

    VertxServer(Vertx vertx, Handler<HttpServerRequest> handler) {
        this.vertx = vertx;
        this.server = await(vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(Site.MAX_HEADER_SIZE))
                .requestHandler(handler)
                .listen(0, "127.0.0.1"));
    }

    static VertxServer of(SpeculationPolicy policy, SpeculationPolicy mounted) {
        Vertx vertx = Vertx.vertx();
        Router second = Router.router(vertx);
        second.route().handler(new SpeculationHandler(mounted)).handler(VertxServer::answer);
        Router first = Router.router(vertx);
        first.route(Site.MOUNT + "/*").subRouter(second);
        first.route().handler(new SpeculationHandler(policy));
        first.routeWithRegex("(.*)/late")
                .handler(context -> context.reroute(context.pathParam("param0") + "/rerouted"));
        first.route(Site.ONCE).handler(context -> send(context, Site.REACHED));
        first.route().handler(VertxServer::answer);
        return new VertxServer(vertx, first);
    }

    /** Waits for a result, in a way that works with versions 4.5 and 5. */
    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static void answer(RoutingContext context) {
        String path = context.request().path();
        MultiMap request = context.request().headers();
        MultiMap response = context.response().headers();
        Site.setOwnHeaders(path, response::set, response::add);
        VertxFields.set(response, CacheStatus.FIELD, Site.cacheStatus(path));
        Priority priority = VertxFields.get(request, Priority.FIELD);
        SecPurpose secPurpose = VertxFields.get(request, SecPurpose.FIELD);
        send(context, Site.body(path, VertxFields.purpose(request), secPurpose, priority));
    }

    private static void send(RoutingContext context, String text) {
        context.response().putHeader("Content-Type", "text/plain").end(text);
    }

    @Override
    public int port() {
        return server.actualPort();
    }

    @Override
    public void stop() {
        await(vertx.close());
    }
}
