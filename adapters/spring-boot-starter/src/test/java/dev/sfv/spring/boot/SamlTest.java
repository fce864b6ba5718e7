// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.spring.boot.SingleUse.PREFETCH;
import static dev.sfv.spring.boot.SingleUse.SPECULATIVE;
import static dev.sfv.spring.boot.SingleUse.assertGuarded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;
import org.springframework.security.saml2.provider.service.authentication.Saml2RedirectAuthenticationRequest;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutValidatorResult;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.web.Saml2WebSsoAuthenticationRequestFilter;
import org.springframework.security.saml2.provider.service.web.authentication.Saml2AuthenticationRequestResolver;
import org.springframework.security.saml2.provider.service.web.authentication.Saml2WebSsoAuthenticationFilter;
import org.springframework.security.saml2.provider.service.web.authentication.logout.Saml2LogoutRequestFilter;
import org.springframework.security.saml2.provider.service.web.authentication.logout.Saml2LogoutRequestValidatorParametersResolver;
import org.springframework.security.saml2.provider.service.web.authentication.logout.Saml2LogoutResponseFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tests the filters for SAML, with fakes of the parts that need OpenSAML: its versions are not in Maven Central. */
@ParameterizedClass
@MethodSource("applications")
class SamlTest {
    private final boolean guarded;
    private final Application application;

    SamlTest(Application application, boolean guarded) {
        this.application = application;
        this.guarded = guarded;
    }

    static Stream<Arguments> applications() {
        return SingleUse.both(WebKind.MVC, Login.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/saml/start", "/saml/acs/one", "/saml/slo", "/saml/slo/done?SAMLResponse=x"})
    void endpointsAreGuarded(String path) throws IOException {
        for (String speculative : SPECULATIVE) {
            assertGuarded(guarded, application.get(path, speculative));
        }
        assertEquals(acted(path), application.get(path).status());
    }

    /** Returns the status that shows that the filter has acted. */
    private static int acted(String path) {
        return path.equals("/saml/start") || path.equals("/saml/acs/one") ? 302 : 400;
    }

    @Test
    void otherPathsPass() throws IOException {
        assertEquals(404, application.get("/saml/other", PREFETCH).status());
        assertEquals(404, application.get("/saml/slo/done", PREFETCH).status());
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Login {
        private final RelyingPartyRegistration registration = RelyingPartyRegistration.withRegistrationId("one")
                .entityId("us")
                .assertionConsumerServiceLocation("http://localhost/saml/acs/one")
                .assertingPartyMetadata(party -> party.entityId("them").singleSignOnServiceLocation("http://them/sso"))
                .build();

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            Saml2LogoutRequestValidatorParametersResolver logouts = (request, authentication) -> {
                if (path("/saml/slo").matches(request)) {
                    throw new Saml2AuthenticationException(new Saml2Error("invalid", "a wrong request"));
                }
                return null;
            };
            Saml2LogoutResponseFilter response = new Saml2LogoutResponseFilter(
                    (request, id) -> registration,
                    parameters -> Saml2LogoutValidatorResult.success(),
                    (request, answer, authentication) -> {});
            response.setLogoutRequestMatcher(path("/saml/slo/done"));
            AuthenticationConverter responses = request -> {
                throw new BadCredentialsException("a wrong response");
            };
            Saml2WebSsoAuthenticationFilter login =
                    new Saml2WebSsoAuthenticationFilter(responses, "/saml/acs/{registrationId}");
            login.setAuthenticationFailureHandler((request, answer, failure) -> answer.sendRedirect("/failed"));
            return http.csrf(csrf -> csrf.disable())
                    .addFilterBefore(new Saml2WebSsoAuthenticationRequestFilter(new Start()), LogoutFilter.class)
                    .addFilterBefore(login, LogoutFilter.class)
                    .addFilterBefore(
                            new Saml2LogoutRequestFilter(
                                    logouts,
                                    parameters -> Saml2LogoutValidatorResult.success(),
                                    null,
                                    (request, answer, authentication) -> {}),
                            LogoutFilter.class)
                    .addFilterBefore(response, LogoutFilter.class)
                    .build();
        }

        private final class Start implements Saml2AuthenticationRequestResolver {
            @Override
            // By the interface, null for other requests.
            @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
            public <T extends AbstractSaml2AuthenticationRequest> T resolve(HttpServletRequest request) {
                return path("/saml/start").matches(request)
                        ? (T) Saml2RedirectAuthenticationRequest.withRelyingPartyRegistration(registration)
                                .samlRequest("request")
                                .id("id")
                                .build()
                        : null;
            }
        }
    }
}
