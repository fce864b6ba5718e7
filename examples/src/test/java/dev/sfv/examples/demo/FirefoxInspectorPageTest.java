// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import dev.sfv.browser.Browser;
import dev.sfv.browser.Firefox;
import java.io.IOException;

/** The inspector page in Firefox. */
class FirefoxInspectorPageTest extends InspectorPageTest {
    @Override
    Browser start() throws IOException {
        return new Firefox();
    }
}
