// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.RunningStack;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that requests are counted in the registry of the actuator. */
class MetricsTest {
    @ParameterizedTest
    @EnumSource
    void counts(WebKind kind) throws IOException {
        Map<String, String> properties = Map.of("sfv.speculation.visits.enabled", "true");
        try (Application shop = kind.start(Shop.class, properties)) {
            shop.get("/cart/view");
            shop.get("/cart/view");
            shop.get("/nothing");
            shop.get(
                    "/token",
                    "Sec-Purpose: prefetch;prerender",
                    "Sec-Fetch-Dest: document",
                    "Sec-Fetch-Mode: navigate");
            shop.get("/cart/view", "Sec-Purpose: prefetch", "Sec-Fetch-Dest: empty", "Sec-Fetch-Mode: no-cors");
            shop.get("/token", "Purpose: prefetch");
            shop.send(RunningStack.post("/visited"));
            MeterRegistry registry = shop.bean(MeterRegistry.class);
            assertEquals(3, count(registry, "none", "passed"));
            assertEquals(1, count(registry, "navigation_prerender", "refused"));
            assertEquals(1, count(registry, "link_prefetch", "passed"));
            assertEquals(1, count(registry, "unknown", "refused"));
            assertEquals(1, count(registry, "none", "confirmed"));
            assertEquals(0, count(registry, "link_prefetch", "refused"));
        }
    }

    private static double count(MeterRegistry registry, String load, String outcome) {
        return registry.get("sfv.speculation.requests")
                .tags("load", load, "outcome", outcome)
                .counter()
                .count();
    }
}
