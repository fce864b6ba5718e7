// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.browser.Browser;
import dev.sfv.contract.Client;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the inspector page with texts that are typed, pasted or chosen, and the dashboard before and after the first request. */
@Tag("browser")
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InspectorPageTest {
    private static final String SCRIPT = "<img src=x onerror=document.title='executed'>";

    private DemoServer server;
    private Browser browser;
    private int pages;

    abstract Browser start() throws IOException;

    @BeforeAll
    void startTheBrowser() throws IOException {
        browser = start();
    }

    @AfterAll
    void quitTheBrowser() throws IOException {
        browser.close();
    }

    @BeforeEach
    void openThePage() throws IOException {
        server = DemoServer.start(0);
        open("");
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    /** Opens the page with a text in its address. The query makes it another page, so the browser loads it. */
    private void open(String text) throws IOException {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        browser.open("http://localhost:" + server.port() + "/inspect?" + ++pages + "#text=" + encoded);
    }

    private void type(String text) throws IOException {
        browser.type("#text", text);
    }

    /** Replaces the text as a paste does. */
    private void paste(String text) throws IOException {
        browser.run("void (document.querySelector('#text').value = `" + text + "`)");
        browser.run("void document.querySelector('#text').dispatchEvent(new Event('input'))");
    }

    private String text(String selector) throws IOException {
        return browser.run("document.querySelector(`" + selector + "`)?.innerText ?? ''");
    }

    private String await(String selector, Predicate<String> condition) throws IOException {
        long deadline = System.nanoTime() + 15_000_000_000L;
        String text = text(selector);
        while (!condition.test(text)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(selector + " is still: " + text);
            }
            Thread.onSpinWait();
            text = text(selector);
        }
        return text;
    }

    final String awaitText(String selector, String part) throws IOException {
        return await(selector, text -> text.contains(part));
    }

    @Test
    void showsTreeAndMeaningOfAValue() throws IOException {
        type("Sec-Purpose: prefetch;prerender");
        awaitText("#results", "anonymous client ip");
        assertEquals("Well-formed, as a List.", text("#status"));
        assertEquals("prefetch Token\n;prerender ?1 Boolean", text(".tree").strip());
        assertTrue(text("#results").contains("canonical form\nprefetch;prerender"), text("#results"));
        assertTrue(text("#results").contains("prerender\nyes"), text("#results"));
    }

    @Test
    void showsAFaultWithACaretUntilItIsCorrected() throws IOException {
        type("Sec-Purpose: prefetch;");
        awaitText("#faults", "Sec-Purpose, as a List: expected a key (starting with a-z or '*'), at index 9");
        assertTrue(text("#faults pre").contains("prefetch; \n         ^"), text("#faults pre"));
        assertEquals("true", browser.run("document.querySelector('#text').ariaInvalid"));
        assertEquals("One value is malformed.", text("#status"));

        type("prerender");
        await("#faults", String::isEmpty);
        assertEquals("false", browser.run("document.querySelector('#text').ariaInvalid"));
        assertEquals("Well-formed, as a List.", text("#status"));
    }

    @Test
    void remarksOnAValueThatIsIgnored() throws IOException {
        type("Priority: u=9");
        awaitText("#results .remark", "u is ignored: it is not an Integer from 0 to 7");
    }

    @Test
    void inspectsAPastedRequest() throws IOException {
        paste("""
                GET /shop/ HTTP/1.1
                Sec-Purpose: prefetch
                Sec-Fetch-Mode: navigate
                Sec-Fetch-Dest: document
                Priority: u=;
                """);
        awaitText("#results", "Purpose of the request");
        assertTrue(text("#results").contains("speculative load\nnavigation prefetch"), text("#results"));
        assertTrue(text("#results").contains("Sec-Fetch-Mode, as an Item"), text("#results"));
        assertTrue(text("#results").contains("Deviations from the specifications"), text("#results"));
        assertTrue(text("#faults").contains("Priority, as a Dictionary: "), text("#faults"));
    }

    @Test
    void readsAValueAsTheChosenType() throws IOException {
        type("a");
        awaitText("#status", "Well-formed, as an Item.");
        browser.run("void (document.querySelector('#type').value = 'DICTIONARY')");
        browser.run("void document.querySelector('#type').dispatchEvent(new Event('change'))");
        awaitText("#status", "Well-formed, as a Dictionary.");
        assertTrue(browser.address().endsWith("#text=a&type=DICTIONARY"), browser.address());
    }

    @Test
    void itsAddressHasTheText() throws IOException {
        type("a, \"b c\"");
        awaitText("#results", "Value, as a List");
        String address = browser.address();
        browser.open("about:blank");
        browser.open(address);
        awaitText("#results", "Value, as a List");
        assertEquals("a, \"b c\"", browser.run("document.querySelector('#text').value"));
    }

    @Test
    void anExampleReplacesTheText() throws IOException {
        type("a;");
        awaitText("#status", "malformed");
        browser.click("#examples button");
        awaitText("#results", "Sec-Purpose, as a List");
        await("#faults", String::isEmpty);
    }

    @Test
    void escapesUntrustedTexts() throws IOException {
        paste("Foo: \"" + SCRIPT + "\"");
        awaitText(".tree", SCRIPT);
        paste("Priority: " + SCRIPT);
        awaitText("#faults", "<img src=x onerror=");
        paste(SCRIPT + " HTTP/1.1\nFoo: a\nPriority: u=1;a=\"" + SCRIPT + "\"");
        awaitText(".tree", SCRIPT);
        assertNothingIsExecuted();
    }

    private void assertNothingIsExecuted() throws IOException {
        assertEquals("0", browser.run("String(document.querySelectorAll('main img').length)"));
        assertEquals("Inspector for structured fields", browser.run("document.title"));
    }

    @Test
    void sumsUpAHarAndListsItsRequests(@TempDir Path folder) throws IOException {
        browser.choose("#file", Files.writeString(folder.resolve("visit.har"), har()));
        awaitText("#log-status", "The summary of visit.har:");
        awaitText("#requests-status", "Of 4 requests, 3 have structured fields.");
        assertTrue(
                browser.run("document.querySelector('#report iframe').srcdoc").contains("visit.har"));
        assertEquals("", browser.run("document.querySelector('#report iframe').getAttribute('sandbox')"));
        assertTrue(text("#requests").contains("GET /" + SCRIPT), text("#requests"));
        assertNothingIsExecuted();

        browser.click("#remarkable");
        assertEquals(2, text("#requests ul").split("GET ", -1).length - 1, text("#requests ul"));
        browser.click("#requests .speculative button");
        awaitText("#results", "navigation prefetch");
        assertTrue(browser.run("document.querySelector('#text').value").startsWith("GET /next?page=2 HTTP/1.1\n"));
        browser.click("#requests .malformed button");
        awaitText("#faults", "Priority, as a Dictionary");
    }

    static String har() {
        return """
                {"log": {"version": "1.2", "entries": [
                  {"request": {"method": "GET", "url": "http://localhost/next?page=2", "headers": [
                    {"name": ":authority", "value": "localhost"},
                    {"name": "sec-purpose", "value": "prefetch"},
                    {"name": "sec-fetch-mode", "value": "navigate"},
                    {"name": "sec-fetch-dest", "value": "document"}]}},
                  {"request": {"method": "GET", "url": "http://localhost/plain", "headers": []}},
                  {"request": {"method": "GET", "url": "/%s", "headers": [{"name": "priority", "value": "u=;"}]}},
                  {"request": {"method": "GET", "url": "http://localhost/", "headers": [{"name": "priority", "value": "u=1"}]}}
                ]}}""".formatted(SCRIPT);
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
        browser.choose("#file", Files.writeString(folder.resolve("novel.txt"), "Call me Ishmael.\n" + SCRIPT));
        awaitText("#log-status", "nothing was recognized in novel.txt");
        String broken = har().substring(0, har().indexOf("plain"));
        browser.choose("#file", Files.writeString(folder.resolve("broken.har"), broken));
        awaitText("#requests-status", "the file is not a complete HAR file");
        awaitText("#log-status", "The summary of broken.har:");
        assertNothingIsExecuted();
    }

    @Test
    void theDashboardFirstExplainsWhatToDoAndThenLinksToTheInspector() throws IOException {
        browser.open("http://localhost:" + server.port() + "/");
        awaitText("#connection", "live");
        assertTrue(text("#welcome").contains("What to do"));
        assertEquals("0", visible(".after"));

        Client.send(
                server.port(),
                "GET /shop/?a HTTP/1.1\r\nHost: localhost\r\nSec-Purpose: prefetch\r\nFoo: " + SCRIPT + "\r\n\r\n");
        awaitText("#stream", "GET /shop/");
        assertEquals("0", visible("#welcome"));
        assertEquals("4", visible(".after"));

        browser.click("#stream .inspect");
        awaitText("#results", "Purpose of the request");
        assertTrue(browser.run("document.querySelector('#text').value").contains("\nsec-purpose: prefetch"));
        assertNothingIsExecuted();
    }

    private String visible(String selector) throws IOException {
        return browser.run("String([...document.querySelectorAll('" + selector
                + "')].filter(part => part.checkVisibility()).length)");
    }
}
