// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import org.greenbytes.http.sfv.Type;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What {@link SerializeBenchmark} does, by greenbytes; apart, because it cannot read every value. */
@State(Scope.Benchmark)
public class GreenbytesSerializeBenchmark extends Measured {
    private Type<?>[] trees = {};

    @Setup
    public void parse(Samples samples) {
        trees = new Type<?>[samples.size()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = Greenbytes.parse(samples.get(i).type(), samples.get(i).text());
        }
    }

    @Benchmark
    public String greenbytes(Samples samples) {
        return trees[samples.nextIndex()].serialize();
    }
}
