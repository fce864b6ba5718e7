// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

import dev.sfv.contract.logs.LoggingServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.LoggerFormat;
import io.vertx.ext.web.handler.LoggerHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Vert.x Web, with its handler of logs. It has no patterns, so a formatter makes lines of JSON. */
final class VertxServer implements LoggingServer {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Logger logger = Logger.getLogger("io.vertx.ext.web.handler.impl.LoggerHandlerImpl");
    private final FileHandler file;

    VertxServer(Path folder) throws IOException {
        file = new FileHandler(folder.resolve(LOG).toString());
        file.setFormatter(new MessageOnly());
        logger.addHandler(file);
        logger.setUseParentHandlers(false);
        Router router = Router.router(vertx);
        // This is the example of docs/logs.md.
        router.route().handler(LoggerHandler.create(LoggerFormat.CUSTOM).customFormatter((context, millis) -> {
            HttpServerRequest request = context.request();
            JsonObject headers = new JsonObject();
            for (String name :
                    List.of("User-Agent", "Sec-Purpose", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Sec-Speculation-Tags")) {
                headers.put(name, request.headers().getAll(name));
            }
            return new JsonObject()
                    .put("time", Instant.now())
                    .put("method", request.method().name())
                    .put("path", request.uri())
                    .put("statusCode", context.response().getStatusCode())
                    .put("size", context.response().bytesWritten())
                    .put("requestHeaders", headers)
                    .encode();
        }));
        router.route().handler(VertxServer::answer);
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    private static void answer(RoutingContext context) {
        String path = context.request().path();
        context.response().setStatusCode(Answer.status(path)).end(Answer.body(path));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static final class MessageOnly extends Formatter {
        @Override
        public String format(LogRecord message) {
            return message.getMessage() + "\n";
        }
    }

    @Override
    public int port() {
        return server.actualPort();
    }

    @Override
    public void stop() {
        await(vertx.close());
        logger.removeHandler(file);
        file.close();
    }
}
