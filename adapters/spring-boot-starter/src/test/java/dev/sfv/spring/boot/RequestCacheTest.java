// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.spring.boot.SingleUse.PREFETCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sfv.spring.reactive.SpeculativeExchangeMatcher;
import dev.sfv.spring.web.SpeculativeRequestMatcher;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;

/** Tests request caches of the application, and its own rules for speculative requests. */
@Tag("slow")
class RequestCacheTest {
    private static final String SAVED = "REDIRECT_URI";

    /** The cache is a bean, or set in the configuration of a chain. */
    @ParameterizedTest
    @CsvSource({"/bean, true", "/bean, false", "/own, true", "/own, false"})
    void aCacheOfTheApplicationIgnoresSpeculativeRequests(String path, boolean guarded) throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, OwnCaches.class, guarded)) {
            Browser browser = new Browser(application);
            assertEquals(guarded ? 503 : 302, browser.get(path, PREFETCH).status());
            assertEquals(!guarded, browser.cookies().containsKey(SAVED));
            assertEquals(302, browser.get(path).status());
            assertNotNull(browser.cookies().get(SAVED));
        }
    }

    /** Without a request cache nothing is saved, but the browser would still show the log-in page at the click. */
    @Test
    void refusesSpeculativeRequestsWithoutACache() throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, OwnCaches.class, true)) {
            Browser browser = new Browser(application);
            assertEquals(302, browser.get("/none").status());
            assertEquals(503, browser.get("/none", PREFETCH).status());
        }
    }

    /** In WebFlux, a cache that the application sets is not changed. */
    @Test
    void aCacheOfAWebFluxApplicationIsNotChanged() throws IOException {
        try (Application application = SingleUse.start(WebKind.WEB_FLUX, OwnServerCache.class, true)) {
            Browser browser = new Browser(application);
            assertEquals(302, browser.get("/own", PREFETCH).status());
            assertNotNull(browser.cookies().get(SAVED));
        }
    }

    /** Browsers do not keep a 401, so it is not changed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalOfHttpBasicIsNotChanged(boolean guarded) throws IOException {
        for (WebKind kind : WebKind.values()) {
            Class<?> configuration = kind == WebKind.MVC ? Basic.class : ServerBasic.class;
            try (Application application = SingleUse.start(kind, configuration, guarded)) {
                assertEquals(401, application.get("/me", PREFETCH).status());
                assertEquals(401, application.get("/me").status());
            }
        }
    }

    /** The matcher selects a chain that refuses speculative requests. The other chain requires a log-in. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ownRulesMatchSpeculativeRequests(boolean guarded) throws IOException {
        for (WebKind kind : WebKind.values()) {
            Class<?> configuration = kind == WebKind.MVC ? OwnRules.class : OwnServerRules.class;
            try (Application application = SingleUse.start(kind, configuration, guarded)) {
                assertEquals(401, application.get("/me").status());
                assertEquals(403, application.get("/me", PREFETCH).status());
                assertEquals(403, application.get("/me", "Purpose: prefetch").status());
                assertEquals(401, application.get("/me", "X-Moz: early hint").status());
            }
        }
    }

    @Configuration
    static class OwnCaches extends SingleUse.Mvc {
        @Bean
        RequestCache cache() {
            return new CookieRequestCache();
        }

        @Bean
        @Order(1)
        SecurityFilterChain own(HttpSecurity http) throws Exception {
            return secured(
                    http.securityMatcher("/own").requestCache(cache -> cache.requestCache(new CookieRequestCache())));
        }

        @Bean
        @Order(2)
        SecurityFilterChain none(HttpSecurity http) throws Exception {
            return secured(http.securityMatcher("/none").requestCache(cache -> cache.disable()));
        }

        @Bean
        SecurityFilterChain others(HttpSecurity http) throws Exception {
            return secured(http);
        }

        private static SecurityFilterChain secured(HttpSecurity http) throws Exception {
            return http.formLogin(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration
    static class OwnServerCache extends SingleUse.WebFlux {
        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http) {
            return http.formLogin(Customizer.withDefaults())
                    .requestCache(cache -> cache.requestCache(new CookieServerRequestCache()))
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
    }

    @Configuration
    static class Basic extends SingleUse.Mvc {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.httpBasic(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration
    static class ServerBasic extends SingleUse.WebFlux {
        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http) {
            return http.httpBasic(Customizer.withDefaults())
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
    }

    @Configuration
    static class OwnRules extends Basic {
        @Bean
        @Order(1)
        SecurityFilterChain speculative(HttpSecurity http, SpeculativeRequestMatcher speculative) throws Exception {
            return http.securityMatcher(speculative)
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                    .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .build();
        }
    }

    @Configuration
    static class OwnServerRules extends ServerBasic {
        @Bean
        @Order(1)
        SecurityWebFilterChain speculative(ServerHttpSecurity http, SpeculativeExchangeMatcher speculative) {
            return http.securityMatcher(speculative)
                    .exceptionHandling(handling -> handling.authenticationEntryPoint((exchange, failure) -> {
                        exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
                        return exchange.getResponse().setComplete();
                    }))
                    .authorizeExchange(exchanges -> exchanges.anyExchange().denyAll())
                    .build();
        }
    }
}
