// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.docs.ExamplesTest;

class ServletExamplesTest extends ExamplesTest {}
