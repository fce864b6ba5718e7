// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import dev.sfv.purpose.SecPurpose;

/** Kinds of requests by purpose. A request has the first kind that fits. */
public enum PurposeKind {
    /** A prerender. */
    PRERENDER,
    /** A prefetch through a proxy that hides the user's address. */
    ANONYMOUS_PREFETCH,
    /** Another prefetch. */
    PREFETCH,
    /** Some other purpose. */
    OTHER,
    /** No purpose. */
    NONE;

    static PurposeKind of(SecPurpose purpose) {
        if (purpose.isPrerender()) {
            return PRERENDER;
        }
        if (purpose.isAnonymousClientIp()) {
            return ANONYMOUS_PREFETCH;
        }
        if (purpose.isPrefetch()) {
            return PREFETCH;
        }
        return purpose.isNone() ? NONE : OTHER;
    }
}
