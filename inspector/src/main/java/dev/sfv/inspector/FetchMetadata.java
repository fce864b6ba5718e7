// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import java.util.Set;

/** The fetch metadata of a request. A component is empty if the header is absent or is not a token. */
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

    /** {@return whether this is a navigation to a destination that no navigation has} */
    boolean isNavigationElsewhere() {
        return mode.equals("navigate") && !destination.isEmpty() && !NAVIGATED.contains(destination);
    }

    /** {@return whether the destination is a document although the mode is not navigate} */
    boolean isDocumentWithoutNavigation() {
        return isWithoutNavigation() && destination.equals("document");
    }

    /** {@return whether this is not a navigation, but has a destination such as an image or a script} */
    boolean isForSomething() {
        return isWithoutNavigation() && !destination.isEmpty() && !destination.equals("empty");
    }

    private boolean isWithoutNavigation() {
        return !mode.isEmpty() && !mode.equals("navigate");
    }
}
