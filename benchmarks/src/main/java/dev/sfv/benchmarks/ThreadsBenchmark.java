// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One thread alone, and together with another one that shares only the memory and the garbage collector with it. The warmup is longer than
 * elsewhere, because on two processors the compilers must wait for the two threads.
 */
@Warmup(iterations = 7, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class ThreadsBenchmark extends Measured {
    /** The work of a thread. The first two work on the mixed set. */
    public enum Work {
        READER_OF_BYTES,
        TREE,
        REQUEST_PURPOSE
    }

    @Param
    public Work work = Work.TREE;

    /**
     * The object that is used is in the middle of an array. Its neighbours in memory then belong to the same thread. Otherwise, the garbage
     * collector may move objects of two threads into one cache line, and the reader takes 163 ns instead of 105.
     */
    private static final int USED = 16;

    private final Samples[] samples =
            Stream.generate(Samples::new).limit(2 * USED).toArray(Samples[]::new);
    private final ParseBenchmark[] parsing =
            Stream.generate(ParseBenchmark::new).limit(2 * USED).toArray(ParseBenchmark[]::new);
    private final RequestPurposeBenchmark purpose = new RequestPurposeBenchmark();

    @Setup
    public void fill() {
        samples[USED].choose();
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
            case READER_OF_BYTES -> parsing[USED].readerOfBytes(samples[USED]);
            case TREE -> parsing[USED].tree(samples[USED]);
            case REQUEST_PURPOSE -> purpose.from();
        };
    }
}
