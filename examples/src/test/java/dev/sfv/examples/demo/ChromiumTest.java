// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sfv.browser.Chromium;
import dev.sfv.contract.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The shop in Chromium: which requests it sends and when, how it uses the answers, and what the dashboard shows. */
@Tag("browser")
@Timeout(120)
class ChromiumTest {
    private static final List<String> IN_ADVANCE = List.of(
            "GET /shop/linked.html LINK_PREFETCH 200",
            "GET /shop/prefetched.html NAVIGATION_PREFETCH 200",
            "GET /shop/offer.html NAVIGATION_PREFETCH 503",
            "GET /shop/prerendered.html NAVIGATION_PRERENDER 200",
            "GET /shop/picture.svg PRERENDER_SUBRESOURCE 200");

    @AutoClose
    private DemoServer server;

    @AutoClose
    private RecordedEvents events;

    @AutoClose
    private Chromium chromium;

    private ChromeDriver browser;

    private String dashboard;

    @BeforeEach
    void openTheDashboardAndTheShop() throws IOException {
        server = DemoServer.start(0);
        events = new RecordedEvents(server);
        chromium = new Chromium();
        browser = chromium.driver();
        browser.get("http://localhost:" + server.port() + "/");
        dashboard = browser.getWindowHandle();
        browser.findElement(By.linkText("Open the shop")).click();
        until(() -> browser.getWindowHandles().size() == 2);
        browser.getWindowHandles().stream()
                .filter(window -> !window.equals(dashboard))
                .forEach(browser.switchTo()::window);
        events.await("POST /visited NONE 204 from /shop/");
        for (String line : IN_ADVANCE) {
            events.await(line);
        }
    }

