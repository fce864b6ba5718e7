// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import java.util.Set;

/** What the fetch metadata of a request say: a token each, or nothing where that is absent, or not a token. */
record FetchMetadata(String destination, String mode, String site) {
    static final String DESTINATION = "Sec-Fetch-Dest";
    static final String MODE = "Sec-Fetch-Mode";
    static final String SITE = "Sec-Fetch-Site";
    static final String USER = "Sec-Fetch-User";

    /** The destinations of a navigation request, as Fetch lists them. */
    private static final Set<String> NAVIGATED = Set.of("document", "embed", "frame", "iframe", "object");

    static FetchMetadata of(RequestHead request) {
        return new FetchMetadata(request.token(DESTINATION), request.token(MODE), request.token(SITE));
    }

    boolean isCrossSite() {
        return site.equals("cross-site");
    }

    /** Whether this navigates to what is not navigated to. */
    boolean isNavigationElsewhere() {
        return mode.equals("navigate") && !destination.isEmpty() && !NAVIGATED.contains(destination);
    }

    /** Whether this is of a document, and yet does not navigate. */
    boolean isDocumentWithoutNavigation() {
        return isWithoutNavigation() && destination.equals("document");
    }

    /** Whether this is no navigation, and is for something: an image, a script, and the like. */
    boolean isForSomething() {
        return isWithoutNavigation() && !destination.isEmpty() && !destination.equals("empty");
    }

    private boolean isWithoutNavigation() {
        return !mode.isEmpty() && !mode.equals("navigate");
    }
}
