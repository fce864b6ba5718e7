// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.browser.Firefox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shop in Firefox, which prefetches only by links. */
@Tag("browser")
@Timeout(120)
class FirefoxTest {
    @Test
    void aLinkPrefetchIsUsed() throws IOException {
        try (DemoServer server = DemoServer.start(0);
                RecordedEvents events = new RecordedEvents(server);
                Firefox browser = new Firefox()) {
            browser.open("http://localhost:" + server.port() + "/shop/");
            events.await("POST /visited NONE 204 from /shop/");
            events.await("GET /shop/linked.html LINK_PREFETCH 200");
            events.readAll();
            assertEquals(List.of(2, 1, 1), events.counts());

            browser.click("a[href$='linked.html']");
            events.await("POST /visited NONE 204 from /shop/linked.html");
            assertEquals("Bread", browser.run("document.title"));
            assertEquals(List.of("GET /shop/linked.html LINK_PREFETCH 200"), events.linesOf("/shop/linked.html"));
            assertEquals(List.of(2, 1, 2), events.counts());
        }
    }
}
