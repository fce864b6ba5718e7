// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

class RestEasyTest extends ImplementationTest {
    RestEasyTest() {
        super(Implementation.RESTEASY);
    }
}
