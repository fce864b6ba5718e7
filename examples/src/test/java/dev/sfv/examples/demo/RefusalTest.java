// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.browser.Browser;
import dev.sfv.browser.Chromium;
import dev.sfv.browser.Firefox;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Loads the page that the server refuses to send in advance, in each way that browsers have. When the user opens it, the browser asks
 * again.
 */
@Tag("browser")
@Timeout(120)
class RefusalTest {
    private static final String PREFETCH_BY_LINK =
            "Object.assign(document.createElement('link'), { rel: 'prefetch', href: '%s' })";
    private static final String BY_RULES =
            "Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: '{\"%s\": [{\"urls\": [\"%s\"]}]}' })";

    @Test
    void chromiumPrefetchesByALink() throws Exception {
        try (Browser browser = new Chromium()) {
            refuses(browser, PREFETCH_BY_LINK.formatted(DemoServer.OFFER), "LINK_PREFETCH");
        }
    }

    @Test
    void chromiumPrefetchesByRules() throws Exception {
        try (Browser browser = new Chromium()) {
            refuses(browser, BY_RULES.formatted("prefetch", DemoServer.OFFER), "NAVIGATION_PREFETCH");
        }
    }

    @Test
    void chromiumPrerendersByRules() throws Exception {
        try (Browser browser = new Chromium()) {
            refuses(browser, BY_RULES.formatted("prerender", DemoServer.OFFER), "NAVIGATION_PRERENDER");
        }
    }

    @Test
    void firefoxPrefetchesByALink() throws Exception {
        try (Browser browser = new Firefox()) {
            refuses(browser, PREFETCH_BY_LINK.formatted(DemoServer.OFFER), "LINK_PREFETCH");
        }
    }

    private static void refuses(Browser browser, String element, String load) throws Exception {
        try (DemoServer server = DemoServer.start(0);
                RecordedEvents events = new RecordedEvents(server)) {
            browser.open("http://localhost:" + server.port() + DemoServer.LINKED);
            events.await("POST /visited NONE 204 from " + DemoServer.LINKED);
            browser.run("void document.head.append(" + element + ")");
            events.await("GET " + DemoServer.OFFER + " " + load + " 503");
            assertEquals(List.of(2, 1, 1), events.counts(), "two pages, of which one is shown");

            browser.run("void (location = '" + DemoServer.OFFER + "')");
            events.await("POST /visited NONE 204 from " + DemoServer.OFFER);
            assertEquals("The last melon", browser.run("document.title"));
            assertEquals(
                    List.of("GET " + DemoServer.OFFER + " " + load + " 503", "GET " + DemoServer.OFFER + " NONE 200"),
                    events.linesOf(DemoServer.OFFER));
            assertEquals(List.of(3, 2, 2), events.counts());
        }
    }
}
