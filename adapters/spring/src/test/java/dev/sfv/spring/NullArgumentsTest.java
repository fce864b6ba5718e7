// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import dev.sfv.contract.NullArguments;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.typed.FieldLines;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        NullArguments.assertRejected(
                RefusingHandlers.class, SecPurpose.class, FieldLines.ofMap(Map.of()), new HttpHeaders());
    }
}
