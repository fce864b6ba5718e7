// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sfv.browser.Browser;
import dev.sfv.browser.Chromium;
import dev.sfv.browser.Firefox;
import dev.sfv.speculation.ClearSiteData;
import dev.sfv.speculation.jdk.JdkFields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Tests the effect of {@code Clear-Site-Data} in browsers. A page is loaded in advance. Then a response from the same site
 * has the header. Then the user follows the link to the page. The cells of the tables show where the browser takes the page from.
 */
@Tag("browser")
@Timeout(300)
class ClearSiteDataTest {
    private static final int TIMEOUT_SECONDS = 20;

    /** The time that a browser gets to store a page that it has loaded in advance. Browsers do not report when it is stored. */
    private static final int STORING_MILLIS = 1_000;

    private static final ClearSiteData NOTHING = ClearSiteData.of();
    private static final ClearSiteData PRERENDERED = ClearSiteData.of("prerenderCache");
    private static final ClearSiteData CACHE = ClearSiteData.of("cache");

    /** Firefox does not report that it takes a page from its cache. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <title>Page</title>
            <script>
              const arrive = () => {
                const navigation = performance.getEntriesByType('navigation')[0]
                const origin = navigation.activationStart > 0 ? 'prerender' : navigation.deliveryType || 'cache'
                fetch('/arrived?' + origin, { method: 'POST' })
              }
              if (document.prerendering) {
                document.addEventListener('prerenderingchange', arrive)
              } else {
                arrive()
              }
            </script>
            """;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int pages;

    /** The ways to load a page in advance, with the markup for each. */
    private enum Load {
        NAVIGATION_PREFETCH("<script type=speculationrules>{\"prefetch\": [{\"urls\": [\"%1$s\"]}]}</script>"),
        NAVIGATION_PRERENDER("<script type=speculationrules>{\"prerender\": [{\"urls\": [\"%1$s\"]}]}</script>"),
        LINK_PREFETCH("<link rel=prefetch href=\"%1$s\">");

        private final String markup;

        Load(String markup) {
            this.markup = "<!DOCTYPE html><title>Start</title>" + markup + "<a href=\"%1$s\">Page</a>";
        }
    }

