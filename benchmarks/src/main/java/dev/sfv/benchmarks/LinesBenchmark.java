// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.model.SfList;
import dev.sfv.syntax.SfReader;
import java.util.List;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.Type;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Parsing a field of several lines: a cache status, to which each cache on the way has added a line. */
@State(Scope.Thread)
public class LinesBenchmark extends Measured {
    private static final List<String> LINES = List.of(
            "OriginCache; hit; ttl=1100", "\"CDN Company Here\"; hit; ttl=545", "edge.example.net; fwd=stale; stored");

    @Param("3")
    public int count;

    private List<String> lines = List.of();
    private final SfReader reader = SfReader.of("");

    @Setup
    public void choose() {
        lines = List.copyOf(LINES.subList(0, count));
    }

    @Benchmark
    public int readerOfText() {
        return Visit.field(FieldType.LIST, reader.reset(lines));
    }

    @Benchmark
    public FieldValue tree() {
        return SfList.parse(lines);
    }

    @Benchmark
    public Type<?> greenbytes() {
        return new Parser(lines).parseList();
    }
}
