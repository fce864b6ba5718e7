// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.Server;
import java.util.OptionalInt;

/** Two applications, of which the second has a context path. */
record BootServer(Application first, Application mounted) implements Server {
    @Override
    public int port() {
        return first.port();
    }

    @Override
    public OptionalInt mountedPort() {
        return OptionalInt.of(mounted.port());
    }

    @Override
    public void stop() {
        first.close();
        mounted.close();
    }
}
