// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

/** A server that has been started on a free port of loopback, with a small application behind the adapter. */
interface Server {
    int port();

    void stop() throws Exception;
}
