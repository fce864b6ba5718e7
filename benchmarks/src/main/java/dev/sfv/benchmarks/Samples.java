// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Draws one sample after the other: always the same, or each of the mixed set in random order. */
@State(Scope.Benchmark)
public class Samples {
    /** Stands for all of {@link MixedSet}. */
    static final String MIXED = "mixed";

    /** A line of the corpus, or {@link #MIXED}. */
    @Param(MIXED)
    public String line;

    private Sample[] samples = {};
    private int random;

    @Setup
    public void choose() {
        samples = line.equals(MIXED) ? MixedSet.samples().toArray(new Sample[0]) : new Sample[] {Sample.ofLine(line)};
    }

    /** How many there are: a power of two. */
    int size() {
        return samples.length;
    }

    Sample get(int i) {
        return samples[i];
    }

    Sample next() {
        return samples[nextIndex()];
    }

    /** Draws by a linear congruential generator, of which the high bits are random enough, and which costs next to nothing. */
    int nextIndex() {
        random = 1664525 * random + 1013904223;
        return (random >>> 16) & (samples.length - 1);
    }
}
