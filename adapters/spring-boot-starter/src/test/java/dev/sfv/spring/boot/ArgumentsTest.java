// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests structured fields as parameters of handlers. */
class ArgumentsTest {
    private static final String NONE = " / NONE / NONE / 3 false";

    @ParameterizedTest
    @EnumSource
    void arguments(WebKind kind) throws IOException {
        try (Application shop = kind.start(Shop.class, Map.of())) {
            assertEquals(NONE, fields(shop));
            assertEquals(
                    "prefetch;prerender, other / SEC_PURPOSE / NAVIGATION_PRERENDER / 1 true",
                    fields(
                            shop,
                            "Sec-Purpose: prefetch;prerender",
                            "SEC-PURPOSE: other",
                            "Sec-Fetch-Dest: document",
                            "Sec-Fetch-Mode: navigate",
                            "Priority: u=1",
                            "priority: i"));
            assertEquals(NONE, fields(shop, "Sec-Purpose: prefetch;", "Priority: u=1", "Priority: ;"));
        }
    }

    private static String fields(Application shop, String... headers) throws IOException {
        Answer answer = shop.get("/fields/all", headers);
        assertEquals(200, answer.status());
        return answer.body();
    }

    /** Without the resolver, Spring treats the parameters as model attributes, and fails to make them. */
    @ParameterizedTest
    @EnumSource
    void switchedOff(WebKind kind) throws IOException {
        try (Application shop = kind.start(Shop.class, Map.of("sfv.arguments.enabled", "false"))) {
            assertEquals(500, shop.get("/fields/all").status());
            assertEquals(503, shop.get("/token", "Sec-Purpose: prefetch").status());
        }
    }
}
