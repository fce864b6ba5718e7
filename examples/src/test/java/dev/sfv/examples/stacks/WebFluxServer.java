// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

final class WebFluxServer implements Server {
    private final DisposableServer server;

    WebFluxServer(SpeculationPolicy policy) {
        RouterFunction<ServerResponse> site = RouterFunctions.route()
                .path("/", all -> all.route(any -> true, WebFluxServer::answer))
                .build();
        HttpHandler handler = WebHttpHandlerBuilder.webHandler(RouterFunctions.toWebHandler(site))
                .filter(new WebFluxFilter(policy))
                .build();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .httpRequestDecoder(http -> http.maxHeaderSize(Site.MAX_HEADER_SIZE))
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    private static Mono<ServerResponse> answer(ServerRequest request) {
        return Site.isLate(request.path())
                ? Mono.delay(Duration.ofMillis(20)).then(answerNow(request))
                : answerNow(request);
    }

    private static Mono<ServerResponse> answerNow(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .headers(response -> Site.setOwnHeaders(request.path(), response::set, response::add))
                .bodyValue(body(request.exchange().getRequest()));
    }

    private static String body(ServerHttpRequest request) {
        RequestPurpose purpose = RequestPurpose.from(request.getHeaders()::getOrEmpty);
        SecPurpose secPurpose = SecPurpose.parse(request.getHeaders().getOrEmpty(SecPurpose.NAME));
        return Site.body(purpose, secPurpose);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void stop() {
        server.disposeNow();
    }
}
