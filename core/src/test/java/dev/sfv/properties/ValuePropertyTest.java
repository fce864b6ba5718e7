// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.SfList;
import dev.sfv.testing.Invariants;
import dev.sfv.testing.Values;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Values of the model are written canonically, and read back as equal values. */
@Domain(Values.class)
class ValuePropertyTest {
    @Property
    void everyValueIsWrittenAndReadBack(@ForAll FieldValue value) {
        Invariants.ofValue(value);
    }

    @Property
    void everyInnerListIsAMember(@ForAll InnerList innerList) {
        Invariants.ofValue(SfList.of(innerList));
    }
}
