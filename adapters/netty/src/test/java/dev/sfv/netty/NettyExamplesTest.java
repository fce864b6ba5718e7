// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import dev.sfv.docs.ExamplesTest;

class NettyExamplesTest extends ExamplesTest {}
