// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.browser.Browser;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests log-ins when a browser loads a link before the click, with the Spring Boot starter and without it. Each test checks the status of
 * the speculative load, and the page that the user sees at the end.
 */
@Tag("browser")
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoginTest {
    private static final String WORKS = "503, then " + Site.ACCOUNT;
    private static final String EXPIRED = "302, then " + Site.FAILED;

    private final List<Way> ways;
    private Browser browser;
    private String test = "";

    LoginTest(Way... ways) {
        this.ways = List.of(ways);
    }

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
    void name(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName() + ", " + info.getDisplayName();
    }

    Stream<Arguments> cases() {
        return ways.stream().flatMap(way -> Stream.of(Starter.values()).map(starter -> Arguments.of(starter, way)));
    }

    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void aMagicLinkOfTheApplicationLogsInOnlyWithTheStarter(Starter starter, Way way) throws Exception {
        expect(starter, WORKS, EXPIRED, site -> clickMagicLinkLater(site, Site.CONTROLLER, way));
    }

    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void aMagicLinkOfSpringSecurityLogsInOnlyWithTheStarter(Starter starter, Way way) throws Exception {
        expect(starter, WORKS, EXPIRED, site -> clickMagicLinkLater(site, Site.FILTER, way));
    }

    /** Chromium shows a page loaded by speculation rules only if the user clicks on the same page. So only some users see the damage. */
    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void aMagicLinkThatIsClickedAtOnceLogsInWithTheStarter(Starter starter, Way way) throws Exception {
        String damage = way == Way.LINK_PREFETCH ? EXPIRED : "302, then " + Site.ACCOUNT;
        expect(starter, WORKS, damage, site -> clickMagicLinkAtOnce(site, Site.CONTROLLER, way));
    }

    private String clickMagicLinkLater(Site site, String path, Way way) throws Exception {
        String preloaded = preloadFromAMessage(site, site.magic(path), way);
        site.preloadNothing();
        browser.open(site.url(Site.MESSAGE));
        return preloaded + click(site, "#link");
    }

    private String clickMagicLinkAtOnce(Site site, String path, Way way) throws Exception {
        String preloaded = preloadFromAMessage(site, site.magic(path), way);
        if (preloaded.startsWith("302")) {
            site.events().await("GET " + Site.ACCOUNT + " " + way.load);
        }
        return preloaded + click(site, "#link");
    }

    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void aCallbackLogsInOnlyWithTheStarter(Starter starter, Way way) throws Exception {
        expect(starter, WORKS, EXPIRED, site -> {
            site.preload(way);
            browser.open(site.url(Site.START));
            String preloaded = site.preloaded(Site.CALLBACK, way);
            site.preloadNothing();
            browser.open(browser.address());
            return preloaded + click(site, "#link");
        });
    }

    /** A second start of a log-in replaces the state of the first one in the session. */
    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void aLogInThatHasBegunSucceedsOnlyWithTheStarter(Starter starter, Way way) throws Exception {
        expect(starter, WORKS, EXPIRED, site -> {
            browser.open(site.url(Site.START));
            String authorization = browser.address();
            String preloaded = preloadFromAMessage(site, Site.START, way);
            site.preloadNothing();
            browser.open(authorization);
            return preloaded + click(site, "#link");
        });
    }

    /** The user requests a page that needs a log-in, and the log-in page preloads another one. */
    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void theLogInLeadsToTheRequestedPageOnlyWithTheStarter(Starter starter, Way way) throws Exception {
        expect(starter, "503, then " + Site.ORDERS, "302, then " + Site.REPORT, site -> {
            site.link(Site.REPORT);
            site.preload(way);
            browser.open(site.url(Site.ORDERS));
            String preloaded = site.preloaded(Site.REPORT, way);
            site.events().await("shown " + Site.LOGIN);
            return preloaded + click(site, "button");
        });
    }

    @ParameterizedTest(name = "{0} the starter, {1}")
    @MethodSource("cases")
    void aPreloadedLogOutLinkLogsOutOnlyWithoutTheStarter(Starter starter, Way way) throws Exception {
        expect(starter, WORKS, "302, then " + Site.LOGIN, site -> {
            browser.open(site.url(site.magic(Site.CONTROLLER)));
            site.events().await("shown " + Site.ACCOUNT);
            String preloaded = preloadFromAMessage(site, Site.LOGOUT, way);
            site.preloadNothing();
            int before = site.events().count();
            browser.open(site.url(Site.ACCOUNT));
            return preloaded + site.shownAfter(before);
        });
    }

    private void expect(Starter starter, String with, String without, Story story) throws Exception {
        try (Site site = Site.start(starter)) {
            String outcome = story.tell(site);
            System.out.println(test + ": " + outcome);
            assertEquals(
                    starter == Starter.WITH ? with : without,
                    outcome,
                    () -> site.events().toString());
        }
    }

    /** Uses the browser on a site, and returns the result. */
    private interface Story {
        String tell(Site site) throws Exception;
    }

    /** Opens a page with a link that is loaded before the click. Returns the status of the load, and ", then ". */
    private String preloadFromAMessage(Site site, String link, Way way) throws Exception {
        site.link(link);
        site.preload(way);
        browser.open(site.url(Site.MESSAGE));
        return site.preloaded(link.replaceFirst("\\?.*", ""), way);
    }

    /** Clicks an element, and returns the page that is shown next. */
    private String click(Site site, String element) throws Exception {
        int before = site.events().count();
        browser.click(element);
        return site.shownAfter(before);
    }
}
