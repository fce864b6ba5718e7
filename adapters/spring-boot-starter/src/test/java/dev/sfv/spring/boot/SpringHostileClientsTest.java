// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Leaks;
import dev.sfv.contract.NettyLeaks;
import dev.sfv.contract.Stack;
import java.util.List;

class SpringHostileClientsTest extends HostileClientsTest {
    @Override
    protected List<Stack> stacks() {
        return new SpringContractTest().stacks();
    }

    @Override
    protected Leaks leaks(Stack stack) {
        return stack.title().equals("WebFlux") ? NettyLeaks.installed() : Leaks.NOT_COUNTED;
    }

    /** Reactor Netty decodes requests without a limit. Only the heap limits it, and requests would fail if the heap were full. */
    @Override
    protected long moreHeapMeanwhile(Stack stack, int floods) {
        return stack.title().equals("WebFlux")
                ? Runtime.getRuntime().maxMemory()
                : super.moreHeapMeanwhile(stack, floods);
    }
}
