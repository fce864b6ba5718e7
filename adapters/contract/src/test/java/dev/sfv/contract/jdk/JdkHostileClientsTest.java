// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.jdk;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Stack;
import java.util.List;

class JdkHostileClientsTest extends HostileClientsTest {
    @Override
    protected List<Stack> stacks() {
        return new JdkContractTest().stacks();
    }
}
