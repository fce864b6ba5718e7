// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Stack;
import java.util.List;

class RestEasyHostileClientsTest extends HostileClientsTest {
    @Override
    protected List<Stack> stacks() {
        return new RestEasyContractTest().stacks();
    }
}
