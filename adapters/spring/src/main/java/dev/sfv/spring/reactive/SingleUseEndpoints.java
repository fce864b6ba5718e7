// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.spring.security.Hidden;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Returns whether Spring Security would complete or start a log-in, send a one-time token, or log out. Such requests must not run
 * speculatively. The log-ins are those with OAuth 2.0 and OpenID Connect. {@link SpeculationFilter} calls this for speculative loads.
 *
 * <pre>{@code
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.reactive.SingleUseEndpoints;
 * import dev.sfv.spring.reactive.SpeculationFilter;
 * import org.springframework.core.Ordered;
 * import org.springframework.security.web.server.WebFilterChainProxy;
 * import org.springframework.web.reactive.HandlerMapping;
 * import org.springframework.web.server.WebFilter;
 *
 * WebFilter filter = new SpeculationFilter(
 *         SpeculationPolicy.refusing("/cart/**"),
 *         context.getBeanProvider(HandlerMapping.class),
 *         Ordered.HIGHEST_PRECEDENCE + 10,
 *         new SingleUseEndpoints(context.getBeanProvider(WebFilterChainProxy.class)));
 * }</pre>
 *
 * <p>It checks the filters of the first security filter chain that matches the request. So it knows the paths that the application has
 * chosen. The request is not changed. If a check fails with an exception, the result is true,
 * because the filter would fail in the same way if the request reached it.
 *
 * <p>Only filters of Spring Security count. If you have your own log-in filter, mark its path in the policy.
 */
public final class SingleUseEndpoints implements Function<ServerWebExchange, Mono<Boolean>> {
    private final List<FilterCheck> checks = checks();
    private final SingletonSupplier<List<SecurityWebFilterChain>> chains;

    /**
     * Makes a function. It gets the chains from the application context at the first speculative load, because they are made later than
     * this object.
     *
     * @param springSecurity the filter of Spring Security
     * @throws IllegalStateException if the version of Spring Security is not supported
     */
    public SingleUseEndpoints(ObjectProvider<WebFilterChainProxy> springSecurity) {
        Hidden filters =
                Hidden.field("web.server.WebFilterChainProxy", "filters").orElseThrow();
        Objects.requireNonNull(springSecurity);
        this.chains = SingletonSupplier.of(() ->
                springSecurity.stream().flatMap(proxy -> chains(filters, proxy)).toList());
    }

    @SuppressWarnings("unchecked") // the class declares the field with this type
    private static Stream<SecurityWebFilterChain> chains(Hidden filters, WebFilterChainProxy proxy) {
        return ((List<SecurityWebFilterChain>) filters.read(proxy)).stream();
    }

    /**
     * {@return whether a request must not run speculatively}
     *
     * @param exchange the request
     */
    @Override
    public Mono<Boolean> apply(ServerWebExchange exchange) {
        ServerWebExchange lookup = new LookupExchange(exchange);
        return Flux.defer(() -> Flux.fromIterable(chains.obtain()))
                .filterWhen(chain -> chain.matches(lookup))
                .next()
                .flatMapMany(SecurityWebFilterChain::getWebFilters)
                .concatMap(filter -> isSingleUse(filter, lookup))
                .onErrorReturn(RuntimeException.class, true) // Spring Security will fail too, and answer
                .any(matches -> matches);
    }

    private Flux<Boolean> isSingleUse(WebFilter filter, ServerWebExchange exchange) {
        return Flux.fromIterable(checks).concatMap(check -> check.matches(filter, exchange));
    }

    /** Returns whether a filter of one class would act on a request, according to a member of the filter. */
    private record FilterCheck(Hidden member, MemberCheck check) {
        Mono<Boolean> matches(WebFilter filter, ServerWebExchange exchange) {
            return member.isIn(filter) ? check.matches(member, filter, exchange) : Mono.just(false);
        }
    }

    private interface MemberCheck {
        Mono<Boolean> matches(Hidden member, WebFilter filter, ServerWebExchange exchange);
    }

    private interface ValueCheck<T> {
        Mono<Boolean> matches(T value, ServerWebExchange exchange);
    }

    private static List<FilterCheck> checks() {
        return Stream.of(
                        matcher(
                                "oauth2.client.web.server.authentication.OAuth2LoginAuthenticationWebFilter",
                                "requiresAuthenticationMatcher"),
                        matcher(
                                "oauth2.client.web.server.OAuth2AuthorizationCodeGrantWebFilter",
                                "requiresAuthenticationMatcher"),
                        SingleUseEndpoints.<ServerOAuth2AuthorizationRequestResolver>field(
                                "oauth2.client.web.server.OAuth2AuthorizationRequestRedirectWebFilter",
                                "authorizationRequestResolver",
                                OAuth2Start::new),
                        matcher("web.server.authentication.ott.GenerateOneTimeTokenWebFilter", "matcher"),
                        matcher("web.server.authentication.logout.LogoutWebFilter", "requiresLogout"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FilterCheck> matcher(String filterClass, String name) {
        return SingleUseEndpoints.<ServerWebExchangeMatcher>field(
                filterClass,
                name,
                () -> (matcher, exchange) -> matcher.matches(exchange).map(MatchResult::isMatch));
    }

    private static <T> Optional<FilterCheck> field(
            String filterClass, String name, Supplier<ValueCheck<T>> valueCheck) {
        return Hidden.field(filterClass, name).map(hidden -> check(hidden, valueCheck.get()));
    }

    @SuppressWarnings("unchecked") // the classes of Spring Security declare the fields with these types
    private static <T> FilterCheck check(Hidden hidden, ValueCheck<T> check) {
        return new FilterCheck(hidden, (member, filter, exchange) -> check.matches((T) member.read(filter), exchange));
    }

    /** A class, not a lambda: its type is not on every class path, and Spring inspects the methods of the bean. */
    private static final class OAuth2Start implements ValueCheck<ServerOAuth2AuthorizationRequestResolver> {
        @Override
        public Mono<Boolean> matches(ServerOAuth2AuthorizationRequestResolver resolver, ServerWebExchange exchange) {
            return resolver.resolve(exchange).hasElement();
        }
    }
}
