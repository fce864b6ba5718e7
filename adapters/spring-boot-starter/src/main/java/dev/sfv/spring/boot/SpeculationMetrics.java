// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.speculation.SpeculationListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts requests by the kind of load and the outcome. All counters are made in advance, so a request allocates nothing. */
final class SpeculationMetrics implements SpeculationListener {
    static final String NAME = "sfv.speculation.requests";

    private final Map<SpeculativeLoad, Map<Outcome, Counter>> counters = new EnumMap<>(SpeculativeLoad.class);

    SpeculationMetrics(MeterRegistry registry) {
        for (SpeculativeLoad load : SpeculativeLoad.values()) {
            Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome, counter(load, outcome, registry));
            }
            counters.put(load, outcomes);
        }
    }

    private static Counter counter(SpeculativeLoad load, Outcome outcome, MeterRegistry registry) {
        return Counter.builder(NAME)
                .description("Requests by the kind of speculative load and the outcome")
                .tag("load", text(load))
                .tag("outcome", text(outcome))
                .register(registry);
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void decided(String method, String path, Decision decision) {
        Map<Outcome, Counter> outcomes =
                Objects.requireNonNull(counters.get(decision.purpose().load()));
        Objects.requireNonNull(outcomes.get(decision.outcome())).increment();
    }
}
