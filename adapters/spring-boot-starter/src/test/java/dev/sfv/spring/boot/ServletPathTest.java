// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests an application whose servlet has a path. Patterns contain this path, and paths of handlers do not. */
class ServletPathTest {
    private static final String PREFETCH = "Sec-Purpose: prefetch";

    @Test
    void servletPath() throws IOException {
        Map<String, String> properties =
                Map.of("spring.mvc.servlet.path", "/api", "sfv.speculation.refuse", "/api/cart/view");
        try (Application shop = Application.startMvc(Shop.class, properties)) {
            assertEquals("add 7", shop.get("/api/cart/7").body());
            assertRefused(shop.get("/api/cart/7", PREFETCH));
            assertEquals("view", shop.get("/api/cart/view").body());
            assertRefused(shop.get("/api/cart/view", PREFETCH));
            assertEquals(404, shop.get("/cart/7", PREFETCH).status());
        }
    }
}
