// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium, driven by Selenium. */
public final class Chromium implements Browser {
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    /** Starts Chromium, with a new profile. */
    public Chromium() {
        SELENIUM.setLevel(Level.SEVERE); // it warns of each new version of Chromium
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.find("chromedriver"))
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Programs.find("chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        driver = new ChromeDriver(service, options);
    }

    /** Returns the driver, for what {@link Browser} does not have. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void open(String url) {
        driver.get(url);
    }

    @Override
    public String run(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    @Override
    public void type(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    @Override
    public void choose(String selector, Path file) {
        type(selector, file.toAbsolutePath().toString());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
