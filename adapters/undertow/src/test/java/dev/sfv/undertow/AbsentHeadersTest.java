// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sfv.contract.Cost;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Measures what the adapter allocates for a request that has none of the headers. */
class AbsentHeadersTest {
    private static final SpeculationPolicy POLICY = SpeculationPolicy.refusing("/");
    private static final HttpString[] NAMES = UndertowFields.keys(POLICY.headerNames());

    @Test
    void anOrdinaryRequestAllocatesNothing() throws IOException {
        Cost purpose = new Cost();
        Cost decision = new Cost();
        UndertowServer server = UndertowServer.of(exchange -> {
            HeaderMap headers = exchange.getRequestHeaders();
            purpose.measure(() -> UndertowFields.purpose(headers), () -> RequestPurpose.from(headers::get));
            decision.measure(() -> decide(headers), () -> RequestPurpose.NONE);
            exchange.setStatusCode(204).endExchange();
        });
        Cost.ask(server.port());
        server.stop();
        assertEquals(0, decision.bytesAgain());
        purpose.assertIs("Undertow", 160, 0);
    }

    private static RequestPurpose decide(HeaderMap headers) {
        assertFalse(UndertowFields.hasAny(headers, NAMES));
        return POLICY.decide("GET", "/").purpose();
    }
}
