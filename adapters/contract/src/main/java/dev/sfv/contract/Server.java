// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.util.OptionalInt;

/** A server that listens on a free port of the loopback interface. It has the adapter, and then the applications of {@link Site}. */
public interface Server {
    int port();

    /** {@return the port of the application at {@link Site#MOUNT}; empty if the stack has no context paths} */
    default OptionalInt mountedPort() {
        return OptionalInt.of(port());
    }

    void stop() throws Exception;
}
