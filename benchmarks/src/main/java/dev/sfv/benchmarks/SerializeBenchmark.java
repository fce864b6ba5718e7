// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.model.FieldValue;
import dev.sfv.syntax.SfWriter;
import org.greenbytes.http.sfv.Type;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Serializing a tree: into a new string, and with a reused writer. */
@State(Scope.Thread)
public class SerializeBenchmark extends Measured {
    private final SfWriter writer = new SfWriter();
    private final Bound bound = new Bound();
    private FieldValue[] trees = {};

    @Setup
    public void parse(Samples samples) {
        trees = new FieldValue[samples.size()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = samples.get(i).type().parse(samples.get(i).text());
        }
    }

    /** The trees of greenbytes have their own state, because greenbytes cannot read every value. */
    @State(Scope.Thread)
    public static class GreenbytesTrees {
        private Type<?>[] trees = {};

        @Setup
        public void parse(Samples samples) {
            trees = new Type<?>[samples.size()];
            for (int i = 0; i < trees.length; i++) {
                trees[i] =
                        Greenbytes.parse(samples.get(i).type(), samples.get(i).text());
            }
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

    @Benchmark
    public String greenbytes(Samples samples, GreenbytesTrees greenbytes) {
        return greenbytes.trees[samples.nextIndex()].serialize();
    }

    @Benchmark
    public String boundString(Samples samples) {
        return bound.serialize(trees[samples.nextIndex()]);
    }

    @Benchmark
    public int boundWriter(Samples samples) {
        return bound.write(trees[samples.nextIndex()]);
    }
}
