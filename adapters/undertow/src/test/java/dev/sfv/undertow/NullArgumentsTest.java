// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.contract.NullArguments;
import io.undertow.util.HeaderMap;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        NullArguments.assertRejected(SpeculationHandler.class, new HeaderMap());
    }
}
