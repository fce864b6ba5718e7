// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, driven by Selenium. */
public final class Chromium implements Browser {
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    /** Starts Chromium, with a new profile. */
    public Chromium() {
        this(new ChromeOptions());
    }

    /** Starts a Chromium that keeps its network events, with a new profile. */
    public static Chromium withNetworkEvents() {
        LoggingPreferences preferences = new LoggingPreferences();
        preferences.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setCapability(ChromeOptions.LOGGING_PREFS, preferences);
        return new Chromium(options);
    }

    private Chromium(ChromeOptions options) {
        SELENIUM.setLevel(Level.SEVERE); // Selenium warns about each new version of Chromium
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.find("chromedriver"))
                .build();
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

    /** Returns the driver, for actions that {@link Browser} does not have. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Returns the events since the last call, each as an object of JSON. */
    public List<String> networkEvents() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
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
