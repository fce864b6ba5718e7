// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.NullArguments;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        NullArguments.assertRejected(SpeculationFilter.class, Fakes.request("GET", "/", Map.of()));
    }
}
