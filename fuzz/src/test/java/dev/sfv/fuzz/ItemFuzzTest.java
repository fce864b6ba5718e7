// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sfv.model.FieldType;
import dev.sfv.testing.Invariants;

/** Any bytes, read as an Item. */
class ItemFuzzTest {
    @FuzzTest
    @DictionaryFile(resourcePath = "words.dict")
    void readsAnyOctets(byte[] octets) {
        Invariants.ofText(FieldType.ITEM, new String(octets, ISO_8859_1));
    }
}
