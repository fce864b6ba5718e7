// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sfv.testing.Invariants;

/** Any value of the model, serialized and read back. */
class RoundTripFuzzTest {
    @FuzzTest
    void serializesAnyValue(FuzzedDataProvider data) {
        Invariants.ofValue(new FuzzedValues(data).fieldValue());
    }
}
