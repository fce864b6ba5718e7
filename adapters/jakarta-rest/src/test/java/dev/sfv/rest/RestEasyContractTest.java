// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class RestEasyContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(RestServer.stack("RESTEasy", Implementation.RESTEASY));
    }
}
