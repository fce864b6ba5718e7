// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.contract.NullArguments;
import io.vertx.core.MultiMap;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        NullArguments.assertRejected(SpeculationHandler.class, MultiMap.caseInsensitiveMultiMap());
    }
}
