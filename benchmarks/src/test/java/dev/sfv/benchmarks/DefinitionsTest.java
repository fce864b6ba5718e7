// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.sfv.typed.TypedField;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions with slots have the same results as the pairs that they are compared with, and allocate one more object of 64 bytes. */
class DefinitionsTest {
    private static final int ROUNDS = 1_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Priority     | u=1, i",
                "Priority     | u=6, i, u=()",
                "Priority     | u=9, i=1",
                "Priority     | u=1,",
                "Cache-Status | ExampleCache; hit; ttl=376, \"Reverse Proxy\"; hit=?0; fwd=uri-miss; fwd-status=200",
                "Cache-Status | a;hit;fwd=miss;collapsed;stored;key=\"k\";detail=d;new=1;other",
                "Cache-Status | a;hit=1;fwd=\"x\";ttl=-5;ttl=x",
                "Cache-Status | (a)",
                "Cache-Status | 1",
                "RateLimit    | \"default\";r=50;t=30",
                "RateLimit    | \"a\";r=1;pk=:AQ==:, \"b\";r=2",
                "RateLimit    | \"a\";t=1",
                "RateLimit    | \"a\";r=-1",
                "RateLimit    | a;r=1",
                "RateLimit    | \"a\";r=x"
            })
    void definitionsAndPairsMeanTheSame(String name, String value) {
        assertEquals(pair(name).parse(value), definition(name).parse(value));
    }

    private static TypedField<?> pair(String name) {
        return Objects.requireNonNull(DefinitionBenchmark.PAIRS.get(name));
    }

    private static TypedField<?> definition(String name) {
        return Objects.requireNonNull(DefinitionBenchmark.DEFINITIONS.get(name));
    }

    private static Object result = "";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Priority: u=1, i",
                "Cache-Status: ExampleCache; hit; ttl=376, \"Reverse Proxy\"; hit=?0; fwd=uri-miss; fwd-status=200",
                "RateLimit: \"default\";r=50;t=30"
            })
    void aDefinitionAllocatesOneMoreObject(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String value = field.substring(field.indexOf(' ') + 1);
        long byPair = leastBytes(() -> pair(name).parse(value));
        long byDefinition = leastBytes(() -> definition(name).parse(value));
        assertTrue(byDefinition <= byPair + 64, () -> byDefinition + " and " + byPair + " bytes");
        assertEquals(pair(name).parse(value), result);
    }

    /** Returns the least of several measurements, because the virtual machine sometimes allocates memory itself. */
    private static long leastBytes(Supplier<?> work) {
        ThreadMXBean counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = counter.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < ROUNDS; round++) {
                result = work.get();
            }
            least = Math.min(least, counter.getCurrentThreadAllocatedBytes() - before);
        }
        return least / ROUNDS;
    }
}
