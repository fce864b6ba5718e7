// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.spring.boot.Browser.location;
import static dev.sfv.spring.boot.SingleUse.PREFETCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client.Answer;
import dev.sfv.servlet.SpeculationFilter;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationListener;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests that an unsaved request is refused like other requests, and not redirected to the log-in page. */
@Tag("slow")
class UnsavedRequestTest {
    static Stream<Arguments> applications() {
        return Stream.of(true, false)
                .flatMap(guarded -> Stream.of(
                        Arguments.of(WebKind.MVC, MvcLogin.class, guarded),
                        Arguments.of(WebKind.WEB_FLUX, WebFluxLogin.class, guarded)));
    }

    /** The status is from the properties. The listeners are called twice: the request has passed, and then it is refused. */
    @ParameterizedTest
    @MethodSource("applications")
    void isRefusedLikeAMarkedPath(WebKind kind, Class<?> configuration, boolean guarded) throws IOException {
        Map<String, String> properties = Map.of(
                "sfv.speculation.status", "425",
                "sfv.speculation.visits.enabled", "true",
                "sfv.speculation.visits.pages", "/orders");
        try (Application application = SingleUse.start(kind, configuration, guarded, properties)) {
            Answer answer = application.get("/orders", "Accept: text/html", PREFETCH);
            assertEquals(guarded ? 425 : 302, answer.status());
            assertEquals(guarded ? "" : "/login", location(answer));
            if (guarded) {
                Answer marked = application.get("/login/magic/1", PREFETCH);
                for (String header : List.of("vary", "cache-control")) {
                    assertEquals(marked.header(header), answer.header(header));
                }
                assertEquals(marked.body(), answer.body());
            }
            assertEquals(302, application.get("/orders", "Accept: text/html").status());
            assertEquals(200, application.get("/open", PREFETCH).status());

            List<String> expected = guarded
                    ? List.of(
                            "/orders PASSED",
                            "/orders REFUSED",
                            "/login/magic/1 REFUSED",
                            "/orders PASSED",
                            "/open PASSED")
                    : List.of("/orders PASSED", "/orders PASSED", "/open PASSED");
            assertEquals(expected, application.bean(DecisionRecorder.class).decisions);
            assertEquals(guarded ? 2 : 0, refused(application));
            assertEquals(
                    new VisitCounter.Counts(2, 1, 0),
                    application.bean(VisitCounter.class).counts());
        }
    }

    private static double refused(Application application) {
        return application
                .bean(MeterRegistry.class)
                .get("sfv.speculation.requests")
                .tag("outcome", "refused")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** These are an error page, the end of asynchronous work, a forward, and a redirect with another status. */
    @Test
    void refusesOtherWaysToTheLogInPage() throws IOException {
        for (boolean guarded : new boolean[] {true, false}) {
            try (Application application = SingleUse.start(WebKind.MVC, OtherWays.class, guarded)) {
                List<String> expected = new ArrayList<>();
                for (String path : List.of("/open/missing", "/open/async", "/forward", "/see-other")) {
                    Answer ordinary = application.get(path, "Accept: text/html");
                    int login = path.equals("/forward") ? 200 : path.equals("/see-other") ? 303 : 302;
                    assertEquals(login, ordinary.status(), path);
                    Answer answer = application.get(path, "Accept: text/html", PREFETCH);
                    if (guarded) {
                        assertRefused(answer);
                    } else {
                        assertEquals(login, answer.status(), path);
                    }
                    expected.addAll(List.of(path + " PASSED", path + " PASSED"));
                    if (guarded) {
                        expected.add(path + " REFUSED");
                    }
                    assertEquals(expected, application.bean(DecisionRecorder.class).decisions);
                }
            }
        }
    }

    /** The application has registered the filter for some paths only. */
    @Test
    void withoutTheFilter() throws IOException {
        try (Application application = SingleUse.start(WebKind.MVC, OwnRegistration.class, true)) {
            assertRefused(application.get("/orders", PREFETCH));
            assertEquals(List.of("/orders REFUSED"), application.bean(DecisionRecorder.class).decisions);
        }
    }

    /** Records the decisions. */
    static final class DecisionRecorder implements SpeculationListener {
        private final List<String> decisions = new CopyOnWriteArrayList<>();

        @Override
        public void decided(String method, String path, Decision decision) {
            decisions.add(path + " " + decision.outcome());
        }
    }

    @RestController
    static class Open {
        @GetMapping("/open")
        String open() {
            return "open";
        }

        @GetMapping("/open/async")
        Callable<String> async() {
            return () -> {
                throw new AccessDeniedException("a secured method");
            };
        }
    }

    @Configuration
    @Import(Open.class)
    static class MvcLogin extends SingleUse.Mvc {
        @Bean
        DecisionRecorder told() {
            return new DecisionRecorder();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return secured(http);
        }

        static SecurityFilterChain secured(HttpSecurity http) throws Exception {
            return http.formLogin(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/open/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @Configuration
    @Import(Open.class)
    static class WebFluxLogin extends SingleUse.WebFlux {
        @Bean
        DecisionRecorder told() {
            return new DecisionRecorder();
        }

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http) {
            return http.formLogin(Customizer.withDefaults())
                    .authorizeExchange(exchanges -> exchanges
                            .pathMatchers("/open/**")
                            .permitAll()
                            .anyExchange()
                            .authenticated())
                    .build();
        }
    }

    @Configuration
    static class OtherWays extends MvcLogin {
        @Bean
        @Order(1)
        SecurityFilterChain forward(HttpSecurity http) throws Exception {
            LoginUrlAuthenticationEntryPoint forward = new LoginUrlAuthenticationEntryPoint("/open");
            forward.setUseForward(true);
            return entering(http.securityMatcher("/forward"), forward);
        }

        @Bean
        @Order(2)
        SecurityFilterChain seeOther(HttpSecurity http) throws Exception {
            return entering(http.securityMatcher("/see-other"), (request, response, failure) -> {
                response.setHeader(HttpHeaders.LOCATION, "/login");
                response.setStatus(303);
            });
        }

        private static SecurityFilterChain entering(HttpSecurity http, AuthenticationEntryPoint login)
                throws Exception {
            http.exceptionHandling(handling -> handling.authenticationEntryPoint(login));
            return secured(http);
        }
    }

    @Configuration
    static class OwnRegistration extends MvcLogin {
        @Bean
        FilterRegistrationBean<SpeculationFilter> registration(SpeculationPolicy policy) {
            FilterRegistrationBean<SpeculationFilter> registration =
                    new FilterRegistrationBean<>(new SpeculationFilter(policy));
            registration.addUrlPatterns("/cart/*");
            return registration;
        }
    }
}
