// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.example.webflux;

import dev.sfv.spring.example.ExampleTest;
import dev.sfv.spring.example.Pages;
import org.junit.jupiter.api.AfterAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class WebFluxExampleTest extends ExampleTest {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(SpeculationConfiguration.class, Pages.class);
    private final HttpHandler handler =
            WebHttpHandlerBuilder.applicationContext(context).build();
    private final DisposableServer server = HttpServer.create()
            .host("localhost")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(handler))
            .bindNow();

    @AfterAll
    void stop() {
        server.disposeNow();
        context.close();
    }

    @Override
    protected int port() {
        return server.port();
    }
}
