// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class NettyContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(new Stack("Netty", (policy, mounted) -> new NettyServer(policy)));
    }
}
