// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.NullArguments;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.undertow.util.HeaderMap;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        assertEquals(
                List.of(),
                NullArguments.accepted(
                        SpeculationHandler.class,
                        SecPurpose.PREFETCH,
                        SpeculationPolicy.refusing("/"),
                        SecPurpose.FIELD,
                        new HeaderMap()));
    }
}
