// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import dev.sfv.purpose.RequestPurpose;
import java.util.Map;

/**
 * The decision of a policy about a request.
 *
 * <pre>{@code
 * SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
 * Decision decision = policy.decide("GET", "/logout", FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch"))));
 * decision.outcome();         // REFUSED
 * decision.proceeds();        // false
 * decision.status();          // 503
 * decision.headers().get("Cache-Control"); // no-store
 * decision.purpose().load();  // UNKNOWN
 * policy.decide("GET", "/", FieldLines.ofMap(Map.of())).outcome(); // PASSED
 * }</pre>
 */
public final class Decision {
    /** The ways to handle a request. */
    public enum Outcome {
        /** The application answers it. */
        PASSED,
        /** It is a speculative load of a marked path. The adapter answers it with an error. */
        REFUSED,
        /** The script of a page confirms that the page is shown. The adapter answers with 204. */
        CONFIRMED
    }

    private final RequestPurpose purpose;
    private final Outcome outcome;
    private final int status;
    private final Map<String, String> headers;

    Decision(RequestPurpose purpose, Outcome outcome, int status, Map<String, String> headers) {
        this.purpose = purpose;
        this.outcome = outcome;
        this.status = status;
        this.headers = headers;
    }

    /** {@return the purpose of the request, from any header, even from one that does not count for the policy} */
    public RequestPurpose purpose() {
        return purpose;
    }

    /** {@return the outcome} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the application answers the request, which is the outcome {@link Outcome#PASSED}} */
    public boolean proceeds() {
        return outcome == Outcome.PASSED;
    }

    /**
     * {@return the status of the adapter's answer, which has no body}
     *
     * @throws IllegalStateException if the application answers the request
     */
    public int status() {
        if (proceeds()) {
            throw new IllegalStateException(
                    "status() of a request that the application answers: call proceeds() first");
        }
        return status;
    }

    /** {@return the headers to add to the answer of the adapter or of the application; the map cannot be changed} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return the outcome and the headers, for logs} */
    @Override
    public String toString() {
        return proceeds() ? outcome + " " + headers : outcome + " " + status + " " + headers;
    }
}
