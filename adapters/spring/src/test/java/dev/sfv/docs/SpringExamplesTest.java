// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

class SpringExamplesTest extends ExamplesTest {}
