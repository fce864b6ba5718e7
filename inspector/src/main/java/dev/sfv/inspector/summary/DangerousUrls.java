// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** URLs that change something when they are loaded, or that can be used only once. Browsers should not load them in advance. */
public final class DangerousUrls implements Serializable {
    private static final long serialVersionUID = 1;

    private static final List<Pattern> COMMON = List.of(
            Pattern.compile("(?i)/(log|sign)[-_]?(out|off)\\b"),
            Pattern.compile("(?i)/(oauth2?|login|auth|sso|saml2?)/[^?]*(callback|code|acs|consume)\\b|/callback\\b"),
            Pattern.compile("(?i)[?&/](token|ticket|otp|nonce|confirmation_token|reset_password_token)[=/]"),
            Pattern.compile("(?i)/(unsubscribe|opt-?out)\\b"),
            Pattern.compile("(?i)/(verify|confirm|activate|magic-?link)\\b"),
            Pattern.compile(
                    "(?i)/(cart|basket)/[^?]*add|[?&]add[-_]to[-_](cart|basket)=|/add[-_]to[-_](cart|basket)\\b"),
            Pattern.compile("(?i)/(delete|remove|destroy)\\b"));

    /** The number of characters of a URL that are searched. Regular expressions can be slow on long texts. */
    private static final int LENGTH = 2000;

    private final ArrayList<Pattern> patterns;

    /**
     * Makes a list.
     *
     * @param more patterns of the application, which are searched for anywhere in the path and the query
     */
    public DangerousUrls(List<Pattern> more) {
        this.patterns = new ArrayList<>(COMMON);
        patterns.addAll(more);
    }

    boolean contains(String target) {
        String begin = target.substring(0, Math.min(target.length(), LENGTH));
        return patterns.stream().anyMatch(pattern -> pattern.matcher(begin).find());
    }
}
