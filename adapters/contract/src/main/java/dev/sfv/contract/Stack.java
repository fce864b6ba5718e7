// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import dev.sfv.speculation.SpeculationPolicy;

/**
 * A stack that has an adapter.
 *
 * @param title the name of the stack in the tables of {@code docs/stacks.md}
 */
public record Stack(String title, Starter starter) {
    /** Starts a server. */
    public interface Starter {
        /**
         * Starts a server.
         *
         * @param policy the policy of the application at {@code /}
         * @param mounted the policy of the application at {@link Site#MOUNT}; ignored by stacks without context paths
         */
        Server start(SpeculationPolicy policy, SpeculationPolicy mounted) throws Exception;
    }

    @Override
    public String toString() {
        return title;
    }
}
