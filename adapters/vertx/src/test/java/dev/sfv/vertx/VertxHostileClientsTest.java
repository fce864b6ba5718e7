// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.contract.HostileClientsTest;
import dev.sfv.contract.Leaks;
import dev.sfv.contract.NettyLeaks;
import dev.sfv.contract.Stack;
import java.util.List;

class VertxHostileClientsTest extends HostileClientsTest {
    /**
     * Vert.x decodes all that it has read at once before it stops reading: 21,000 requests of 107 bytes, which take 25 MB. That was measured
     * without an adapter, with a handler that never answers.
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
