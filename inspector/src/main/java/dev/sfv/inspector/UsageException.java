// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** Says what is wrong with a command line, or with what it wants to be read. The message may have parts of that. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
