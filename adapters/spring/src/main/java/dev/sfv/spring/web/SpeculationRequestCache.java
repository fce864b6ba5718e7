// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request cache of Spring Security that ignores speculative requests. They neither become the saved request, to which the user is
 * redirected after the log-in, nor use it up. Another cache handles all other requests.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.web.SpeculationRequestCache;
 * import org.springframework.security.web.savedrequest.CookieRequestCache;
 * import org.springframework.security.web.savedrequest.RequestCache;
 *
 * RequestCache cache = new SpeculationRequestCache(new CookieRequestCache(), SpeculationPolicy.refusing("/logout"));
 * }</pre>
 */
public final class SpeculationRequestCache implements RequestCache {
    private static final String NOT_SAVED = SpeculationRequestCache.class.getName() + ".NOT_SAVED";

    private final RequestCache cache;
    private final RequestMatcher speculative;

    /**
     * Makes a request cache.
     *
     * @param cache saves the requests that are not speculative
     * @param policy decides which requests are speculative
     */
    public SpeculationRequestCache(RequestCache cache, SpeculationPolicy policy) {
        this.cache = Objects.requireNonNull(cache);
        this.speculative = new SpeculativeRequestMatcher(policy);
    }

    /** {@return whether Spring Security tried to save a request that this cache ignored} */
    static boolean isNotSaved(HttpServletRequest request) {
        return request.getAttribute(NOT_SAVED) != null;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (speculative.matches(request)) {
            request.setAttribute(NOT_SAVED, true);
        } else {
            cache.saveRequest(request, response);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cache.getRequest(request, response);
    }

    @Override
    @SuppressWarnings("NullAway") // by the interface, null if none matches
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return speculative.matches(request) ? null : cache.getMatchingRequest(request, response);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cache.removeRequest(request, response);
    }
}
