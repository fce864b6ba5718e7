// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Cost;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Checks that an ordinary request allocates nothing. */
class AbsentHeadersTest {
    private static final SpeculationPolicy POLICY = SpeculationPolicy.refusing("/logout");

    @Test
    void thePurposeAllocatesNothing() throws IOException {
        Cost cost = new Cost();
        serve(request -> {
            HttpHeaders headers = request.getHeaders();
            cost.measure(() -> WebFluxFields.purpose(headers), () -> shortForm(headers));
        });
        cost.assertIs("WebFlux", 16, 0);
    }

    /** Spring copies the headers if it changes a request, for instance because of a proxy. */
    @Test
    void thePurposeOfCopiedHeadersAllocatesNothing() throws IOException {
        Cost cost = new Cost();
        HttpHeaders copied = new HttpHeaders();
        Cost.NAVIGATION.forEach(copied::add);
        for (int i = 0; i < Cost.REQUESTS; i++) {
            cost.measure(() -> WebFluxFields.purpose(copied), () -> shortForm(copied));
        }
        cost.assertIs("WebFlux, copied headers", 280, 0);
    }

    private static RequestPurpose shortForm(HttpHeaders headers) {
        return RequestPurpose.from(WebFluxFields.lines(headers));
    }

    /** Measures the calls that the filter makes for an ordinary request. */
    @Test
    void aDecisionAllocatesNothing() throws IOException {
        Cost cost = new Cost();
        String[] keys = POLICY.headerNames().stream().map(WebFluxFields::key).toArray(String[]::new);
        serve(request -> {
            assertEquals("/", request.getPath().pathWithinApplication().value()); // made once, also for Spring
            cost.measure(() -> decide(request, keys), () -> RequestPurpose.NONE);
        });
        cost.assertIs("WebFlux", 16, 0);
    }

    private static RequestPurpose decide(ServerHttpRequest request, String[] keys) {
        if (WebFluxFields.hasAny(request.getHeaders(), keys)) {
            throw new IllegalStateException("not an ordinary request");
        }
        return POLICY.decide("GET", SpeculationFilter.path(request)).purpose();
    }

    private interface Measurement {
        void of(ServerHttpRequest request);
    }

    private static void serve(Measurement measurement) throws IOException {
        HttpHandler handler = (request, response) -> {
            measurement.of(request);
            response.setStatusCode(HttpStatus.NO_CONTENT);
            return response.setComplete();
        };
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
        Cost.ask(server.port());
        server.disposeNow();
    }
}
