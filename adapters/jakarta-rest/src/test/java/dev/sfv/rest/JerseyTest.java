// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

class JerseyTest extends ImplementationTest {
    JerseyTest() {
        super(Implementation.JERSEY);
    }
}
