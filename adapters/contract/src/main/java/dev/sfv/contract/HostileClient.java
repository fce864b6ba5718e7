// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.io.IOException;

/** A client that repeats an action, on its own connections. */
interface HostileClient extends AutoCloseable {
    /** Performs the action once. It throws an exception if the server closes the connection during the action. */
    void act() throws IOException, InterruptedException;

    /** Closes the connections that are left. */
    @Override
    default void close() throws IOException {}
}
