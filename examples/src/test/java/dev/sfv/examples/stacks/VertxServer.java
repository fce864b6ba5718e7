// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

final class VertxServer implements Server {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    VertxServer(SpeculationPolicy policy) {
        Router router = Router.router(vertx);
        router.route().handler(new VertxHandler(policy));
        router.route("/page/late").handler(context -> context.reroute("/page/rerouted"));
        router.route().handler(VertxServer::answer);
        server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(Site.MAX_HEADER_SIZE))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await();
    }

    private static void answer(RoutingContext context) {
        MultiMap response = context.response().headers();
        response.set("Content-Type", "text/plain");
        Site.setOwnHeaders(context.request().path(), response::set, response::add);
        RequestPurpose purpose = RequestPurpose.from(context.request().headers()::getAll);
        SecPurpose secPurpose = SecPurpose.parse(context.request().headers().getAll(SecPurpose.NAME));
        context.response().end(Site.body(purpose, secPurpose));
    }

    @Override
    public int port() {
        return server.actualPort();
    }

    @Override
    public void stop() {
        vertx.close().await();
    }
}
