// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.NullArguments;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.typed.FieldLines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        assertEquals(
                List.of(),
                NullArguments.accepted(
                        RefusingHandlers.class,
                        SecPurpose.PREFETCH,
                        SpeculationPolicy.refusing("/"),
                        SecPurpose.FIELD,
                        SecPurpose.class,
                        FieldLines.ofMap(Map.of()),
                        new HttpHeaders()));
    }
}
