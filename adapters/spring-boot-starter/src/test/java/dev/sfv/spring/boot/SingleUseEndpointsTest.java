// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.spring.boot.SingleUse.PREFETCH;
import static dev.sfv.spring.boot.SingleUse.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sfv.contract.RunningStack;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.DefaultHttpFirewall;
import org.springframework.security.web.firewall.HttpFirewall;

/** Tests which filters are checked, with various configurations of the application. */
class SingleUseEndpointsTest {
    private static final AutoConfigurations ALL = AutoConfigurations.of(
            SpeculationAutoConfiguration.class,
            SpeculationSecurityMvcAutoConfiguration.class,
            SpeculationSecurityWebFluxAutoConfiguration.class,
            SpeculationWebFluxAutoConfiguration.class,
            SpeculationWebMvcAutoConfiguration.class);

    /** The filter for debugging wraps the other filters. */
    @Test
    void debugging() throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, Debugging.class, true)) {
            assertRefused(application.get("/logout", PREFETCH));
            assertNotEquals(503, application.get("/logout").status());
        }
    }

    /** No filter acts on a path that Spring Security ignores. */
    @Test
    void ignoredPaths() throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, Ignoring.class, true)) {
            assertEquals(404, application.get("/logout", PREFETCH).status());
        }
    }

    /** The firewall lets several spellings of a path pass. Those that log out are refused. */
    @Test
    void firewallOfTheApplication() throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, Lenient.class, true)) {
            for (String path :
                    new String[] {"/logout", "/logout;a=b", "/%6cogout", "//logout", "/logout/", "/x/logout"}) {
                boolean acts = application.get(path).header("location").endsWith("?logout");
                assertEquals(acts, application.get(path, PREFETCH).status() == 503, path);
            }
            assertRefused(application.get("/logout;a=b", PREFETCH));
        }
    }

    /** A request that the firewall rejects does not reach a filter. */
    @Test
    void strictFirewall() throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, Leaving.class, true)) {
            assertEquals(400, application.get("/logout;a=b").status());
            assertEquals(400, application.get("/other;a=b", PREFETCH).status());
            assertRefused(application.send(RunningStack.post("/logout", PREFETCH)));
            assertEquals(404, application.get("/other", PREFETCH).status());
        }
    }

    /** An application without its own chain has a default chain, which is not a bean. */
    @Test
    @EnabledIfSystemProperty(
            named = "stacks",
            matches = "oldest",
            disabledReason =
                    "Boot 4 configures OAuth 2.0 in a separate artifact, which is not on the class path of the tests")
    void defaultChain() throws IOException {
        try (Application application = SingleUse.start(WebKind.WEB_FLUX, ServerRegistered.class, true)) {
            String start = "/oauth2/authorization/acme";
            assertEquals(
                    "http://provider/authorize",
                    application.get(start).header("location").replaceAll("\\?.*", ""));
            assertRefused(application.get(start, PREFETCH));
            assertNotEquals(503, application.get("/logout", PREFETCH).status(), "a page that asks for confirmation");
        }
    }

    /** The client of OAuth 2.0, without a log-in: any page may be the callback. */
    @Test
    void authorizationCodeGrant() throws IOException {
        for (boolean guarded : new boolean[] {true, false}) {
            try (Application application = SingleUse.start(WebKind.MVC, Client.class, guarded)) {
                Browser browser = new Browser(application);
                String location = browser.get("/oauth2/authorization/acme").header("location");
                String state = location.replaceAll(".*state=([^&]*).*", "$1");
                int status = browser.get("/authorized?code=1&state=" + state, PREFETCH)
                        .status();
                assertEquals(guarded, status == 503);
                assertEquals(
                        404,
                        browser.get("/authorized?code=1&state=other", PREFETCH).status());
                assertEquals(404, browser.get("/authorized", PREFETCH).status());
            }
        }
    }

    /** Without Spring Security, or with only a part of it. */
    @Test
    void withoutSpringSecurity() {
        String[] packages = {"org.springframework.security", "org.springframework.security.config"};
        for (String absent : packages) {
            new WebApplicationContextRunner()
                    .withConfiguration(ALL)
                    .withClassLoader(new FilteredClassLoader(absent))
                    .run(context -> {
                        assertNull(context.getStartupFailure());
                        assertEquals(false, context.containsBean("singleUseEndpoints"));
                        assertEquals(absent.endsWith("config"), context.containsBean("speculativeRequestMatcher"));
                    });
            new ReactiveWebApplicationContextRunner()
                    .withConfiguration(ALL)
                    .withClassLoader(new FilteredClassLoader(absent))
                    .run(context -> {
                        assertNull(context.getStartupFailure());
                        assertEquals(false, context.containsBean("singleUseEndpoints"));
                        assertEquals(absent.endsWith("config"), context.containsBean("speculativeExchangeMatcher"));
                    });
        }
    }

    @Test
    void switchedOff() {
        Map<String, Long> beans = Map.of(
                "sfv.speculation.enabled=false", 0L,
                "sfv.speculation.security.enabled=false", 1L,
                "sfv.speculation.security.enabled=true", 3L);
        beans.forEach((property, count) -> {
            Stream<String> names =
                    Stream.of("speculativeRequestMatcher", "singleUseEndpoints", "speculationHttpSecurity");
            new WebApplicationContextRunner()
                    .withConfiguration(ALL)
                    .withPropertyValues(property)
                    .run(context -> assertEquals(
                            count, (Long) names.filter(context::containsBean).count(), property));
            Stream<String> serverNames =
                    Stream.of("speculativeExchangeMatcher", "singleUseEndpoints", "speculationServerHttpSecurity");
            new ReactiveWebApplicationContextRunner()
                    .withConfiguration(ALL)
                    .withPropertyValues(property)
                    .run(context -> assertEquals(
                            count,
                            (Long) serverNames.filter(context::containsBean).count(),
                            property));
        });
    }

    @Configuration
    @EnableAutoConfiguration
    static class Leaving {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable()).build();
        }
    }

    @Configuration
    @EnableWebSecurity(debug = true)
    static class Debugging extends Leaving {}

    @Configuration
    static class Ignoring extends Leaving {
        @Bean
        WebSecurityCustomizer ignore() {
            return web -> web.ignoring().requestMatchers("/logout");
        }
    }

    @Configuration
    static class Lenient extends Leaving {
        @Bean
        HttpFirewall firewall() {
            return new DefaultHttpFirewall();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Registered {
        @Bean
        ClientRegistrationRepository registrations() {
            return new InMemoryClientRegistrationRepository(registration("acme", "/authorized"));
        }
    }

    @Configuration
    static class Client extends Registered {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2Client(Customizer.withDefaults()).build();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class ServerRegistered {
        @Bean
        ReactiveClientRegistrationRepository registrations() {
            return new InMemoryReactiveClientRegistrationRepository(registration("acme", "/authorized"));
        }
    }
}
