// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Pure arithmetic, the same with each group of benchmarks. Its time changes only with the speed of the machine. Each step needs the result
 * of the step before it, so no compiler can shorten it.
 */
@Fork(1)
@State(Scope.Thread)
public class NoiseBenchmark extends Measured {
    /** The group that is measured together: a value, as in {@link Samples#line}, or all other benchmarks. */
    @Param("all others")
    public String line = "";

    private long state = 1;

    @Benchmark
    public long loop() {
        for (int i = 0; i < 64; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
        }
        return state;
    }
}
