// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.typed.FieldLines;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Asking for a header that is absent, as it is in most requests. */
@State(Scope.Thread)
public class AbsentBenchmark extends Measured {
    /** How a server reports that the header is absent. */
    @Param({"null", "no lines"})
    public String absent = "null";

    private List<String> none = List.of();
    private final FieldLines lines = name -> none;

    @Setup
    @SuppressWarnings("NullAway") // null is how servers say that a header is absent
    public void choose() {
        if (absent.equals("null")) {
            none = null;
        }
    }

    @Benchmark
    public SecPurpose secPurpose() {
        return SecPurpose.parse(none);
    }

    @Benchmark
    public SecPurpose secPurposeField() {
        return SecPurpose.FIELD.from(lines);
    }

    @Benchmark
    public Priority priority() {
        return Priority.FIELD.from(lines);
    }

    @Benchmark
    public List<CacheStatus> cacheStatus() {
        return CacheStatus.FIELD.from(lines);
    }

    /** It asks for five headers: {@code Sec-Purpose} and the four legacy ones. */
    @Benchmark
    @OperationsPerInvocation(5)
    public RequestPurpose requestPurpose() {
        return RequestPurpose.from(lines);
    }
}
