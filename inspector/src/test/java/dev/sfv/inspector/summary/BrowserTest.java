// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recognizes browsers by User-Agent. */
class BrowserTest {
    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                CHROME + " | CHROME",
                CHROME + " Edg/156.0.0.0 | EDGE",
                CHROME + " OPR/140.0.0.0 | OPERA",
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 SamsungBrowser/30.0 Chrome/150.0.0.0 Safari/537.36 | SAMSUNG",
                "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0 | FIREFOX",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/20.0 Safari/605.1.15 | SAFARI",
                "curl/8.0 | OTHER",
                "`` | OTHER",
            })
    void isRecognized(String userAgent, Browser browser) {
        assertEquals(browser, Browser.of(userAgent));
    }
}
