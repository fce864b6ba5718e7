// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.spring.boot.Browser.location;
import static dev.sfv.spring.boot.SingleUse.PREFETCH;
import static dev.sfv.spring.boot.SingleUse.SPECULATIVE;
import static dev.sfv.spring.boot.SingleUse.assertGuarded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client.Answer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** Tests the saved request after a log-in with a form, and the log-out by a link. */
@Tag("slow")
@ParameterizedClass
@MethodSource("applications")
class SavedRequestTest {
    private final boolean guarded;
    private final boolean mvc;
    private final Browser browser;

    SavedRequestTest(Application application, boolean guarded) {
        this.guarded = guarded;
        this.mvc = application.toString().equals("SERVLET");
        this.browser = new Browser(application);
    }

    static Stream<Arguments> applications() {
        return Stream.concat(
                SingleUse.both(WebKind.MVC, MvcLogin.class), SingleUse.both(WebKind.WEB_FLUX, WebFluxLogin.class));
    }

    @Test
    void anOrdinaryRequestIsSaved() throws IOException {
        assertEquals("/login", location(browser.get("/orders")));
        assertEquals(saved("/orders"), browser.logIn());
    }

    @Test
    void aSpeculativeRequestIsNotSaved() throws IOException {
        for (String speculative : SPECULATIVE) {
            Answer answer = browser.get("/orders", speculative);
            assertGuarded(guarded, answer);
            assertEquals(guarded ? "" : "/login", location(answer));
        }
        assertEquals(guarded, browser.cookies().isEmpty(), "a session only for a saved request");
        assertEquals(guarded ? "/" : saved("/orders"), browser.logIn());
    }

    @Test
    void aSpeculativeRequestDoesNotReplaceTheSavedOne() throws IOException {
        browser.get("/orders");
        browser.get("/other", PREFETCH);
        assertEquals(saved(guarded ? "/orders" : "/other"), browser.logIn());
    }

    /** After the log-in, Spring Security repeats the saved request, which may be a POST. */
    @Test
    void aSpeculativeRequestDoesNotRepeatTheSavedOne() throws IOException {
        if (mvc) {
            browser.post("/orders", "");
            String saved = browser.logIn();
            assertEquals(saved("/orders"), saved);
            assertEquals(
                    guarded ? "jane" : "ordered", browser.get(saved, PREFETCH).body());
            assertEquals(guarded ? "ordered" : "jane", browser.get(saved).body());
        }
    }

    @Test
    void afterTheLogInSpeculativeRequestsPass() throws IOException {
        browser.logIn();
        assertEquals("jane", browser.get("/orders", PREFETCH).body());
    }

    @ParameterizedTest
    @CsvSource({
        "/favicon.ico, Accept: image/png",
        "/orders, X-Requested-With: XMLHttpRequest",
        "/orders, Accept: application/json"
    })
    void theDefaultExclusionsStay(String path, String header) throws IOException {
        assertEquals("/login", location(browser.get(path, header)));
        boolean excluded = mvc || header.startsWith("Accept");
        assertEquals(excluded ? "/" : "/orders", browser.logIn());
    }

    @ParameterizedTest
    @CsvSource({"/leave, /orders", "/shop/leave, /shop/orders"})
    void aLogOutLinkIsGuarded(String path, String page) throws IOException {
        String logout = mvc && path.equals("/leave") ? "/logout" : path;
        browser.logIn();
        for (String speculative : SPECULATIVE) {
            assertGuarded(guarded, browser.get(logout, speculative));
        }
        assertEquals(guarded ? 200 : 302, browser.get(page).status());

        assertEquals(302, browser.get(logout).status());
        assertEquals(302, browser.get(page).status());
    }

    private String saved(String path) {
        return mvc ? path + "?continue" : path;
    }

    @Configuration
    static class MvcLogin extends SingleUse.Mvc {
        @Bean
        @Order(1)
        SecurityFilterChain shop(HttpSecurity http) throws Exception {
            return secured(http.securityMatcher("/shop/**").logout(logout -> logout.logoutUrl("/shop/leave")));
        }

        @Bean
        SecurityFilterChain others(HttpSecurity http) throws Exception {
            return secured(http);
        }

        private static SecurityFilterChain secured(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .formLogin(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration
    static class WebFluxLogin extends SingleUse.WebFlux {
        @Bean
        @Order(1)
        SecurityWebFilterChain shop(ServerHttpSecurity http) {
            return secured(http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/shop/**")), "/shop/leave");
        }

        @Bean
        SecurityWebFilterChain others(ServerHttpSecurity http) {
            return secured(http, "/leave"); // GET /logout is a page that asks for confirmation
        }

        private static SecurityWebFilterChain secured(ServerHttpSecurity http, String logoutUrl) {
            return http.csrf(csrf -> csrf.disable())
                    .formLogin(Customizer.withDefaults())
                    .logout(logout ->
                            logout.requiresLogout(ServerWebExchangeMatchers.pathMatchers(HttpMethod.GET, logoutUrl)))
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
    }
}
