// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Stack;
import java.util.List;

class UndertowHostileClientsTest extends HostileClientsTest {
    @Override
    protected List<Stack> stacks() {
        return new UndertowContractTest().stacks();
    }
}
