// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sfv.contract.Cost;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Measures what the adapter allocates for a request that has none of the headers. Vert.x has other header objects over HTTP/2. */
class AbsentHeadersTest {
    private static final SpeculationPolicy POLICY = SpeculationPolicy.refusing("/");
    private static final String[] NAMES = VertxFields.keys(POLICY.headerNames());

    /** The costs with one version of HTTP. */
    private record Costs(Cost purpose, Cost decision) {
        Costs() {
            this(new Cost(), new Cost());
        }

        void measure(MultiMap headers) {
            purpose.measure(() -> VertxFields.purpose(headers), () -> RequestPurpose.from(headers::getAll));
            decision.measure(() -> decide(headers), () -> RequestPurpose.NONE);
        }

        void assertAre(String title, int shortFormBytes) throws IOException {
            assertEquals(0, decision.bytesAgain());
            purpose.assertIs(title, shortFormBytes, 0);
        }
    }

    @Test
    void anOrdinaryRequestAllocatesNothing() throws IOException {
        Costs http1 = new Costs();
        Costs http2 = new Costs();
        Vertx vertx = Vertx.vertx();
        VertxServer server = new VertxServer(vertx, request -> {
            Costs costs = request.version() == HttpVersion.HTTP_2 ? http2 : http1;
            costs.measure(request.headers());
            request.response().setStatusCode(204).end();
        });
        Cost.ask(server.port());
        Http2 client = new Http2(vertx, server.port());
        for (int i = 0; i < Cost.REQUESTS; i++) {
            assertEquals(204, client.get("/", Cost.NAVIGATION).statusCode());
        }
        server.stop();
        http1.assertAre("Vert.x, HTTP/1.1", 16);
        http2.assertAre("Vert.x, HTTP/2", 752);
    }

    private static RequestPurpose decide(MultiMap headers) {
        assertFalse(VertxFields.hasAny(headers, NAMES));
        return POLICY.decide("GET", "/").purpose();
    }
}
