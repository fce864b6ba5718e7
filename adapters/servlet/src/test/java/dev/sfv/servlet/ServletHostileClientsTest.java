// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Stack;
import java.util.List;

class ServletHostileClientsTest extends HostileClientsTest {
    @Override
    protected List<Stack> stacks() {
        return new ServletContractTest().stacks();
    }
}
