// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.contract.Cost;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Measures what the adapter allocates for a request that has none of the headers. */
class AbsentHeadersTest {
    private static final int ROUNDS = 1_000;
    private static final long LEAST_BYTES_OF_A_LIST = 24;

    private final HttpHeaders http1 = Messages.http1(Cost.request());
    private final Http2Headers http2 = http2();
    private final HttpHeaders converted = Messages.converted(http2);

    private static Http2Headers http2() {
        Http2Headers headers = Messages.request();
        Cost.NAVIGATION.forEach((name, value) -> Messages.add(headers, name, value));
        return Messages.received(headers);
    }

    private static Cost cost(Supplier<RequestPurpose> adapter, Supplier<RequestPurpose> shorter) {
        Cost cost = new Cost();
        for (int i = 0; i < Cost.REQUESTS; i++) {
            cost.measure(adapter, shorter);
        }
        return cost;
    }

    @Test
    void thePurposeAllocatesNothing() throws IOException {
        cost(() -> NettyFields.purpose(http1), () -> RequestPurpose.from(http1::getAll))
                .assertIs("Netty, HTTP/1.1", 296, 0);
        cost(() -> NettyFields.purpose(converted), () -> RequestPurpose.from(converted::getAll))
                .assertIs("Netty, HTTP/2", 296, 0);
        assertNothing(() -> NettyFields.purpose(http2));
    }

    @Test
    void aDecisionAllocatesNothing() {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
        AsciiString[] names = NettyFields.keys(policy.headerNames());
        for (String path : new String[] {"/", "/logout"}) {
            for (HttpHeaders headers : new HttpHeaders[] {http1, converted}) {
                assertNothing(() -> {
                    assertFalse(NettyFields.hasAny(headers, names));
                    return policy.decide("GET", path).purpose();
                });
            }
        }
    }

    @Test
    void anAbsentFieldAllocatesNothing() {
        assertNothing(() -> noneWithout(NettyFields.get(http1, Priority.FIELD)));
        assertNothing(() -> noneWithout(NettyFields.get(converted, Priority.FIELD)));
        assertNothing(() -> noneWithout(NettyFields.get(http2, Priority.FIELD)));
    }

    private static RequestPurpose noneWithout(Priority priority) {
        assertEquals(3, priority.urgency());
        return RequestPurpose.NONE;
    }

    private static void assertNothing(Supplier<RequestPurpose> asks) {
        assertEquals(0, cost(asks, () -> RequestPurpose.NONE).bytesAgain());
    }

    @Test
    void theMeasurementSeesLists() {
        AtomicReference<List<String>> kept = new AtomicReference<>(List.of());
        Supplier<RequestPurpose> asks = () -> {
            kept.set(new ArrayList<>(0)); // kept, so that the compiler cannot remove it
            return RequestPurpose.NONE;
        };
        long bytes = cost(asks, () -> RequestPurpose.NONE).bytesAgain();
        assertTrue(bytes >= ROUNDS * LEAST_BYTES_OF_A_LIST && bytes < Long.MAX_VALUE, () -> bytes + " bytes");
    }
}
