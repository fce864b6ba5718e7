// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.docs.ExamplesTest;

class UndertowExamplesTest extends ExamplesTest {}
