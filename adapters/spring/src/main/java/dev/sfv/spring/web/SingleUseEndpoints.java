// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.spring.security.Hidden;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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
 * Returns whether Spring Security would use something up for a request: log in by a one-time token, OAuth 2.0, OpenID Connect or SAML,
 * start such a login and replace its state, or log out. The filter of {@link dev.sfv.servlet} calls it for a speculative load of a path
 * that the policy does not mark.
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
 * chosen. The request is not changed, and no session is made. If a check fails with an exception, the endpoint counts as one that uses
 * something up: the filter would fail in the same way if the request reached it.
 *
 * <p>Only filters of Spring Security count. If you have your own login filter, mark its path in the policy.
 */
public final class SingleUseEndpoints implements Predicate<HttpServletRequest> {
    private final List<Question> questions = questions();
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
        this.chains = SingletonSupplier.of(() -> springSecurity.stream()
                .map(filter -> filter instanceof DebugFilter debug ? debug.getFilterChainProxy() : filter)
                .filter(FilterChainProxy.class::isInstance)
                .flatMap(filter -> ((FilterChainProxy) filter).getFilterChains().stream())
                .toList());
        this.firewall = firewall;
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
        return questions.stream()
                .anyMatch(question ->
                        question.member.isIn(filter) && question.answer.isYes(question.member, filter, request));
    }

    private record Question(Hidden member, Answer answer) {}

    /** Returns whether a filter would act on a request, according to a member of the filter. */
    private interface Answer {
        boolean isYes(Hidden member, Filter filter, HttpServletRequest request);
    }

    private interface Condition<T> {
        boolean holds(T value, HttpServletRequest request);
    }

    private static List<Question> questions() {
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

    /** Makes a question whose answer is the result of a method. The response is null, because no filter of Spring Security uses it here. */
    private static Optional<Question> method(String filterClass, String name, Class<?>... parameters) {
        return Hidden.method(filterClass, name, parameters)
                .map(hidden -> new Question(hidden, (member, filter, request) ->
                        (boolean) member.read(filter, Arrays.copyOf(new Object[] {request}, parameters.length))));
    }

    /** Makes a question whose answer depends on a field. The condition is made only if the class of the filter is on the class path. */
    private static <T> Optional<Question> field(String filterClass, String name, Supplier<Condition<T>> condition) {
        return Hidden.field(filterClass, name).map(hidden -> question(hidden, condition.get()));
    }

    @SuppressWarnings("unchecked") // the classes of Spring Security declare the fields with these types
    private static <T> Question question(Hidden hidden, Condition<T> condition) {
        return new Question(hidden, (member, filter, request) -> condition.holds((T) member.read(filter), request));
    }

    // These are classes, because their types are not on every class path. Spring inspects the methods of this bean,
    // and fails at a method or a lambda expression with such a type.

    private static final class OAuth2Start implements Condition<OAuth2AuthorizationRequestResolver> {
        @Override
        public boolean holds(OAuth2AuthorizationRequestResolver resolver, HttpServletRequest request) {
            return resolver.resolve(request) != null;
        }
    }

    private static final class Saml2Start implements Condition<Saml2AuthenticationRequestResolver> {
        @Override
        public boolean holds(Saml2AuthenticationRequestResolver resolver, HttpServletRequest request) {
            return resolver.resolve(request) != null;
        }
    }

    private static final class Saml2Logout implements Condition<Saml2LogoutRequestValidatorParametersResolver> {
        @Override
        public boolean holds(Saml2LogoutRequestValidatorParametersResolver resolver, HttpServletRequest request) {
            return resolver.resolve(request, null) != null;
        }
    }
}