    /** Sends a response with the header to the browser. */
    private interface Clearing {
        void answer(String path) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/start/", exchange -> {
            String[] path = exchange.getRequestURI().getPath().split("/", 4);
            answer(exchange, 200, Load.valueOf(path[2]).markup.formatted("/" + path[3]));
        });
        server.createContext("/page/", exchange -> {
            events.add(JdkFields.purpose(exchange.getRequestHeaders()).load().name());
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Cache-Control", path.substring(path.lastIndexOf('/') + 1));
            answer(exchange, 200, PAGE);
        });
        server.createContext("/arrived", exchange -> {
            events.add("arrived from " + exchange.getRequestURI().getQuery());
            answer(exchange, 200, "");
        });
        server.createContext("/change", exchange -> {
            Headers headers = exchange.getResponseHeaders();
            String types = exchange.getRequestURI().getQuery();
            JdkFields.set(headers, ClearSiteData.FIELD, ClearSiteData.FIELD.parse(types));
            headers.set("Location", "/changed");
            answer(exchange, 303, "");
        });
        server.createContext("/changed", exchange -> answer(exchange, 200, "<!DOCTYPE html><title>Changed</title>"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Test
    void chromium() throws Exception {
        try (Browser browser = new Chromium()) {
            String table = String.join(
                    "\n",
                    "loaded by | Cache-Control | nothing | prerenderCache | both | cache",
                    row(browser, Load.NAVIGATION_PREFETCH, "no-cache"),
                    row(browser, Load.NAVIGATION_PREFETCH, "max-age=600"),
                    row(browser, Load.NAVIGATION_PRERENDER, "no-cache"),
                    row(browser, Load.NAVIGATION_PRERENDER, "max-age=600"),
                    row(browser, Load.LINK_PREFETCH, "no-cache"),
                    row(browser, Load.LINK_PREFETCH, "max-age=600"));
            assertEquals("""
                    loaded by | Cache-Control | nothing | prerenderCache | both | cache
                    NAVIGATION_PREFETCH | no-cache | navigational-prefetch | navigational-prefetch | server | server
                    NAVIGATION_PREFETCH | max-age=600 | navigational-prefetch | navigational-prefetch | cache | server
                    NAVIGATION_PRERENDER | no-cache | prerender | navigational-prefetch | server | server
                    NAVIGATION_PRERENDER | max-age=600 | prerender | navigational-prefetch | cache | server
                    LINK_PREFETCH | no-cache | server | server | server | server
                    LINK_PREFETCH | max-age=600 | cache | cache | cache | server""", table);
        }
    }

    /** After a log-in in another tab, pages that this tab has loaded in advance are out of date, too. */
    @Test
    void chromiumWhereAnotherTabNavigates() throws Exception {
        try (Chromium chromium = new Chromium()) {
            ChromeDriver driver = chromium.driver();
            Clearing inAnotherTab = path -> {
                String tab = driver.getWindowHandle();
                driver.switchTo().newWindow(WindowType.TAB).get(url(path));
                assertEquals("Changed", driver.getTitle());
                driver.close();
                driver.switchTo().window(tab);
            };
            for (Load load : List.of(Load.NAVIGATION_PREFETCH, Load.NAVIGATION_PRERENDER)) {
                String kept = load == Load.NAVIGATION_PRERENDER ? "prerender" : "navigational-prefetch";
                assertEquals(kept, cell(chromium, load, "no-cache", NOTHING, inAnotherTab));
                assertEquals("server", cell(chromium, load, "no-cache", ClearSiteData.SPECULATIVE_LOADS, inAnotherTab));
            }
        }
    }

    @Test
    void firefox() throws Exception {
        try (Browser browser = new Firefox()) {
            String table = String.join(
                    "\n",
                    "loaded by | Cache-Control | nothing | prerenderCache | both | cache",
                    row(browser, Load.LINK_PREFETCH, "no-cache"),
                    row(browser, Load.LINK_PREFETCH, "max-age=600"));
            assertEquals("""
                    loaded by | Cache-Control | nothing | prerenderCache | both | cache
                    LINK_PREFETCH | no-cache | server | server | server | server
                    LINK_PREFETCH | max-age=600 | cache | cache | cache | server""", table);
        }
    }

    private String row(Browser browser, Load load, String cacheControl) throws Exception {
        List<String> cells = new ArrayList<>(List.of(load.name(), cacheControl));
        Clearing byScript =
                path -> browser.run("fetch('" + path + "', { method: 'POST' }).then(answer => answer.text())");
        for (ClearSiteData cleared : List.of(NOTHING, PRERENDERED, ClearSiteData.SPECULATIVE_LOADS, CACHE)) {
            cells.add(cell(browser, load, cacheControl, cleared, byScript));
        }
        return String.join(" | ", cells);
    }

    private String cell(Browser browser, Load load, String cacheControl, ClearSiteData cleared, Clearing clearing)
            throws Exception {
        String page = "/page/" + ++pages + "/" + cacheControl;
        browser.run("void (location = '" + url("/start/" + load + page) + "')");
        assertEquals(load.name(), nextEvent());
        Thread.sleep(STORING_MILLIS);
        String types = ClearSiteData.FIELD.serialize(cleared);
        clearing.answer("/change?" + types.replace(" ", "").replace("\"", "%22"));
        assertEquals(0, events.size(), "the page is not loaded before the click");
        browser.click("a");
        String event = nextEvent();
        if (!event.equals("NONE")) {
            return event.replace("arrived from ", "");
        }
        nextEvent();
        return "server";
    }

    private String nextEvent() throws InterruptedException {
        String event = events.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(event, "nothing happens");
        return event;
    }
}
