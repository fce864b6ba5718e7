// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.fields.Priority;
import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfList;
import dev.sfv.model.SfToken;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are as expected, and all contenders do the same work on them. */
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
    void bothPeersReadTheCorpusExceptNewTypes() {
        for (Sample sample : CORPUS) {
            boolean old = !sample.text().matches("[@%].*");
            assertEquals(old, Greenbytes.reads(sample), sample::text);
            assertEquals(old, Tomcat.reads(sample), sample::text);
        }
    }

    @Test
    void thereIsATargetForEachValueThatGreenbytesReads() {
        for (String line : Corpus.lines()) {
            assertEquals(
                    Greenbytes.reads(Sample.ofLine(line)), !Corpus.target(line).equals("–"), line);
        }
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

    @Test
    void theBoundWritesTheSame() {
        Bound bound = new Bound();
        for (Sample sample : all()) {
            FieldValue tree = sample.type().parse(sample.text());
            assertEquals(tree.serialize(), bound.serialize(tree));
            assertEquals(tree.serialize().length(), bound.write(tree));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ITEM | -0.5",
                "ITEM | -12.25",
                "ITEM | @-1",
                "ITEM | %\"a%25%22%c3%bc%7f\"",
                "LIST | (), (\"\\\"\" a;b);c=?0"
            })
    void theBoundWritesValuesThatNoSampleHas(FieldType type, String text) {
        assertEquals(text, new Bound().serialize(type.parse(text)));
    }

    @ParameterizedTest
    @EnumSource
    void allBuildTheSame(BuildBenchmark.Field field) {
        BuildBenchmark benchmark = new BuildBenchmark();
        benchmark.field = field;
        String built = benchmark.tree();
        assertEquals(built, benchmark.writer());
        assertEquals(built, benchmark.greenbytes());
        assertEquals(built, benchmark.concatenation());
        assertTrue(
                built.matches("u=1, i|(sig1=)?\\(\"@method\" .* \"content-type\";req\\);created=.*;nonce=\".*\""),
                built);
    }

    @ParameterizedTest
    @EnumSource
    void theJdkDoesTheSameWithLongWords(LongWordBenchmark.Kind kind) {
        LongWordBenchmark benchmark = new LongWordBenchmark();
        benchmark.kind = kind;
        benchmark.make();
        String text = new String(benchmark.fieldValue(), US_ASCII);
        String word = text.replaceAll("[\":]", "");
        assertEquals(benchmark.length, word.length());
        assertEquals(text.length(), benchmark.reader());
        assertEquals(text, benchmark.written());
        assertEquals(word, new String(benchmark.jdkEncode(), US_ASCII));
        if (kind == LongWordBenchmark.Kind.BYTE_SEQUENCE) {
            assertArrayEquals((byte[]) benchmark.jdkDecode(), (byte[]) benchmark.decode());
        } else {
            assertEquals(benchmark.jdkDecode(), benchmark.decode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMalformedValueIsMalformedInEveryWay(MalformedBenchmark.Pair pair) {
        SfException byTree = (SfException) malformed(pair, MalformedBenchmark.Way.TREE);
        SfException byReader = (SfException) malformed(pair, MalformedBenchmark.Way.READER);
        assertEquals(byTree.getMessage(), byReader.getMessage());
        assertEquals(byTree.getMessage(), malformed(pair, MalformedBenchmark.Way.MESSAGE));
        assertEquals(Optional.empty(), malformed(pair, MalformedBenchmark.Way.TRY_PARSE));
    }

    private static Object malformed(MalformedBenchmark.Pair pair, MalformedBenchmark.Way way) {
        MalformedBenchmark benchmark = new MalformedBenchmark();
        benchmark.pair = pair;
        benchmark.way = way;
        benchmark.encode();
        assertFalse(benchmark.wellFormed() instanceof SfException);
        return benchmark.malformed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "no lines"})
    void anAbsentHeaderIsTheDefault(String absent) {
        AbsentBenchmark benchmark = new AbsentBenchmark();
        benchmark.absent = absent;
        benchmark.choose();
        assertEquals(SecPurpose.NONE, benchmark.secPurpose());
        assertEquals(SecPurpose.NONE, benchmark.secPurposeField());
        assertEquals(new Priority(3, false), benchmark.priority());
        assertEquals(List.of(), benchmark.cacheStatus());
        assertEquals(RequestPurpose.NONE, benchmark.requestPurpose());
    }

    /** This also shows that no key occurs twice. */
    @Test
    void theReaderVisitsAsManyValuesAsTheTreeHas() {
        for (Sample sample : all()) {
            assertEquals(count(sample.type().parse(sample.text())), visited(sample), sample::text);
        }
    }

    @Test
    void bytesAreVisitedLikeText() {
        for (Sample sample : all()) {
            byte[] bytes = sample.bytes();
            assertEquals(
                    visited(sample), Visit.field(sample.type(), SfReader.of(bytes, 0, bytes.length)), sample::text);
        }
    }

    private static int visited(Sample sample) {
        return Visit.field(sample.type(), SfReader.of(sample.text()));
    }

    /** Counts like {@link Visit}: a parameter that is a Token counts twice, so that its kind must be read. */
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
