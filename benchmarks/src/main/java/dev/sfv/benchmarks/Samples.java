// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Draws one sample after the other: always the same, or each of the mixed set in random order. */
@State(Scope.Thread)
public class Samples {
    /** The parameter that means all of {@link MixedSet}. */
    static final String MIXED = "mixed";

    private static final String MIXED_TITLE = String.format(Locale.ROOT, "mixed set of %,d", MixedSet.SIZE);

    /** A line of the corpus, or {@link #MIXED}. */
    @Param(MIXED)
    public String line = MIXED;

    private Sample[] samples = {};
    private int random;

    /** Names the parameter of a benchmark for people: in code unless it is {@link #MIXED}, and cut if it is long. */
    static String title(String param, int length) {
        String text = param.replaceFirst("^(item|list|dict)\\|", "$1 ");
        return param.equals(MIXED)
                ? MIXED_TITLE
                : "`" + (text.length() <= length ? text : text.substring(0, length - 1) + "…") + "`";
    }

    static List<Sample> of(String line) {
        return line.equals(MIXED) ? MixedSet.samples() : List.of(Sample.ofLine(line));
    }

    @Setup
    public void choose() {
        samples = of(line).toArray(new Sample[0]);
    }

    /** {@return the number of samples, a power of two} */
    int size() {
        return samples.length;
    }

    Sample get(int i) {
        return samples[i];
    }

    Sample next() {
        return samples[nextIndex()];
    }

    /** Draws with a linear congruential generator. Its high bits are random enough, and it costs almost nothing. */
    int nextIndex() {
        random = 1664525 * random + 1013904223;
        return (random >>> 16) & (samples.length - 1);
    }
}
