// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.docs.ExamplesTest;

class RestExamplesTest extends ExamplesTest {}
