// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfReader;
import org.greenbytes.http.sfv.Type;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Parsing a field value: with the pull reader, which builds nothing, and into a tree. */
@State(Scope.Thread)
public class ParseBenchmark extends Measured {
    private final SfReader reader = SfReader.of("");

    @Benchmark
    public int readerOfBytes(Samples samples) {
        Sample sample = samples.next();
        byte[] bytes = sample.bytes();
        return Visit.field(sample.type(), reader.reset(bytes, 0, bytes.length));
    }

    @Benchmark
    public int readerOfText(Samples samples) {
        Sample sample = samples.next();
        return Visit.field(sample.type(), reader.reset(sample.text()));
    }

    @Benchmark
    public FieldValue tree(Samples samples) {
        Sample sample = samples.next();
        return sample.type().parse(sample.text());
    }

    @Benchmark
    public Type<?> greenbytes(Samples samples) {
        Sample sample = samples.next();
        return Greenbytes.parse(sample.type(), sample.text());
    }

    @Benchmark
    public Object tomcat(Samples samples) {
        Sample sample = samples.next();
        return Tomcat.parse(sample.type(), sample.text());
    }
}
