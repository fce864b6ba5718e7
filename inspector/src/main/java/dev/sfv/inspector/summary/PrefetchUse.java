// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import dev.sfv.inspector.log.LoggedRequest;
import dev.sfv.purpose.RequestPurpose.Source;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The use of the response to a link prefetch when the user clicks. The browser keeps it only in its HTTP cache, so the rules of RFC 9111
 * decide.
 *
 * <p>{@code docs/sec-purpose.md} has a measurement for {@code max-age}, {@code no-store}, {@code Vary: Sec-Purpose} and no header at all.
 * The web platform test {@code preload/prefetch-cache.html} expects a second request for {@code no-cache}, {@code no-store} and {@code
 * max-age=0}. Chromium used to ignore {@code no-cache} and {@code max-age} for five minutes; it is ending this
 * (https://chromestatus.com/feature/5087526916718592), and Chromium 156 asks again.
 */
public enum PrefetchUse {
    /** It is fresh (section 4.2). */
    USED("it is fresh, and the click does not ask the server"),
    /** Neither {@code max-age} nor {@code Expires}: a browser may assume a lifetime (section 4.2.2). */
    NO_LIFETIME("it has no max-age, and the browser decides: Firefox 153 uses it, Chromium 156 asks again"),
    /** It was stale from the beginning, or has {@code no-cache} (section 4). */
    STALE("no-cache, max-age=0 or an old Expires: the click asks again"),
    /** {@code Vary} has a header that the click sends differently, or {@code *} (section 4.1). */
    VARIES("Vary has a header that the click sends differently: the click asks again"),
    /** {@code no-store} (section 3). */
    NOT_STORED("no-store: the click asks again"),
    /** An error, or no content, and fresh. */
    FAILURE_USED("an error or an empty response is fresh: the click gets it, and not the page"),
    /** An error, or no content, and not fresh. */
    FAILURE("an error or an empty response: the click asks again"),
    /** The log has none of the headers that decide. */
    UNKNOWN("the log has no headers of the response");

    /**
     * The headers that differ between a link prefetch and a navigation in the captures of {@code sfv-contract}. {@code Accept} is the same
     * in both.
     */
    private static final Set<String> DIFFERENT_AT_CLICK = differentAtClick();

    private final String meaning;

    PrefetchUse(String meaning) {
        this.meaning = meaning;
    }

    private static Set<String> differentAtClick() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Set.of(
                "*",
                "Sec-Fetch-Dest",
                "Sec-Fetch-Mode",
                "Sec-Fetch-User",
                "Upgrade-Insecure-Requests",
                "Priority",
                Source.SEC_PURPOSE.headerName()));
        return names;
    }

    static PrefetchUse of(LoggedRequest prefetch) {
        CacheHeaders headers = new CacheHeaders(prefetch);
        if (headers.isEmpty()) {
            return UNKNOWN;
        }
        PrefetchUse use = of(headers);
        return switch (ResponseKind.of(prefetch.status())) {
            case NO_CONTENT, CLIENT_ERROR, SERVER_ERROR -> use == USED ? FAILURE_USED : FAILURE;
            case SUCCESS, REDIRECTION, UNKNOWN -> use;
        };
    }

    private static PrefetchUse of(CacheHeaders headers) {
        if (headers.hasDirective("no-store")) {
            return NOT_STORED;
        }
        if (Arrays.stream(headers.vary()).anyMatch(DIFFERENT_AT_CLICK::contains)) {
            return VARIES;
        }
        if (headers.hasDirective("no-cache")) {
            return STALE;
        }
        OptionalLong lifetime = headers.lifetime();
        if (lifetime.isEmpty()) {
            return NO_LIFETIME;
        }
        return lifetime.getAsLong() > headers.age() ? USED : STALE;
    }

    /** {@return an explanation, to be shown to users} */
    public String meaning() {
        return meaning;
    }
}
