// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.util.OptionalInt;

/** Kinds of responses to speculative requests, by their effect. */
public enum ResponseKind {
    /** Success with content. */
    SUCCESS,
    /** 204 or 205: the click on the link does nothing. */
    NO_CONTENT,
    /** 3xx. */
    REDIRECTION,
    /** 4xx: the browser asks again at the click. */
    CLIENT_ERROR,
    /** 5xx: the browser asks again at the click. */
    SERVER_ERROR,
    /** The log has no status. */
    UNKNOWN;

    static ResponseKind of(OptionalInt status) {
        int code = status.orElse(0);
        return switch (code / 100) {
            case 2 -> code == 204 || code == 205 ? NO_CONTENT : SUCCESS;
            case 3 -> REDIRECTION;
            case 4 -> CLIENT_ERROR;
            case 5 -> SERVER_ERROR;
            default -> UNKNOWN;
        };
    }
}
