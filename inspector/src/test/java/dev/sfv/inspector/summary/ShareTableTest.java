// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.inspector.summary.ShareTable.Order;
import dev.sfv.inspector.summary.ShareTable.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Counts shares by a text, in bounded memory. */
class ShareTableTest {
    private static final int LIMIT = 5;

    private static ShareTable table(List<String> texts) {
        ShareTable table = new ShareTable(LIMIT, Order.BY_PART);
        texts.forEach(text -> table.add(text, Share.of(text.startsWith("a"))));
        return table;
    }

    /** The rows are the same for every order and every split of the texts, and each row is exact. */
    @Property
    void mergingGivesTheTableOfAllTexts(
            @ForAll @Size(max = 40) List<@StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'd') String> texts,
            @ForAll @IntRange(max = 40) int split,
            @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        int middle = Math.min(split, texts.size());
        ShareTable merged = table(shuffled.subList(0, middle));
        merged.addAll(table(shuffled.subList(middle, texts.size())));

        ShareTable whole = table(texts);
        assertEquals(whole.rows(), merged.rows());
        assertEquals(whole.isSampled(), merged.isSampled());

        Map<String, Share> exact = new TreeMap<>();
        texts.forEach(text -> exact.merge(text, Share.of(text.startsWith("a")), Share::plus));
        assertEquals(Math.min(LIMIT, exact.size()), whole.rows().size());
        assertEquals(exact.size() > LIMIT, whole.isSampled());
        whole.rows().forEach(row -> assertEquals(exact.get(row.text()), row.share()));
    }

    @Test
    void rowsWithTheGreatestPartAreFirst() {
        assertEquals(
                List.of("a", "ab", "c", "b"),
                table(List.of("a", "b", "c", "a", "c", "ab")).rows().stream()
                        .map(Row::text)
                        .toList());
    }

    @Test
    void longTextsAreCut() {
        String text = table(List.of("x".repeat(1_000_000))).rows().get(0).text();
        assertEquals("x".repeat(197) + "...", text);
        assertEquals(200, table(List.of("x".repeat(200))).rows().get(0).text().lastIndexOf('x') + 1);
    }

    /** The sample is fair even if texts are similar. */
    @Test
    void aSampleIsFair() {
        ShareTable table = new ShareTable(1000, Order.LATEST);
        for (int i = 0; i < 100_000; i++) {
            table.add("/page/" + i, Share.of(true));
        }
        long nines = table.rows().stream()
                .filter(row -> row.text().startsWith("/page/9"))
                .count();
        assertTrue(nines > 70 && nines < 150, nines + " of 1000 begin with 9");
    }
}
