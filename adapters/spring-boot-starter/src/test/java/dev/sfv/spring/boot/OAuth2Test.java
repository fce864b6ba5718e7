// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.spring.boot.Browser.location;
import static dev.sfv.spring.boot.SingleUse.PREFETCH;
import static dev.sfv.spring.boot.SingleUse.SPECULATIVE;
import static dev.sfv.spring.boot.SingleUse.assertGuarded;
import static dev.sfv.spring.boot.SingleUse.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.contract.Client.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/** Tests log-ins with OAuth 2.0, with the default paths, and with paths that the application has chosen for another chain. */
@Tag("slow")
@ParameterizedClass
@MethodSource("applications")
class OAuth2Test {
    private static final Pattern STATE = Pattern.compile("state=([^&]*)");

    private final boolean guarded;
    private final Application application;
    private final Browser browser;

    OAuth2Test(Application application, boolean guarded) {
        this.application = application;
        this.guarded = guarded;
        this.browser = new Browser(application);
    }

    static Stream<Arguments> applications() {
        return Stream.concat(
                SingleUse.both(WebKind.MVC, MvcLogin.class), SingleUse.both(WebKind.WEB_FLUX, WebFluxLogin.class));
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/authorization/acme, /login/oauth2/code/acme, /me",
        "/partner/start/partner, /partner/back/partner, /partner/orders"
    })
    void theStartReplacesTheState(String start, String callback, String page) throws IOException {
        String state = state(browser.get(start));
        for (String speculative : SPECULATIVE) {
            Answer answer = browser.get(start, speculative);
            assertGuarded(guarded, answer);
            assertEquals(!guarded, answer.header("location").startsWith("http://provider/"));
        }
        Answer back = browser.get(callback + "?code=1&state=" + state);
        assertEquals(guarded, location(back).equals("/"), back::toString);
        assertEquals(guarded ? "jane" : "", browser.get(page).body());
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/authorization/acme, /login/oauth2/code/acme, /me",
        "/partner/start/partner, /partner/back/partner, /partner/orders"
    })
    void theCallbackUsesUpTheState(String start, String callback, String page) throws IOException {
        String back = callback + "?code=1&state=" + state(browser.get(start));
        String session = browser.cookies().toString();
        for (String speculative : SPECULATIVE) {
            assertGuarded(guarded, browser.get(back, speculative));
        }
        assertEquals(guarded, session.equals(browser.cookies().toString()));

        Answer answer = browser.get(back);
        assertEquals(guarded, location(answer).equals("/"), answer::toString);
        if (guarded) {
            assertEquals("jane", browser.get(page).body());
        }
    }

    /** The paths of one chain pass in the other chain. */
    @ParameterizedTest
    @CsvSource({"/partner/login/oauth2/code/acme", "/partner/oauth2/authorization/acme", "/login", "/oauth2/other"})
    void otherPathsPass(String path) throws IOException {
        Answer ordinary = browser.get(path);
        assertNotEquals(503, ordinary.status());
        if (!ordinary.header("location").startsWith("http://localhost/") && ordinary.status() != 302) {
            assertEquals(ordinary.status(), browser.get(path, PREFETCH).status());
        }
    }

    /** Spring Security handles a failed log-in, but speculative loads of it are refused. */
    @Test
    void wrongRequests() throws IOException {
        assertGuarded(guarded, browser.get("/login/oauth2/code/acme", PREFETCH));
        assertGuarded(guarded, browser.get("/login/oauth2/code/acme?code=1&state=2", PREFETCH));
        assertEquals(Map.of(), new Browser(application).cookies());
    }

    @Test
    void theCheckChangesNothing() throws IOException {
        assertGuarded(guarded, browser.get("/oauth2/authorization/acme", PREFETCH));
        assertEquals(guarded, browser.cookies().isEmpty());
    }

    private static String state(Answer answer) {
        Matcher matcher = STATE.matcher(answer.header("location"));
        assertTrue(matcher.find(), answer::toString);
        return matcher.group(1);
    }

    private static OAuth2User jane() {
        return new DefaultOAuth2User(AuthorityUtils.createAuthorityList("USER"), Map.of("name", "jane"), "name");
    }

    private static OAuth2AccessTokenResponse token() {
        return OAuth2AccessTokenResponse.withToken("token")
                .tokenType(TokenType.BEARER)
                .expiresIn(60)
                .build();
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(SingleUse.Pages.class)
    static class MvcLogin {
        @Bean
        ClientRegistrationRepository registrations() {
            return new InMemoryClientRegistrationRepository(
                    registration("acme", "/login/oauth2/code/{registrationId}"),
                    registration("partner", "/partner/back/{registrationId}"));
        }

        @Bean
        @Order(1)
        SecurityFilterChain partner(HttpSecurity http) throws Exception {
            return secured(
                    http.securityMatcher("/partner/**"),
                    login -> login.authorizationEndpoint(start -> start.baseUri("/partner/start"))
                            .redirectionEndpoint(back -> back.baseUri("/partner/back/*")));
        }

        @Bean
        SecurityFilterChain others(HttpSecurity http) throws Exception {
            return secured(http, login -> {});
        }

        private static SecurityFilterChain secured(
                HttpSecurity http, Customizer<OAuth2LoginConfigurer<HttpSecurity>> paths) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2Login(login -> {
                        login.tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(request -> token()));
                        login.userInfoEndpoint(endpoint -> endpoint.userService(request -> jane()));
                        paths.customize(login);
                    })
                    .build();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(SingleUse.Pages.class)
    static class WebFluxLogin {
        @Bean
        ReactiveClientRegistrationRepository registrations() {
            return new InMemoryReactiveClientRegistrationRepository(
                    registration("acme", "/login/oauth2/code/{registrationId}"),
                    registration("partner", "/partner/back/{registrationId}"));
        }

        @Bean
        ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
            return request -> Mono.fromSupplier(OAuth2Test::token);
        }

        @Bean
        ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> users() {
            return request -> Mono.fromSupplier(OAuth2Test::jane);
        }

        @Bean
        @Order(1)
        SecurityWebFilterChain partner(ServerHttpSecurity http, ReactiveClientRegistrationRepository registrations) {
            return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/partner/**"))
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .oauth2Login(login -> login.authorizationRequestResolver(
                                    new DefaultServerOAuth2AuthorizationRequestResolver(
                                            registrations,
                                            ServerWebExchangeMatchers.pathMatchers("/partner/start/{registrationId}")))
                            .authenticationMatcher(
                                    ServerWebExchangeMatchers.pathMatchers("/partner/back/{registrationId}")))
                    .build();
        }

        @Bean
        SecurityWebFilterChain others(ServerHttpSecurity http) {
            return http.authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .oauth2Login(Customizer.withDefaults())
                    .build();
        }
    }
}
