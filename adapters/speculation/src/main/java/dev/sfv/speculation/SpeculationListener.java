// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

/**
 * Receives every decision, for logs and metrics.
 *
 * <pre>{@code
 * List<String> refused = Collections.synchronizedList(new ArrayList<>());
 * SpeculationListener listener = (method, path, decision) -> {
 *     if (decision.outcome() == Decision.Outcome.REFUSED) {
 *         refused.add(method + " " + path + " " + decision.purpose().load());
 *     }
 * };
 * SpeculationPolicy policy = SpeculationPolicy.builder().refuse("/logout").listener(listener).build();
 * policy.decide("GET", "/logout", FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch"))));
 * List.copyOf(refused); // [GET /logout UNKNOWN]
 * }</pre>
 *
 * <p>Several threads call a listener at the same time, and each request waits for its call. An exception of a listener reaches the server.
 */
@FunctionalInterface
public interface SpeculationListener {
    /**
     * Receives a decision. It is called once for each request, before the request is answered. If the application refuses a request that
     * has passed ({@link SpeculationPolicy#refuse}), it is called again with the refusal.
     *
     * @param method the method of the request
     * @param path the path that the policy received
     * @param decision the decision about the request
     */
    void decided(String method, String path, Decision decision);
}
