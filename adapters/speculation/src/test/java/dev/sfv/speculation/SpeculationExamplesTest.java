// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import dev.sfv.docs.ExamplesTest;

class SpeculationExamplesTest extends ExamplesTest {}
