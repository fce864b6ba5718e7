// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class UndertowContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(new Stack("Undertow", UndertowServer::of));
    }
}
