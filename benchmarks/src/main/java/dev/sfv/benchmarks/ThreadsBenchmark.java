// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** What a thread takes alone, and beside another one, which shares nothing with it but the memory and the garbage collector. */
@State(Scope.Thread)
public class ThreadsBenchmark extends Measured {
    /** What it does: the first two on the mixed set. */
    public enum Work {
        READER_OF_BYTES,
        TREE,
        REQUEST_PURPOSE
    }

    @Param
    public Work work = Work.TREE;

    private final Samples samples = new Samples();
    private final ParseBenchmark parsing = new ParseBenchmark();
    private final RequestPurposeBenchmark purpose = new RequestPurposeBenchmark();

    @Setup
    public void fill() {
        samples.choose();
        purpose.fill();
    }

    @Benchmark
    @Threads(1)
    public Object one() {
        return run();
    }

    @Benchmark
    @Threads(2)
    public Object two() {
        return run();
    }

    private Object run() {
        return switch (work) {
            case READER_OF_BYTES -> parsing.readerOfBytes(samples);
            case TREE -> parsing.tree(samples);
            case REQUEST_PURPOSE -> purpose.of();
        };
    }
}
