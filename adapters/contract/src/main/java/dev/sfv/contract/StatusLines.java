// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/** Finds the status of each answer in the bytes that a server sends. The bytes may arrive in pieces of any size. */
final class StatusLines {
    private static final String START = "HTTP/1.1 ";
    private static final int DIGITS = 3;

    private final IntConsumer statuses;
    private int matched;
    private int status;

    /** Makes a reader that passes each status to a consumer. */
    StatusLines(IntConsumer statuses) {
        this.statuses = statuses;
    }

    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            read(bytes.get());
        }
    }

    private void read(byte next) {
        if (matched >= START.length()) {
            status = 10 * status + next - '0';
            matched++;
        } else {
            matched = next == START.charAt(matched) ? matched + 1 : next == START.charAt(0) ? 1 : 0;
        }
        if (matched == START.length() + DIGITS) {
            statuses.accept(status);
            matched = 0;
            status = 0;
        }
    }
}
