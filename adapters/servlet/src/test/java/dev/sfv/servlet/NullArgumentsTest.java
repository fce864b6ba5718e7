// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.NullArguments;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        assertEquals(
                List.of(),
                NullArguments.accepted(
                        SpeculationFilter.class,
                        SecPurpose.PREFETCH,
                        SpeculationPolicy.refusing("/"),
                        SecPurpose.FIELD,
                        Fakes.request("GET", "/", Map.of())));
    }
}
