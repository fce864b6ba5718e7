// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Leaks;
import dev.sfv.contract.NettyLeaks;
import dev.sfv.contract.Stack;
import java.util.List;

class SpringHostileClientsTest extends HostileClientsTest {
    /**
     * Reactor Netty reads up to 16 times 64 KB at once, and decodes all of it. Decoded, a request is up to 18 times as long, also without
     * an adapter.
     */
    private static final long DECODED_PER_CONNECTION = 18 << 20;

    @Override
    protected List<Stack> stacks() {
        return new SpringContractTest().stacks();
    }

    @Override
    protected Leaks leaks(Stack stack) {
        return stack.title().equals("WebFlux") ? NettyLeaks.installed() : Leaks.NOT_COUNTED;
    }

    @Override
    protected long moreHeapMeanwhile(Stack stack, int floods) {
        return stack.title().equals("WebFlux")
                ? floods * DECODED_PER_CONNECTION
                : super.moreHeapMeanwhile(stack, floods);
    }
}