    /** Follows a link, and waits until its page has confirmed the visit. Returns how the page was loaded, as it shows. */
    private String visit(String link, String path) throws IOException {
        browser.findElement(By.linkText(link)).click();
        events.await("POST /visited NONE 204 from " + path);
        until(() -> browser.getCurrentUrl().endsWith(path));
        WebElement arrival = browser.findElement(By.id("arrival"));
        until(() -> !arrival.getText().equals("…"));
        return arrival.getText();
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "the condition was not met");
            Thread.onSpinWait();
        }
    }

    @Test
    void pagesLoadedInAdvanceAreNotVisited() throws IOException {
        events.readAll();
        assertEquals(List.of(5, 1, 1), events.counts(), "five pages, of which one is shown");
        assertEquals(
                "\"shop\"", events.await(IN_ADVANCE.get(1)).at("/meaning/tags").asText());
        assertEquals(List.of("POST /visited NONE 204 from /shop/"), events.linesOf("/visited"));
    }

    @Test
    void aLinkPrefetchIsUsed() throws IOException {
        assertEquals("from the cache, without a request", visit("Bread", "/shop/linked.html"));
        assertEquals(List.of("GET /shop/linked.html LINK_PREFETCH 200"), events.linesOf("/shop/linked.html"));
        assertEquals(List.of(5, 1, 2), events.counts());
    }

    @Test
    void aPrefetchIsUsed() throws IOException {
        assertEquals("prefetched by speculation rules", visit("Cheese", "/shop/prefetched.html"));
        assertEquals(
                List.of("GET /shop/prefetched.html NAVIGATION_PREFETCH 200"), events.linesOf("/shop/prefetched.html"));
        assertEquals(List.of(5, 1, 2), events.counts());
    }

    @Test
    void aPrerenderIsActivated() throws IOException {
        String arrival = visit("Pears", "/shop/prerendered.html");
        assertTrue(arrival.startsWith("prerendered "), arrival);
        assertEquals(
                List.of("GET /shop/prerendered.html NAVIGATION_PRERENDER 200"),
                events.linesOf("/shop/prerendered.html"));
        assertEquals(
                List.of("POST /visited NONE 204 from /shop/", "POST /visited NONE 204 from /shop/prerendered.html"),
                events.linesOf("/visited"),
                "it sent nothing while it was being prerendered");
        assertEquals(List.of(5, 1, 2), events.counts());
    }

    @Test
    void aRefusedPageIsRequestedAgain() throws IOException {
        String arrival = visit("The last melon", "/shop/offer.html");
        assertTrue(arrival.startsWith("from the server, "), arrival);
        assertEquals(
                List.of("GET /shop/offer.html NAVIGATION_PREFETCH 503", "GET /shop/offer.html NONE 200"),
                events.linesOf("/shop/offer.html"));
        assertEquals(List.of(6, 2, 2), events.counts());
    }

    @Test
    void aPageIsPrefetchedWhenTheUserPointsAtItsLink() throws IOException {
        new Actions(browser)
                .moveToElement(browser.findElement(By.linkText("A cake to order")))
                .perform();
        JsonNode prefetch = events.await("GET /shop/expensive.html NAVIGATION_PREFETCH 200");
        assertTrue(prefetch.at("/answer/millis").asLong() >= 1_000, prefetch.toString());
        assertEquals("prefetched by speculation rules", visit("A cake to order", "/shop/expensive.html"));
        assertEquals(1, events.linesOf("/shop/expensive.html").size());
        assertEquals(List.of(6, 1, 2), events.counts());
    }

    @Test
    void goingBackToAPageIsAVisit() throws IOException {
        visit("Cheese", "/shop/prefetched.html");
        browser.navigate().back();
        until(() -> browser.getTitle().equals("The shop"));
        until(() -> visitsOfTheShop() == 2);
        assertEquals(List.of("GET /shop/ NONE 200"), events.linesOf("/shop/"), "the browser has kept the page");
    }

    private long visitsOfTheShop() {
        return events.readAll().linesOf("/visited").stream()
                .filter(line -> line.endsWith("from /shop/"))
                .count();
    }

    @Test
    void theDashboardShowsRequestsAndVisits() throws IOException {
        visit("Pears", "/shop/prerendered.html");
        browser.switchTo().window(dashboard);
        until(() -> requests().size() == events.lines().size()
                && requests().stream().noneMatch(request -> request.getText().contains("…")));

        assertEquals("5", counter("requests"));
        assertEquals("1", counter("immediate"));
        assertEquals("2", counter("visits"));
        assertEquals(
                List.of("link prefetch", "page", "prefetch", "prerender", "refused", "visit", "visit"),
                requests().stream()
                        .map(request ->
                                request.findElement(By.className("badge")).getText())
                        .filter(badge -> !badge.startsWith("part of"))
                        .sorted()
                        .toList());

        WebElement prerender = requests().stream()
                .filter(request -> request.getText().startsWith("prerender\n"))
                .findFirst()
                .orElseThrow();
        assertFalse(prerender.getText().contains("navigation prerender"));
        prerender.findElement(By.tagName("summary")).click();
        assertTrue(prerender.getText().contains("speculative load\nnavigation prerender"), prerender.getText());
        assertTrue(prerender.getText().contains("sec-purpose\nprefetch;prerender"), prerender.getText());
        prerender.findElement(By.tagName("summary")).click();

        takeScreenshot("wide", 1280, 900);
        Client.send(
                server.port(),
                "GET /shop/linked.html HTTP/1.1\r\nHost: localhost\r\nSec-Purpose: prefetch;" + "a".repeat(500)
                        + "\r\n\r\n");
        until(() -> requests().get(0).getText().contains("prefetch;aaa"));
        takeScreenshot("narrow", 390, 844);
    }

    private List<WebElement> requests() {
        return browser.findElements(By.cssSelector("#stream > li"));
    }

    private String counter(String name) {
        return browser.findElement(By.id(name)).getText();
    }

    /** Saves a screenshot in {@code target/screenshots}, and checks that the page is not wider than the window. */
    private void takeScreenshot(String name, int width, int height) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.executeScript("scrollTo(0, 0)");
        assertEquals((long) width, browser.executeScript("return document.documentElement.scrollWidth"));
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
