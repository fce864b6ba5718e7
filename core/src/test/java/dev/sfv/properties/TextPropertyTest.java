// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import dev.sfv.testing.FieldText;
import dev.sfv.testing.FieldTexts;
import dev.sfv.testing.Invariants;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** All ways to read a field agree with each other and with the oracle, whether it is well-formed or not. */
@Domain(FieldTexts.class)
@Domain(DomainContext.Global.class)
class TextPropertyTest {
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void allWaysToReadATextAgree(@ForAll FieldText text) {
        Invariants.ofText(text.type(), text.text());
        Statistics.collect(Invariants.isWellFormed(text.type(), text.text()));
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 15);
            coverage.check(false).percentage(share -> share > 15);
        });
    }

    @Property
    void linesAreOneValue(@ForAll @Size(min = 2, max = 4) List<FieldText> texts) {
        Invariants.ofLines(
                texts.get(0).type(), texts.stream().map(FieldText::text).toList());
    }
}
