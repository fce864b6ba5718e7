// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

/** Thrown where the RFC says "fail parsing" or "fail serialization". */
public final class RfcFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Has no stack trace, because fuzzing throws this millions of times. */
    RfcFailure(String message) {
        super(message, null, false, false);
    }
}
