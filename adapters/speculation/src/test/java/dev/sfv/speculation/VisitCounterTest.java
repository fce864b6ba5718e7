// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.VisitCounter.Counted;
import dev.sfv.speculation.VisitCounter.Counts;
import dev.sfv.typed.FieldLines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitCounterTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /page/1, none, REQUEST",
        "GET, /page/1, prefetch, SPECULATIVE_REQUEST",
        "GET, /page/1, prefetch;prerender, SPECULATIVE_REQUEST",
        "HEAD, /page/1, none, NOTHING",
        "POST, /page/1, none, NOTHING",
        "GET, /image, none, NOTHING",
        "GET, /shown, none, NOTHING",
        "POST, /shown, none, VISIT",
        "POST, /shown, prefetch;prerender, NOTHING",
        "POST, /visited, none, NOTHING"
    })
    void classifiesAndCounts(String method, String path, String secPurpose, Counted expected) {
        VisitCounter visits = new VisitCounter(PathPatterns.of("/page/**"), "/shown");
        FieldLines lines = secPurpose.equals("none")
                ? name -> List.of()
                : FieldLines.ofMap(Map.of("Sec-Purpose", List.of(secPurpose)));
        RequestPurpose purpose = RequestPurpose.from(lines);
        assertEquals(expected, visits.classify(method, path, purpose));
        SpeculationPolicy.builder().count(visits).build().decide(method, path, lines);
        assertEquals(
                switch (expected) {
                    case NOTHING -> new Counts(0, 0, 0);
                    case REQUEST -> new Counts(1, 1, 0);
                    case SPECULATIVE_REQUEST -> new Counts(1, 0, 0);
                    case VISIT -> new Counts(0, 0, 1);
                },
                visits.counts());
    }

    @Test
    void theUsualPathOfConfirmations() {
        VisitCounter visits = new VisitCounter(path -> false);
        assertEquals(Counted.VISIT, visits.classify("POST", "/visited", RequestPurpose.NONE));
    }

    @Test
    void rejectsAPathWithoutASlash() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new VisitCounter(path -> true, "visited"));
        assertEquals("expected a path that starts with '/', found: visited", e.getMessage());
    }

    @Test
    @SuppressWarnings("NullAway") // passes null on purpose
    void rejectsNull() {
        assertThrows(NullPointerException.class, () -> new VisitCounter(null));
        assertThrows(NullPointerException.class, () -> new VisitCounter(path -> true, null));
    }
}
