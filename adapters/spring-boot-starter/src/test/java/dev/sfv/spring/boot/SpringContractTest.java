// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class SpringContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(new Stack("Spring MVC", MvcSite::start), new Stack("WebFlux", WebFluxSite::start));
    }
}
