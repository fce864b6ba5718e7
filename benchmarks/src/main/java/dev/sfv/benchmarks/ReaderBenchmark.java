// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pull reader, which visits every value and parameter of one field value. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReaderBenchmark {
    /** The line of the corpus, from 0. */
    @Param({
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
        "20"
    })
    public int line;

    private final SfReader reader = SfReader.of("");
    private String type = "";
    private String text = "";
    private byte[] octets = {};

    @Setup
    public void choose() {
        Corpus chosen = Corpus.all().get(line);
        type = chosen.type();
        text = chosen.value();
        octets = text.getBytes(US_ASCII);
    }

    @Benchmark
    public int octets() {
        return visit(reader.reset(octets, 0, octets.length));
    }

    @Benchmark
    public int text() {
        return visit(reader.reset(text));
    }

    private int visit(SfReader field) {
        int visited = 0;
        switch (type) {
            case "item" -> {
                field.readItem();
                visited += visitMember(field);
                field.finish();
            }
            case "list" -> {
                while (field.nextMember()) {
                    visited += visitMember(field);
                }
            }
            default -> {
                while (field.nextEntry()) {
                    visited += visitMember(field);
                }
            }
        }
        return visited;
    }

    private static int visitMember(SfReader field) {
        int visited = 0;
        if (field.kind() == SfKind.INNER_LIST) {
            while (field.nextInner()) {
                visited += visitParameters(field);
            }
        }
        return visited + visitParameters(field);
    }

    private static int visitParameters(SfReader field) {
        int visited = 1;
        while (field.nextParameter()) {
            visited += field.kind() == SfKind.TOKEN ? 2 : 1;
        }
        return visited;
    }
}
