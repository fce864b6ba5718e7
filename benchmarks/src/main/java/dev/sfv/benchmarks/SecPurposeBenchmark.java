// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.header.SecPurpose;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs a server to ask: on what browsers send, on another spelling of it, and on a malformed value. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SecPurposeBenchmark {
    @Param({
        "prefetch",
        "prefetch;prerender",
        "prefetch;anonymous-client-ip",
        "prefetch; prerender",
        "prefetch;prerender;",
    })
    public String value;

    @Benchmark
    public boolean parse() {
        return SecPurpose.parse(value).isPrefetch();
    }
}
