// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.docs.ExamplesTest;

class VertxExamplesTest extends ExamplesTest {}
