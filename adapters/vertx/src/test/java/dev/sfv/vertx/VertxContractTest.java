// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class VertxContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(new Stack("Vert.x", VertxServer::of));
    }
}
