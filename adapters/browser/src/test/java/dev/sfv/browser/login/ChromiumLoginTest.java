// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import dev.sfv.browser.Browser;
import dev.sfv.browser.Chromium;

/** Tests log-ins with Chromium. */
class ChromiumLoginTest extends LoginTest {
    ChromiumLoginTest() {
        super(Way.LINK_PREFETCH, Way.RULES_PREFETCH, Way.RULES_PRERENDER);
    }

    @Override
    Browser start() {
        return new Chromium();
    }
}
