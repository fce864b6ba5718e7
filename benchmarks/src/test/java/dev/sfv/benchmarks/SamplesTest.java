// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfList;
import dev.sfv.model.SfToken;
import dev.sfv.syntax.SfReader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is measured with is what it should be, and all contenders do the same work on it. */
class SamplesTest {
    private static final List<Sample> MIXED = MixedSet.samples();
    private static final List<Sample> CORPUS =
            Corpus.lines().stream().map(Sample::ofLine).toList();

    @Test
    void theMixedSetHas2048DifferentValues() {
        assertEquals(2048, MIXED.size());
        assertEquals(2048, names(MIXED).distinct().count());
    }

    @Test
    void theMixedSetIsAlwaysTheSame() {
        assertEquals(names(MIXED).toList(), names(MixedSet.samples()).toList());
    }

    @Test
    void bothPeersReadAllOfTheMixedSet() {
        for (Sample sample : MIXED) {
            assertTrue(Greenbytes.reads(sample), sample::text);
            assertTrue(Tomcat.reads(sample), sample::text);
        }
    }

    @Test
    void bothPeersReadAllOfTheCorpusButTheNewTypes() {
        for (Sample sample : CORPUS) {
            boolean old = !sample.text().matches("[@%].*");
            assertEquals(old, Greenbytes.reads(sample), sample::text);
            assertEquals(old, Tomcat.reads(sample), sample::text);
        }
    }

    @Test
    void thereIsATargetForWhatGreenbytesReads() {
        Stream<Sample> read = CORPUS.stream().filter(Greenbytes::reads);
        assertEquals(names(read.toList()).collect(toSet()), Targets.all().keySet());
    }

    @Test
    void theCanonicalFormIsOfTheSameTree() {
        for (Sample sample : all()) {
            FieldValue tree = sample.type().parse(sample.text());
            assertEquals(tree, sample.type().parse(tree.serialize()));
        }
    }

    @Test
    void greenbytesReadsAndWritesTheSame() {
        for (Sample sample : all()) {
            if (Greenbytes.reads(sample)) {
                assertEquals(
                        sample.type().parse(sample.text()).serialize(),
                        Greenbytes.parse(sample.type(), sample.text()).serialize());
            }
        }
    }

    /** So no key comes twice. */
    @Test
    void theReaderVisitsAsManyValuesAsTheTreeHas() {
        for (Sample sample : all()) {
            assertEquals(count(sample.type().parse(sample.text())), visited(sample), sample::text);
        }
    }

    @Test
    void octetsAreVisitedLikeText() {
        for (Sample sample : all()) {
            byte[] octets = sample.octets();
            assertEquals(
                    visited(sample), Visit.field(sample.type(), SfReader.of(octets, 0, octets.length)), sample::text);
        }
    }

    private static int visited(Sample sample) {
        return Visit.field(sample.type(), SfReader.of(sample.text()));
    }

    /** Counts as {@link Visit} does: a parameter that is a Token counts twice, so that nobody can leave its kind unread. */
    private static int count(FieldValue tree) {
        if (tree instanceof SfList list) {
            return count(list.members());
        }
        if (tree instanceof SfDictionary dictionary) {
            return count(dictionary.asMap().values());
        }
        return count((Member) tree);
    }

    private static int count(Collection<? extends Member> members) {
        return members.stream().mapToInt(SamplesTest::count).sum();
    }

    private static int count(Member member) {
        int inner = member instanceof InnerList list ? count(list.items()) : 0;
        return inner + 1 + count(member.parameters());
    }

    private static int count(Parameters parameters) {
        return parameters.asMap().values().stream()
                .mapToInt(value -> value instanceof SfToken ? 2 : 1)
                .sum();
    }

    private static Stream<String> names(List<Sample> samples) {
        return samples.stream().map(sample -> word(sample.type()) + "|" + sample.text());
    }

    private static String word(FieldType type) {
        return type == FieldType.DICTIONARY ? "dict" : type.name().toLowerCase(Locale.ROOT);
    }

    private static List<Sample> all() {
        return Stream.concat(CORPUS.stream(), MIXED.stream()).toList();
    }
}
