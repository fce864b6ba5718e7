// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.ContractTest;
import dev.sfv.contract.Stack;
import java.util.List;

class ServletContractTest extends ContractTest {
    @Override
    protected List<Stack> stacks() {
        return List.of(new Stack("Tomcat", TomcatServer::site), new Stack("Jetty", JettyServer::site));
    }
}
