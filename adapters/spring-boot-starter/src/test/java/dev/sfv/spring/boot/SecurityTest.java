// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.RunningStack;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the filter is before the filters of Spring Security. */
class SecurityTest {
    private static final String PREFETCH = "Sec-Purpose: prefetch";

    @ParameterizedTest
    @EnumSource
    void refusesBeforeSecurity(WebKind kind) throws IOException {
        Map<String, String> properties = Map.of(
                "spring.autoconfigure.exclude", "",
                "sfv.speculation.refuse", "/orders/**",
                "sfv.speculation.visits.enabled", "true");
        try (Application shop = kind.start(Shop.class, properties)) {
            assertEquals(401, shop.get("/orders/1").status());
            assertRefused(shop.get("/orders/1", PREFETCH));
            assertEquals(401, shop.get("/token").status());
            assertRefused(shop.get("/token", PREFETCH));
            assertEquals(401, shop.get("/cart/view", PREFETCH).status());

            int forbidden =
                    kind == WebKind.MVC ? 401 : 403; // CSRF protection, after which Spring MVC requires a log-in
            assertEquals(forbidden, shop.send(RunningStack.post("/cart/view")).status());
            assertEquals(204, shop.send(RunningStack.post("/visited")).status());
        }
    }
}
