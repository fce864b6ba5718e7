// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.servers;

/** The response that each server sends. The path begins with the status. */
final class Answer {
    private static final String BODY = "hello\n";

    private Answer() {}

    static int status(String path) {
        return Integer.parseInt(path, 1, 4, 10);
    }

    /** {@return the body, which is empty unless the status is 200} */
    static String body(String path) {
        return status(path) == 200 ? BODY : "";
    }
}
