// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ott.reactive.InMemoryReactiveOneTimeTokenService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationCodeGrantWebFilter;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionOAuth2ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.logout.LogoutWebFilter;
import org.springframework.security.web.server.authentication.ott.GenerateOneTimeTokenWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Tests the check of each filter of Spring Security. The tests of the starter cover the rest over HTTP. */
class SingleUseEndpointsTest {
    @Test
    void oneTimeTokensAreSent() {
        GenerateOneTimeTokenWebFilter filter = new GenerateOneTimeTokenWebFilter(
                new InMemoryReactiveOneTimeTokenService(), (exchange, token) -> Mono.empty());
        assertTrue(isSingleUse(filter, MockServerHttpRequest.post("/ott/generate")));
        assertFalse(isSingleUse(filter, MockServerHttpRequest.get("/ott/generate")));
        filter.setRequestMatcher(path("/send"));
        assertTrue(isSingleUse(filter, MockServerHttpRequest.get("/send")));
    }

    /** Any page may be the callback of a client. It is a callback if a state has been saved for it. */
    @Test
    void recognizesACallbackOfAClient() {
        ClientRegistration client = ClientRegistration.withRegistrationId("acme")
                .clientId("client")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .authorizationUri("http://provider/authorize")
                .tokenUri("http://provider/token")
                .build();
        ServerOAuth2AuthorizedClientRepository clients = new WebSessionServerOAuth2AuthorizedClientRepository();
        WebFilter filter = new OAuth2AuthorizationCodeGrantWebFilter(
                authentication -> Mono.empty(), new InMemoryReactiveClientRegistrationRepository(client), clients);
        MockServerWebExchange back =
                MockServerWebExchange.from(MockServerHttpRequest.get("http://localhost/back?code=1&state=2"));
        SingleUseEndpoints endpoints = endpoints(chain("/**", filter));
        assertEquals(false, endpoints.apply(back).block());

        OAuth2AuthorizationRequest start = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("client")
                .authorizationUri("http://provider/authorize")
                .redirectUri("http://localhost/back")
                .state("2")
                .build();
        new WebSessionOAuth2ServerAuthorizationRequestRepository()
                .saveAuthorizationRequest(start, back)
                .block();
        assertEquals(true, endpoints.apply(back).block());
        assertEquals(true, endpoints.apply(back).block(), "the check has not used it up");
    }

    /** Filters that authenticate each request are not checked. */
    @Test
    void httpBasic() {
        ReactiveAuthenticationManager manager = authentication -> Mono.empty();
        AuthenticationWebFilter basic = new AuthenticationWebFilter(manager);
        assertFalse(isSingleUse(basic, MockServerHttpRequest.get("/")));
    }

    @Test
    void theFirstChainThatMatchesCounts() {
        List<String> asked = new ArrayList<>();
        SingleUseEndpoints endpoints = endpoints(
                chain("/other", leaving(exchange -> failing(asked, "other"))),
                chain("/a", leaving(exchange -> noted(asked, "first")), leaving(exchange -> noted(asked, "second"))),
                chain("/**", leaving(exchange -> failing(asked, "last"))));
        assertEquals(
                false,
                endpoints
                        .apply(MockServerWebExchange.from(MockServerHttpRequest.get("/a")))
                        .block());
        assertEquals(List.of("first", "second"), asked);
        assertEquals(
                true,
                endpoints
                        .apply(MockServerWebExchange.from(MockServerHttpRequest.get("/b")))
                        .block());
    }

    private static Mono<ServerWebExchangeMatcher.MatchResult> noted(List<String> asked, String name) {
        asked.add(name);
        return ServerWebExchangeMatcher.MatchResult.notMatch();
    }

    private static Mono<ServerWebExchangeMatcher.MatchResult> failing(List<String> asked, String name) {
        asked.add(name);
        return Mono.error(new IllegalStateException("a wrong request"));
    }

    @Test
    void withoutChains() {
        assertEquals(
                false,
                endpoints()
                        .apply(MockServerWebExchange.from(MockServerHttpRequest.get("/")))
                        .block());
    }

    private static LogoutWebFilter leaving(ServerWebExchangeMatcher matcher) {
        LogoutWebFilter filter = new LogoutWebFilter();
        filter.setRequiresLogoutMatcher(matcher);
        return filter;
    }

    private static ServerWebExchangeMatcher path(String pattern) {
        return ServerWebExchangeMatchers.pathMatchers(pattern);
    }

    private static SecurityWebFilterChain chain(String pattern, WebFilter... filters) {
        return new MatcherSecurityWebFilterChain(path(pattern), Arrays.asList(filters));
    }

    private static boolean isSingleUse(WebFilter filter, MockServerHttpRequest.BaseBuilder<?> request) {
        return endpoints(chain("/**", filter))
                .apply(MockServerWebExchange.from(request))
                .blockOptional()
                .orElseThrow();
    }

    private static SingleUseEndpoints endpoints(SecurityWebFilterChain... chains) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(WebFilterChainProxy.class, () -> new WebFilterChainProxy(chains));
        context.refresh();
        return new SingleUseEndpoints(context.getBeanProvider(WebFilterChainProxy.class));
    }
}
