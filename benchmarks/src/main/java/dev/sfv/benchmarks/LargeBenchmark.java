// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfReader;
import org.greenbytes.http.sfv.Type;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Parsing one long List of different members: the time for a character should not depend on its length. */
@State(Scope.Thread)
public class LargeBenchmark extends Measured {
    /** The length of the List, in characters. */
    @Param({"1024", "32768", "1048576"})
    public int size;

    private final SfReader reader = SfReader.of("");
    private Sample sample = new Sample(FieldType.LIST, "");

    @Setup
    public void make() {
        StringBuilder list = new StringBuilder(size);
        for (int i = 0; list.length() < size - 100; i++) {
            list.append("cache-")
                    .append(i)
                    .append("; hit; ttl=")
                    .append(i % 1000)
                    .append(", ");
            list.append("\"cache ").append(i).append("\";fwd=uri-miss;q=0.5, (a \"b\" ?1), ");
        }
        int rest = size - list.length() - 2;
        list.append('"').append("x".repeat(rest)).append('"');
        sample = new Sample(FieldType.LIST, list.toString());
    }

    @Benchmark
    public int readerOfBytes() {
        return Visit.field(FieldType.LIST, reader.reset(sample.bytes(), 0, size));
    }

    @Benchmark
    public int readerOfText() {
        return Visit.field(FieldType.LIST, reader.reset(sample.text()));
    }

    @Benchmark
    public FieldValue tree() {
        return FieldType.LIST.parse(sample.text());
    }

    @Benchmark
    public Type<?> greenbytes() {
        return Greenbytes.parse(FieldType.LIST, sample.text());
    }

    @Benchmark
    public Object tomcat() {
        return Tomcat.parse(FieldType.LIST, sample.text());
    }
}
