// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Leaks;
import dev.sfv.contract.NettyLeaks;
import dev.sfv.contract.Stack;
import java.util.List;

class NettyHostileClientsTest extends HostileClientsTest {
    @Override
    protected List<Stack> stacks() {
        return new NettyContractTest().stacks();
    }

    @Override
    protected Leaks leaks(Stack stack) {
        return NettyLeaks.installed();
    }
}
