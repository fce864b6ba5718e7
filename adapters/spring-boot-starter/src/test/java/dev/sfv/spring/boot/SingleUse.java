// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sfv.contract.Client.Answer;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shared parts of the tests of Spring Security. Each application runs with the guard and without it. */
final class SingleUse {
    /** Headers of speculative loads. */
    static final String[] SPECULATIVE = {
        "Sec-Purpose: prefetch", "Sec-Purpose: prefetch;prerender", "Purpose: prefetch", "X-Moz: prefetch"
    };

    static final String PREFETCH = SPECULATIVE[0];

    private SingleUse() {}

    static Application start(WebKind kind, Class<?> configuration, boolean guarded) {
        return start(kind, configuration, guarded, Map.of());
    }

    static Application start(WebKind kind, Class<?> configuration, boolean guarded, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("spring.autoconfigure.exclude", "");
        all.put("sfv.speculation.refuse", "/login/magic/**");
        all.put("sfv.speculation.security.enabled", String.valueOf(guarded));
        return kind.start(configuration, all);
    }

    /** Returns an application as arguments of a test, with the guard and without it. */
    static Stream<Arguments> both(WebKind kind, Class<?> configuration) {
        return Stream.of(true, false).map(guarded -> Arguments.of(start(kind, configuration, guarded), guarded));
    }

    static void assertGuarded(boolean guarded, Answer answer) {
        if (guarded) {
            assertRefused(answer);
        } else {
            assertNotEquals(503, answer.status());
        }
    }

    static ClientRegistration registration(String id, String redirectUri) {
        return ClientRegistration.withRegistrationId(id)
                .clientId("client")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + redirectUri)
                .authorizationUri("http://provider/authorize")
                .tokenUri("http://provider/token")
                .userInfoUri("http://provider/user")
                .userNameAttributeName("name")
                .build();
    }

    private static UserDetails jane() {
        return User.withUsername("jane").password("{noop}password").roles().build();
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Pages.class)
    static class Mvc {
        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(jane());
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Pages.class)
    static class WebFlux {
        @Bean
        MapReactiveUserDetailsService users() {
            return new MapReactiveUserDetailsService(jane());
        }
    }

    @RestController
    static class Pages {
        @GetMapping({"/me", "/orders", "/other", "/partner/orders", "/shop/orders"})
        String me(Principal principal) {
            return principal.getName();
        }

        @PostMapping("/orders")
        String order() {
            return "ordered";
        }
    }
}
