// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A decision that the application may still turn into a refusal, because only the application knows that it would answer with a login page,
 * for instance. The listeners are told once: of the refusal, or of the decision when this is closed.
 *
 * <pre>{@code
 * List<String> told = Collections.synchronizedList(new ArrayList<>());
 * SpeculationListener listener = (method, path, decision) -> told.add(path + " " + decision.outcome());
 * SpeculationPolicy policy = SpeculationPolicy.builder().refuse("/logout").listener(listener).build();
 * FieldLines prefetch = FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch")));
 * try (PendingDecision pending = policy.begin("GET", "/orders", prefetch, () -> false)) {
 *     pending.decision().outcome(); // PASSED
 *     pending.refuse().status();    // 503
 * }
 * List.copyOf(told); // [/orders REFUSED]
 * }</pre>
 *
 * <p>It is safe for use by several threads.
 */
public final class PendingDecision implements AutoCloseable {
    private final SpeculationPolicy policy;
    private final String method;
    private final String path;
    private final Decision decision;
    private final AtomicBoolean told = new AtomicBoolean();

    PendingDecision(SpeculationPolicy policy, String method, String path, Decision decision) {
        this.policy = policy;
        this.method = method;
        this.path = path;
        this.decision = decision;
    }

    /** {@return what the policy has decided} */
    public Decision decision() {
        return decision;
    }

    /**
     * Refuses the request, and tells the listeners unless they have been told. Call this only for a speculative request
     * ({@link SpeculationPolicy#isSpeculative}).
     *
     * @return the refusal, which is the same as that of a marked path
     */
    public Decision refuse() {
        Decision refusal = policy.refusal(decision.purpose());
        tell(refusal);
        return refusal;
    }

    /** Tells the listeners what the policy has decided, unless they have been told. */
    @Override
    public void close() {
        tell(decision);
    }

    private void tell(Decision last) {
        if (told.compareAndSet(false, true)) {
            policy.tell(method, path, last);
        }
    }
}
