// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** An error in a command line or in its input. The message may quote the input. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
