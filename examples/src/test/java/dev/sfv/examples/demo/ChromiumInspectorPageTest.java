// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.browser.Browser;
import dev.sfv.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The inspector page in Chromium. */
class ChromiumInspectorPageTest extends InspectorPageTest {
    private final Chromium chromium = new Chromium();

    @Override
    Browser start() {
        return chromium;
    }

    /** A frame that is hidden while it loads may stay empty. */
    @Test
    void rendersTheReport(@TempDir Path folder) throws IOException {
        chromium.choose("#file", Files.writeString(folder.resolve("visit.har"), har()));
        awaitText("#log-status", "The summary of visit.har:");
        ChromeDriver driver = chromium.driver();
        driver.switchTo().frame(driver.findElement(By.cssSelector("#report iframe")));
        String report = driver.findElement(By.tagName("body")).getText();
        driver.switchTo().defaultContent();
        assertTrue(report.contains("Requests, by purpose"), report);
    }
}
