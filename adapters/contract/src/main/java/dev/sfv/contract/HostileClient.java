// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.io.IOException;

/** A client that does something again and again, on connections of its own. */
interface HostileClient extends AutoCloseable {
    /** Does it once. If the server closes the connection meanwhile, this throws. */
    void act() throws IOException, InterruptedException;

    /** Closes the connections that are left. */
    @Override
    default void close() throws IOException {}
}
