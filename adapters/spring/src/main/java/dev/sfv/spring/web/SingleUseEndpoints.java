// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.spring.security.Hidden;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.saml2.provider.service.web.authentication.Saml2AuthenticationRequestResolver;
import org.springframework.security.saml2.provider.service.web.authentication.logout.Saml2LogoutRequestValidatorParametersResolver;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.debug.DebugFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;

/**
 * Returns whether Spring Security would complete or start a log-in, send a one-time token, or log out. Such requests must not run
 * speculatively. The log-ins are those with one-time tokens, OAuth 2.0, OpenID Connect and SAML. The filter of {@link dev.sfv.servlet}
 * calls this for a speculative load of a path that the policy does not mark.
 *
 * <pre>{@code
 * import dev.sfv.servlet.SpeculationFilter;
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.web.SingleUseEndpoints;
 * import jakarta.servlet.Filter;
 * import org.springframework.security.web.firewall.HttpFirewall;
 *
 * SingleUseEndpoints endpoints =
 *         new SingleUseEndpoints(context.getBeanProvider(Filter.class), context.getBeanProvider(HttpFirewall.class));
 * SpeculationFilter filter = new SpeculationFilter(SpeculationPolicy.refusing("/cart/**"), endpoints);
 * }</pre>
 *
 * <p>It checks the filters of the first security filter chain that matches the request. So it knows the paths that the application has
 * chosen. The request is not changed, and no session is made. If a check fails with an exception, the result is true,
 * because the filter would fail in the same way if the request reached it.
 *
 * <p>Only filters of Spring Security count. If you have your own log-in filter, mark its path in the policy.
 */
public final class SingleUseEndpoints implements Predicate<HttpServletRequest> {
    private final List<FilterCheck> checks = checks();
    private final SingletonSupplier<List<SecurityFilterChain>> chains;
    private final ObjectProvider<HttpFirewall> firewall;

    /**
     * Makes a predicate. It gets the chains from the application context at the first speculative load, because they are made later than
     * this object.
     *
     * @param springSecurity the filter of Spring Security, which is the bean {@code springSecurityFilterChain}; other filters are ignored
     * @param firewall the firewall of Spring Security, if there is such a bean
     * @throws IllegalStateException if the version of Spring Security is not supported
     */
    public SingleUseEndpoints(ObjectProvider<Filter> springSecurity, ObjectProvider<HttpFirewall> firewall) {
        Objects.requireNonNull(springSecurity);
        this.chains = SingletonSupplier.of(() -> springSecurity.stream()
                .map(filter -> filter instanceof DebugFilter debug ? debug.getFilterChainProxy() : filter)
                .filter(FilterChainProxy.class::isInstance)
                .flatMap(filter -> ((FilterChainProxy) filter).getFilterChains().stream())
                .toList());
        this.firewall = Objects.requireNonNull(firewall);
    }

    @Override
    public boolean test(HttpServletRequest request) {
        HttpServletRequest lookup = new LookupRequest(request);
        HttpFirewall own = firewall.getIfAvailable();
        try {
            return isSingleUse(own == null ? lookup : own.getFirewalledRequest(lookup));
        } catch (RuntimeException e) { // Spring Security will fail too, and answer
            return true;
        }
    }

    /** Only the first chain that matches counts, as in Spring Security. */
    private boolean isSingleUse(HttpServletRequest request) {
        return chains.obtain().stream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .map(chain -> chain.getFilters().stream().anyMatch(filter -> isSingleUse(filter, request)))
                .orElse(false);
    }

    private boolean isSingleUse(Filter filter, HttpServletRequest request) {
        return checks.stream().anyMatch(check -> check.matches(filter, request));
    }

    /** Returns whether a filter of one class would act on a request, according to a member of the filter. */
    private record FilterCheck(Hidden member, MemberCheck check) {
        boolean matches(Filter filter, HttpServletRequest request) {
            return member.isIn(filter) && check.matches(member, filter, request);
        }
    }

    private interface MemberCheck {
        boolean matches(Hidden member, Filter filter, HttpServletRequest request);
    }

