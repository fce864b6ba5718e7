// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

/** What the RFC calls "fail parsing" and "fail serialization". */
public final class RfcFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Without a stack trace, as fuzzing throws this millions of times. */
    RfcFailure(String message) {
        super(message, null, false, false);
    }
}
