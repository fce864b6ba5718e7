// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Leaks;
import dev.sfv.contract.NettyLeaks;
import dev.sfv.contract.Stack;
import java.util.List;

class VertxHostileClientsTest extends HostileClientsTest {
    /**
     * Before it stops reading, Vert.x decodes everything that it has read at once. Without an adapter, and with a handler that never
     * answers, one connection held 17 MB, or 25 MB with a smaller receive buffer.
     */
    private static final long DECODED_PER_CONNECTION = 26 << 20;

    @Override
    protected List<Stack> stacks() {
        return new VertxContractTest().stacks();
    }

    @Override
    protected Leaks leaks(Stack stack) {
        return NettyLeaks.installed();
    }

    @Override
    protected long moreHeapMeanwhile(Stack stack, int floods) {
        return floods * DECODED_PER_CONNECTION;
    }
}
