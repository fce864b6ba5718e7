// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.spring.boot.Browser.location;
import static dev.sfv.spring.boot.SingleUse.SPECULATIVE;
import static dev.sfv.spring.boot.SingleUse.assertGuarded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client.Answer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.InMemoryOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tests one-time tokens in links, with Spring Security (if the application allows log-ins by GET) and with the application's handler. */
@ParameterizedClass
@MethodSource("applications")
class OneTimeTokenTest {
    private final boolean guarded;
    private final Browser browser;
    private final OneTimeTokenService tokens;

    OneTimeTokenTest(Application application, boolean guarded) {
        this.guarded = guarded;
        this.browser = new Browser(application);
        this.tokens = application.bean(OneTimeTokenService.class);
    }

    static Stream<Arguments> applications() {
        return SingleUse.both(WebKind.MVC, Login.class);
    }

    private String token() {
        return tokens.generate(new GenerateOneTimeTokenRequest("jane")).getTokenValue();
    }

    @Test
    void byALink() throws IOException {
        String link = "/enter?token=" + token();
        for (String speculative : SPECULATIVE) {
            assertGuarded(guarded, browser.get(link, speculative));
        }
        assertEquals(guarded ? "/" : "/login?error", location(browser.get(link)));
    }

    /** By default a link opens a page with a form, which uses nothing up. */
    @Test
    void byTheFormOfSpringSecurity() throws IOException {
        String token = token();
        Answer page = browser.get("/login/ott?token=" + token, SPECULATIVE);
        assertEquals(200, page.status());
        assertEquals("/", location(browser.get("/enter?token=" + token)));
    }

    @Test
    void aTokenIsSent() throws IOException {
        assertGuarded(guarded, browser.post("/ott/generate", "username=jane", SPECULATIVE[0]));
    }

    /** The application's own handler: its path is marked by a property. */
    @Test
    void byAHandlerOfTheApplication() throws IOException {
        String link = "/login/magic/" + token();
        for (String speculative : SPECULATIVE) {
            assertRefused(browser.get(link, speculative));
        }
        assertEquals("jane", browser.get(link).body());
        assertEquals("used", browser.get(link).body());
    }

    @Configuration
    @Import(Magic.class)
    static class Login extends SingleUse.Mvc {
        @Bean
        OneTimeTokenService tokens() {
            return new InMemoryOneTimeTokenService();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oneTimeTokenLogin(login -> {
                        login.tokenGenerationSuccessHandler((request, response, token) -> {});
                        login.addObjectPostProcessor(new EnterByLink());
                    })
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/login/magic/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    private static final class EnterByLink implements ObjectPostProcessor<OneTimeTokenAuthenticationFilter> {
        @Override
        public <T extends OneTimeTokenAuthenticationFilter> T postProcess(T filter) {
            filter.setRequiresAuthenticationRequestMatcher(
                    PathPatternRequestMatcher.withDefaults().matcher("/enter"));
            return filter;
        }
    }

    @RestController
    static class Magic {
        private final OneTimeTokenService tokens;

        Magic(OneTimeTokenService tokens) {
            this.tokens = tokens;
        }

        @GetMapping("/login/magic/{token}")
        String enter(@PathVariable("token") String token) {
            var used = tokens.consume(new OneTimeTokenAuthenticationToken(token));
            return used == null ? "used" : used.getUsername();
        }
    }
}
