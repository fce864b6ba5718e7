// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.RefuseSpeculation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tests that the filter finds the same handler as Spring, and does not change the exchange. */
class SpeculationFilterTest {
    @RestController
    @EnableWebFlux
    static class Controller {
        @RefuseSpeculation
        @GetMapping("/annotated")
        String annotated() {
            return "";
        }

        @GetMapping("/other")
        @CrossOrigin("https://example.com")
        String other() {
            return "";
        }

        @RefuseSpeculation
        @PostMapping("/post")
        String post() {
            return "";
        }
    }

    /** A mapping that matches nothing, and fails for one path. */
    static class Failing implements HandlerMapping, Ordered {
        @Override
        public Mono<Object> getHandler(ServerWebExchange exchange) {
            return exchange.getRequest().getPath().value().equals("/fails")
                    ? Mono.error(new IllegalStateException())
                    : Mono.empty();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    private final List<String> decided = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final SpeculationPolicy policy = SpeculationPolicy.builder()
            .listener((method, path, decision) -> decided.add(decision.outcome() + " " + path))
            .build();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(Controller.class, Failing.class);
    private final SpeculationFilter filter =
            new SpeculationFilter(policy, context.getBeanProvider(HandlerMapping.class), 0);
    private final WebFilterChain chain = exchange -> {
        passed.add(exchange.getRequest().getPath().value());
        return exchange.getResponse().setComplete();
    };

    private MockServerHttpResponse filter(MockServerHttpRequest.BaseBuilder<?> request) {
        MockServerWebExchange exchange = MockServerWebExchange.from(request.header("Sec-Purpose", "prefetch"));
        filter.filter(exchange, chain).block();
        return exchange.getResponse();
    }

    @Test
    void refuses() {
        MockServerHttpResponse response = filter(MockServerHttpRequest.get("/annotated"));
        assertEquals(HttpStatus.SERVICE_UNAVAILABLE, response.getStatusCode());
        assertEquals("no-store", response.getHeaders().getFirst("Cache-Control"));
        assertEquals(List.of(), passed);
        assertEquals(List.of("REFUSED /annotated"), decided);
    }

    @Test
    void decidesOnceForAnyResultOfTheMappings() {
        for (String path : List.of("/other", "/nothing", "/post", "/fails")) {
            passed.clear();
            decided.clear();
            filter(MockServerHttpRequest.get(path));
            assertEquals(List.of(path), passed);
            assertEquals(List.of("PASSED " + path), decided);
        }
    }

    /** The mapping rejects this request because of CORS. The filter must leave this to Spring. */
    @Test
    void doesNotChangeTheExchange() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("http://localhost/other")
                .header("Origin", "https://example.org")
                .header("Sec-Purpose", "prefetch"));
        Map<String, Object> attributes = new HashMap<>(exchange.getAttributes());
        filter.filter(exchange, same -> {
                    assertEquals(attributes, same.getAttributes());
                    assertNull(same.getResponse().getStatusCode());
                    assertEquals(0, same.getResponse().getHeaders().headerSet().size());
                    return Mono.empty();
                })
                .block();
        assertEquals(List.of("PASSED /other"), decided);
    }

    /** Without the headers, the filter need not look up the handler. */
    @Test
    void withoutHeadersTheHandlerIsNotLookedUp() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/fails"));
        filter.filter(exchange, chain).block();
        assertEquals(List.of("/fails"), passed);
        assertNull(exchange.getResponse().getHeaders().getFirst("Vary"));
    }
}
