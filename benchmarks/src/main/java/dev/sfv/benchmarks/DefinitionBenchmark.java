// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.fields.RateLimit;
import dev.sfv.typed.TypedField;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a field with a definition that has slots, compared with a pair of functions written by hand. */
@State(Scope.Benchmark)
public class DefinitionBenchmark extends Measured {
    static final Map<String, TypedField<?>> DEFINITIONS =
            Map.of("Priority", Priority.FIELD, "Cache-Status", CacheStatus.FIELD, "RateLimit", RateLimit.FIELD);
    static final Map<String, TypedField<?>> PAIRS =
            Map.of("Priority", Pairs.PRIORITY, "Cache-Status", Pairs.CACHE_STATUS, "RateLimit", Pairs.RATE_LIMIT);

    @Param({
        "Priority: u=1, i",
        "Cache-Status: ExampleCache; hit; ttl=376, \"Reverse Proxy\"; hit=?0; fwd=uri-miss; fwd-status=200",
        "RateLimit: \"default\";r=50;t=30"
    })
    public String field = "";

    private String value = "";
    private TypedField<?> pair = Pairs.PRIORITY;
    private TypedField<?> definition = Priority.FIELD;

    @Setup
    public void choose() {
        String name = field.substring(0, field.indexOf(':'));
        value = field.substring(field.indexOf(' ') + 1);
        pair = Objects.requireNonNull(PAIRS.get(name));
        definition = Objects.requireNonNull(DEFINITIONS.get(name));
    }

    @Benchmark
    public Object pair() {
        return pair.parse(value);
    }

    @Benchmark
    public Object definition() {
        return definition.parse(value);
    }
}
