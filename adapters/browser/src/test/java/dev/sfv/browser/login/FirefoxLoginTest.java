// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import dev.sfv.browser.Browser;
import dev.sfv.browser.Firefox;
import java.io.IOException;

/** Tests log-ins with Firefox. */
class FirefoxLoginTest extends LoginTest {
    FirefoxLoginTest() {
        super(Way.LINK_PREFETCH);
    }

    @Override
    Browser start() throws IOException {
        return new Firefox();
    }
}
