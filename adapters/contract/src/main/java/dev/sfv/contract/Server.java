// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.util.OptionalInt;

/** A server that listens on a free port of loopback, with the applications of {@link Site} after the adapter. */
public interface Server {
    int port();

    /** Where the application below {@link Site#MOUNT} is; nowhere if the stack has no context paths. */
    default OptionalInt mountedPort() {
        return OptionalInt.of(port());
    }

    void stop() throws Exception;
}
