// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * The result of one benchmark with one parameter, which is empty if the benchmark has none. In a file, it is an array. An unknown figure
 * is NaN, and so is everything computed from it. Tables then have gaps, without special code.
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Result(String benchmark, String param, int threads, float nanos, float error, float bytes) {
    static Result of(RunResult found) {
        BenchmarkParams params = found.getParams();
        return new Result(
                params.getBenchmark().replaceFirst(".*\\.(?=\\w+\\.)", ""),
                params.getParamsKeys().stream().map(params::getParam).collect(joining(", ")),
                params.getThreads(),
                (float) found.getPrimaryResult().getScore(),
                (float) found.getPrimaryResult().getScoreError(),
                bytes(found));
    }

    /** JMH leaves this figure out if nothing at all was allocated, not even by the JVM. */
    private static float bytes(RunResult found) {
        return Optional.ofNullable(found.getSecondaryResults().get("gc.alloc.rate.norm"))
                .map(bytes -> (float) bytes.getScore())
                .orElse(0f);
    }

    /** Divides, as if both were measured independently: their relative errors add in quadrature. */
    Result over(Result divisor) {
        double ratio = (double) nanos / divisor.nanos;
        double ratioError = ratio * Math.hypot((double) error / nanos, (double) divisor.error / divisor.nanos);
        return new Result(benchmark, param, threads, (float) ratio, (float) ratioError, bytes / divisor.bytes);
    }

    String time() {
        int decimals = nanos < 10 ? 2 : nanos < 100 ? 1 : 0; // three digits are enough
        return Double.isNaN(nanos) ? format(nanos, 0) : format(nanos, decimals) + " ± " + format(error, decimals);
    }

    static String format(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
