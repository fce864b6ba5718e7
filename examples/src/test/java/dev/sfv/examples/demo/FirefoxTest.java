// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.browser.Firefox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demo in front of Firefox, which prefetches by links alone. */
@Tag("browser")
@Timeout(120)
class FirefoxTest {
    @Test
    void aLinkPrefetchIsUsed() throws IOException {
        try (DemoServer server = DemoServer.start(0);
                Happenings happenings = new Happenings(server);
                Firefox browser = new Firefox()) {
            browser.open("http://localhost:" + server.port() + "/shop/");
            happenings.await("POST /visited NONE 204 from /shop/");
            happenings.await("GET /shop/linked.html LINK_PREFETCH 200");
            happenings.settle();
            assertEquals(List.of(2, 1, 1), happenings.counts());

            browser.click("a[href$='linked.html']");
            happenings.await("POST /visited NONE 204 from /shop/linked.html");
            assertEquals("Bread", browser.run("document.title"));
            assertEquals(List.of("GET /shop/linked.html LINK_PREFETCH 200"), happenings.linesOf("/shop/linked.html"));
            assertEquals(List.of(2, 1, 2), happenings.counts());
        }
    }
}
