// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Serializing a tree: into a new string, and by a writer that is used again. */
@State(Scope.Benchmark)
public class SerializeBenchmark extends Measured {
    private final SfWriter writer = new SfWriter();
    private FieldValue[] trees = {};

    @Setup
    public void parse(Samples samples) {
        trees = new FieldValue[samples.size()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = samples.get(i).type().parse(samples.get(i).text());
        }
    }

    @Benchmark
    public String tree(Samples samples) {
        return trees[samples.nextIndex()].serialize();
    }

    @Benchmark
    public int writer(Samples samples) {
        trees[samples.nextIndex()].writeTo(writer.reset());
        return writer.length();
    }
}