    private interface ValueCheck<T> {
        boolean matches(T value, HttpServletRequest request);
    }

    private static List<FilterCheck> checks() {
        Class<?>[] exchange = {HttpServletRequest.class, HttpServletResponse.class};
        return Stream.of(
                        method("oauth2.client.web.OAuth2LoginAuthenticationFilter", "requiresAuthentication", exchange),
                        method(
                                "oauth2.client.web.OAuth2AuthorizationCodeGrantFilter",
                                "matchesAuthorizationResponse",
                                HttpServletRequest.class),
                        SingleUseEndpoints.<OAuth2AuthorizationRequestResolver>field(
                                "oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter",
                                "authorizationRequestResolver",
                                OAuth2Start::new),
                        method(
                                "saml2.provider.service.web.authentication.Saml2WebSsoAuthenticationFilter",
                                "requiresAuthentication",
                                exchange),
                        SingleUseEndpoints.<Saml2AuthenticationRequestResolver>field(
                                "saml2.provider.service.web.Saml2WebSsoAuthenticationRequestFilter",
                                "authenticationRequestResolver",
                                Saml2Start::new),
                        SingleUseEndpoints.<Saml2LogoutRequestValidatorParametersResolver>field(
                                "saml2.provider.service.web.authentication.logout.Saml2LogoutRequestFilter",
                                "logoutRequestResolver",
                                Saml2Logout::new),
                        SingleUseEndpoints.<RequestMatcher>field(
                                "saml2.provider.service.web.authentication.logout.Saml2LogoutResponseFilter",
                                "logoutRequestMatcher",
                                () -> (matcher, request) ->
                                        matcher.matches(request) && request.getParameter("SAMLResponse") != null),
                        method(
                                "web.authentication.ott.OneTimeTokenAuthenticationFilter",
                                "requiresAuthentication",
                                exchange),
                        SingleUseEndpoints.<RequestMatcher>field(
                                "web.authentication.ott.GenerateOneTimeTokenFilter",
                                "requestMatcher",
                                () -> RequestMatcher::matches),
                        method("web.authentication.logout.LogoutFilter", "requiresLogout", exchange))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Makes a check that returns the result of a method. The response is null, because no filter of Spring Security uses it here. */
    private static Optional<FilterCheck> method(String filterClass, String name, Class<?>... parameters) {
        return Hidden.method(filterClass, name, parameters)
                .map(hidden -> new FilterCheck(hidden, (member, filter, request) ->
                        (boolean) member.read(filter, Arrays.copyOf(new Object[] {request}, parameters.length))));
    }

    /** Makes a check of the value of a field. It is made only if the class of the filter is on the class path. */
    private static <T> Optional<FilterCheck> field(
            String filterClass, String name, Supplier<ValueCheck<T>> valueCheck) {
        return Hidden.field(filterClass, name).map(hidden -> check(hidden, valueCheck.get()));
    }

    @SuppressWarnings("unchecked") // the classes of Spring Security declare the fields with these types
    private static <T> FilterCheck check(Hidden hidden, ValueCheck<T> check) {
        return new FilterCheck(hidden, (member, filter, request) -> check.matches((T) member.read(filter), request));
    }

    // These are classes, because their types are not on every class path. Spring inspects the methods of this bean,
    // and fails at a method or a lambda expression with such a type.

    private static final class OAuth2Start implements ValueCheck<OAuth2AuthorizationRequestResolver> {
        @Override
        public boolean matches(OAuth2AuthorizationRequestResolver resolver, HttpServletRequest request) {
            return resolver.resolve(request) != null;
        }
    }

    private static final class Saml2Start implements ValueCheck<Saml2AuthenticationRequestResolver> {
        @Override
        public boolean matches(Saml2AuthenticationRequestResolver resolver, HttpServletRequest request) {
            return resolver.resolve(request) != null;
        }
    }

    private static final class Saml2Logout implements ValueCheck<Saml2LogoutRequestValidatorParametersResolver> {
        @Override
        public boolean matches(Saml2LogoutRequestValidatorParametersResolver resolver, HttpServletRequest request) {
            return resolver.resolve(request, null) != null;
        }
    }
}
