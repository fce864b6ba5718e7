// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.jdk;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class JdkContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(new Stack("JDK", (policy, mounted) -> new JdkServer(policy)));
    }
}
