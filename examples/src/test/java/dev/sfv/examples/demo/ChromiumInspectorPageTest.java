// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import dev.sfv.browser.Browser;
import dev.sfv.browser.Chromium;

/** The inspector page in Chromium. */
class ChromiumInspectorPageTest extends InspectorPageTest {
    @Override
    Browser start() {
        return new Chromium();
    }
}
