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

/** The demo in front of a real browser: what Chromium asks for, when, what it makes of the answers, and what the dashboard says. */
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
    private Happenings happenings;

    @AutoClose
    private Chromium chromium;

    private ChromeDriver browser;

    private String dashboard;

    @BeforeEach
    void openTheDashboardAndTheShop() throws IOException {
        server = DemoServer.start(0);
        happenings = new Happenings(server);
        chromium = new Chromium();
        browser = chromium.driver();
        browser.get("http://localhost:" + server.port() + "/");
        dashboard = browser.getWindowHandle();
        browser.findElement(By.linkText("Open the shop")).click();
        until(() -> browser.getWindowHandles().size() == 2);
        browser.getWindowHandles().stream()
                .filter(window -> !window.equals(dashboard))
                .forEach(browser.switchTo()::window);
        happenings.await("POST /visited NONE 204 from /shop/");
        for (String line : IN_ADVANCE) {
            happenings.await(line);
        }
    }

    /** Follows a link, and waits until its page has said that it is shown. Returns what the page says of how it came. */
    private String visit(String link, String path) throws IOException {
        browser.findElement(By.linkText(link)).click();
        happenings.await("POST /visited NONE 204 from " + path);
        until(() -> browser.getCurrentUrl().endsWith(path));
        WebElement arrival = browser.findElement(By.id("arrival"));
        until(() -> !arrival.getText().equals("somehow"));
        return arrival.getText();
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "it has not come to pass");
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsLoadedInAdvanceIsNotVisited() throws IOException {
        happenings.settle();
        assertEquals(List.of(5, 1, 1), happenings.counts(), "five pages, of which one is shown");
        assertEquals(
                "\"shop\"",
                happenings.await(IN_ADVANCE.get(1)).at("/meaning/tags").asText());
        assertEquals(List.of("POST /visited NONE 204 from /shop/"), happenings.linesOf("/visited"));
    }

    @Test
    void aLinkPrefetchIsUsed() throws IOException {
        assertEquals("out of the cache, without asking the server", visit("Bread", "/shop/linked.html"));
        assertEquals(List.of("GET /shop/linked.html LINK_PREFETCH 200"), happenings.linesOf("/shop/linked.html"));
        assertEquals(List.of(5, 1, 2), happenings.counts());
    }

    @Test
    void aPrefetchIsUsed() throws IOException {
        assertEquals("prefetched by speculation rules", visit("Cheese", "/shop/prefetched.html"));
        assertEquals(
                List.of("GET /shop/prefetched.html NAVIGATION_PREFETCH 200"),
                happenings.linesOf("/shop/prefetched.html"));
        assertEquals(List.of(5, 1, 2), happenings.counts());
    }

    @Test
    void aPrerenderIsActivated() throws IOException {
        String arrival = visit("Pears", "/shop/prerendered.html");
        assertTrue(arrival.startsWith("prerendered, "), arrival);
        assertEquals(
                List.of("GET /shop/prerendered.html NAVIGATION_PRERENDER 200"),
                happenings.linesOf("/shop/prerendered.html"));
        assertEquals(
                List.of("POST /visited NONE 204 from /shop/", "POST /visited NONE 204 from /shop/prerendered.html"),
                happenings.linesOf("/visited"),
                "while it was being prerendered it kept silent");
        assertEquals(List.of(5, 1, 2), happenings.counts());
    }

    @Test
    void aRefusedPageIsAskedForAgain() throws IOException {
        String arrival = visit("The last melon", "/shop/offer.html");
        assertTrue(arrival.startsWith("from the server, "), arrival);
        assertEquals(
                List.of("GET /shop/offer.html NAVIGATION_PREFETCH 503", "GET /shop/offer.html NONE 200"),
                happenings.linesOf("/shop/offer.html"));
        assertEquals(List.of(6, 2, 2), happenings.counts());
    }

    @Test
    void anExpensivePageIsPrefetchedWhenSomebodyPointsAtItsLink() throws IOException {
        new Actions(browser)
                .moveToElement(browser.findElement(By.linkText("A cake to order")))
                .perform();
        JsonNode prefetch = happenings.await("GET /shop/expensive.html NAVIGATION_PREFETCH 200");
        assertTrue(prefetch.at("/answer/millis").asLong() >= 1_000, prefetch.toString());
        assertEquals("prefetched by speculation rules", visit("A cake to order", "/shop/expensive.html"));
        assertEquals(1, happenings.linesOf("/shop/expensive.html").size());
        assertEquals(List.of(6, 1, 2), happenings.counts());
    }

    @Test
    void toComeBackToAPageIsToVisitIt() throws IOException {
        visit("Cheese", "/shop/prefetched.html");
        browser.navigate().back();
        until(() -> browser.getTitle().equals("The shop"));
        until(() -> visitsOfTheShop() == 2);
        assertEquals(List.of("GET /shop/ NONE 200"), happenings.linesOf("/shop/"), "the browser has kept it as it was");
    }

    private long visitsOfTheShop() {
        return happenings.settle().linesOf("/visited").stream()
                .filter(line -> line.endsWith("from /shop/"))
                .count();
    }

    @Test
    void theDashboardTellsTheTruth() throws IOException {
        visit("Pears", "/shop/prerendered.html");
        browser.switchTo().window(dashboard);
        until(() -> requests().size() == happenings.lines().size()
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

        photograph("wide", 1280, 900);
        Client.send(
                server.port(),
                "GET /shop/linked.html HTTP/1.1\r\nHost: localhost\r\nSec-Purpose: prefetch;" + "a".repeat(500)
                        + "\r\n\r\n");
        until(() -> requests().get(0).getText().contains("prefetch;aaa"));
        photograph("narrow", 390, 844);
    }

    private List<WebElement> requests() {
        return browser.findElements(By.cssSelector("#stream > li"));
    }

    private String counter(String name) {
        return browser.findElement(By.id(name)).getText();
    }

    /** For people to look at, in {@code target/screenshots}; and shows that nothing has to be scrolled sideways. */
    private void photograph(String name, int width, int height) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.executeScript("scrollTo(0, 0)");
        assertEquals((long) width, browser.executeScript("return document.documentElement.scrollWidth"));
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
