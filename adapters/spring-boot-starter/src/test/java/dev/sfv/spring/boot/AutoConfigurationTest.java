// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.servlet.SpeculationFilter;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.speculation.PathPatterns;
import dev.sfv.speculation.SpeculationListener;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import dev.sfv.spring.web.VaryInterceptor;
import dev.sfv.typed.FieldLines;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tests which beans exist, and how properties change them. */
class AutoConfigurationTest {
    private static final AutoConfigurations ALL = AutoConfigurations.of(
            FieldArgumentsAutoConfiguration.class,
            SpeculationAutoConfiguration.class,
            SpeculationMetricsAutoConfiguration.class,
            SpeculationWebFluxAutoConfiguration.class,
            SpeculationWebMvcAutoConfiguration.class);
    private static final FieldLines PREFETCH = FieldLines.ofMap(Map.of("Sec-Purpose", List.of("prefetch")));

    private final WebApplicationContextRunner mvc = new WebApplicationContextRunner().withConfiguration(ALL);
    private final ReactiveWebApplicationContextRunner webFlux =
            new ReactiveWebApplicationContextRunner().withConfiguration(ALL);

    @Test
    void makesTheBeansOfSpringMvc() {
        mvc.run(context -> {
            FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
            assertTrue(registration.getFilter() instanceof SpeculationFilter);
            assertEquals(EnumSet.of(DispatcherType.REQUEST), registration.determineDispatcherTypes());
            assertTrue(registration.isAsyncSupported());
            assertEquals(Ordered.HIGHEST_PRECEDENCE + 10, registration.getOrder());
            assertEquals(1, context.getBeansOfType(VaryInterceptor.class).size());
            assertEquals(2, context.getBeansOfType(WebMvcConfigurer.class).size());
            assertEquals(Map.of(), context.getBeansOfType(VisitCounter.class));
            assertEquals(Map.of(), context.getBeansOfType(SpeculationListener.class));
            assertEquals(Map.of(), context.getBeansOfType(WebFilter.class));
        });
    }

    @Test
    void makesTheBeansOfWebFlux() {
        webFlux.run(context -> {
            Ordered filter = (Ordered) context.getBean(WebFilter.class);
            assertEquals(Ordered.HIGHEST_PRECEDENCE + 10, filter.getOrder());
            assertEquals(1, context.getBeansOfType(WebFluxConfigurer.class).size());
            assertEquals(Map.of(), context.getBeansOfType(FilterRegistrationBean.class));
        });
        webFlux.withPropertyValues("sfv.speculation.order=7")
                .run(context -> assertEquals(7, ((Ordered) context.getBean(WebFilter.class)).getOrder()));
    }

    /** A WebFlux application may have neither the servlet API nor Spring MVC, and a Spring MVC application no WebFlux. */
    @Test
    void startsWithoutTheOtherStack() {
        webFlux.withClassLoader(
                        new FilteredClassLoader("jakarta.servlet", "org.springframework.web.servlet", "io.micrometer"))
                .run(context -> {
                    assertEquals(1, context.getBeansOfType(WebFilter.class).size());
                    assertEquals(
                            1, context.getBeansOfType(WebFluxConfigurer.class).size());
                });
        mvc.withClassLoader(new FilteredClassLoader("org.springframework.web.reactive", "reactor", "io.micrometer"))
                .run(context -> {
                    assertEquals(
                            1,
                            context.getBeansOfType(FilterRegistrationBean.class).size());
                    assertEquals(
                            2, context.getBeansOfType(WebMvcConfigurer.class).size());
                });
    }

    @Test
    void makesNoBeansWithoutAWebApplication() {
        new ApplicationContextRunner()
                .withConfiguration(ALL)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    assertEquals(Map.of(), context.getBeansOfType(SpeculationPolicy.class));
                    assertEquals(Map.of(), context.getBeansOfType(SpeculationListener.class));
                });
    }

    @ParameterizedTest
    @CsvSource({"false", "off"})
    void makesNoBeansIfSwitchedOff(String off) {
        String[] properties = {"sfv.speculation.enabled=" + off, "sfv.speculation.visits.enabled=true"};
        mvc.withPropertyValues(properties)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    assertEquals(Map.of(), context.getBeansOfType(SpeculationPolicy.class));
                    assertEquals(Map.of(), context.getBeansOfType(SpeculationListener.class));
                    assertEquals(Map.of(), context.getBeansOfType(VisitCounter.class));
                    assertEquals(Map.of(), context.getBeansOfType(FilterRegistrationBean.class));
                    assertEquals(Map.of(), context.getBeansOfType(VaryInterceptor.class));
                    assertEquals(
                            1, context.getBeansOfType(WebMvcConfigurer.class).size());
                });
        webFlux.withPropertyValues(properties)
                .run(context -> assertEquals(Map.of(), context.getBeansOfType(WebFilter.class)));
    }

    @Test
    void passesNoArgumentsIfSwitchedOff() {
        mvc.withPropertyValues("sfv.arguments.enabled=false")
                .run(context -> assertEquals(
                        Set.of("varyInterceptorConfigurer"),
                        context.getBeansOfType(WebMvcConfigurer.class).keySet()));
        webFlux.withPropertyValues("sfv.arguments.enabled=false")
                .run(context -> assertEquals(Map.of(), context.getBeansOfType(WebFluxConfigurer.class)));
    }

    @Test
    void propertiesConfigureThePolicy() {
        mvc.withPropertyValues(
                        "sfv.speculation.refuse=/logout,/cart/**",
                        "sfv.speculation.status=425",
                        "sfv.speculation.sources=sec-purpose,X_MOZ",
                        "sfv.speculation.headers.Next-Router-Prefetch=1")
                .run(context -> {
                    SpeculationPolicy policy = context.getBean(SpeculationPolicy.class);
                    assertEquals(
                            Map.of("Vary", "Sec-Purpose, X-Moz, Next-Router-Prefetch"), policy.headersOfMarkedPaths());
                    assertEquals(425, policy.decide("GET", "/logout", PREFETCH).status());
                    assertEquals(
                            425, policy.decide("GET", "/cart/add/1", PREFETCH).status());
                    assertTrue(policy.decide("GET", "/other", PREFETCH).proceeds());
                    FieldLines router = FieldLines.ofMap(Map.of("next-router-prefetch", List.of("1")));
                    assertFalse(policy.decide("GET", "/logout", router).proceeds());
                    FieldLines purpose = FieldLines.ofMap(Map.of("purpose", List.of("prefetch")));
                    assertTrue(policy.decide("GET", "/logout", purpose).proceeds());
                });
    }

    @Test
    void thePolicyHasTheDefaults() {
        mvc.withPropertyValues("sfv.speculation.refuse[0]=/logout", "sfv.speculation.refuse[1]=/x")
                .run(context -> {
                    SpeculationPolicy policy = context.getBean(SpeculationPolicy.class);
                    assertEquals(
                            SpeculationPolicy.builder().build().headersOfMarkedPaths(), policy.headersOfMarkedPaths());
                    assertEquals(503, policy.decide("GET", "/x", PREFETCH).status());
                    assertEquals(
                            Outcome.PASSED, policy.decide("POST", "/visited").outcome());
                });
    }

    @Test
    void propertiesConfigureTheVisitCounter() {
        mvc.withPropertyValues(
                        "sfv.speculation.visits.enabled=true",
                        "sfv.speculation.visits.pages=/,/products/**",
                        "sfv.speculation.visits.path=/shown")
                .run(context -> {
                    SpeculationPolicy policy = context.getBean(SpeculationPolicy.class);
                    policy.decide("GET", "/products/1");
                    policy.decide("GET", "/other");
                    assertEquals(
                            Outcome.CONFIRMED, policy.decide("POST", "/shown").outcome());
                    assertEquals(
                            new VisitCounter.Counts(1, 1, 1),
                            context.getBean(VisitCounter.class).counts());
                });
    }

    @Test
    void beansOfTheApplicationReplaceTheDefaults() {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/mine");
        VisitCounter visits = new VisitCounter(PathPatterns.of("/"));
        VaryInterceptor interceptor = new VaryInterceptor(policy);
        mvc.withBean(SpeculationPolicy.class, () -> policy)
                .withBean(VisitCounter.class, () -> visits)
                .withBean(VaryInterceptor.class, () -> interceptor)
                .withBean(SpeculationFilter.class, () -> new SpeculationFilter(policy))
                .withPropertyValues("sfv.speculation.visits.enabled=true")
                .run(context -> {
                    assertSame(policy, context.getBean(SpeculationPolicy.class));
                    assertSame(visits, context.getBean(VisitCounter.class));
                    assertSame(interceptor, context.getBean(VaryInterceptor.class));
                    assertEquals(Map.of(), context.getBeansOfType(FilterRegistrationBean.class));
                });
        mvc.withBean(VisitCounter.class, () -> visits).run(context -> {
            context.getBean(SpeculationPolicy.class).decide("GET", "/");
            assertEquals(1, visits.counts().requests());
        });
    }

    /** The application's registration of another filter does not replace the starter's. */
    @Test
    void otherFiltersStay() {
        mvc.withBean("other", FilterRegistrationBean.class, () -> new FilterRegistrationBean<>((a, b, c) -> {}))
                .run(context -> assertEquals(
                        Set.of("other", "speculationFilter"),
                        context.getBeansOfType(FilterRegistrationBean.class).keySet()));
    }

    @Test
    void callsAllListeners() {
        AtomicInteger told = new AtomicInteger();
        mvc.withBean("first", SpeculationListener.class, () -> (method, path, decision) -> told.addAndGet(1))
                .withBean("second", SpeculationListener.class, () -> (method, path, decision) -> told.addAndGet(10))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    Decision decision = context.getBean(SpeculationPolicy.class).decide("GET", "/");
                    assertTrue(decision.proceeds());
                    assertEquals(11, told.get());
                    assertEquals(
                            3, context.getBeansOfType(SpeculationListener.class).size());
                });
    }

    @Test
    void makesNoMetricsWithoutARegistry() {
        SpeculationListener own = (method, path, decision) -> {};
        mvc.withBean("speculationMetrics", SpeculationListener.class, () -> own)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> assertSame(own, context.getBean(SpeculationListener.class)));
        mvc.run(context -> assertEquals(Map.of(), context.getBeansOfType(SpeculationListener.class)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sfv.speculation.refuse       | /a,logout    | '[/a, logout]' | expected a pattern that starts with '/', found: logout
                    sfv.speculation.refuse[0]    | logout       | '[logout]'     | expected a pattern that starts with '/', found: logout
                    sfv.speculation.refuse       | /a/{id}      | '[/a/{id}]'    | expected '*' in place of a variable in braces, found: /a/{id}
                    sfv.speculation.status       | 200          | '200'          | expected a status from 400 to 599, found: 200
                    sfv.speculation.status       | x            | [x]            | For input string: "x"
                    sfv.speculation.sources      | none         | '[NONE]'       | expected headers, found NONE
                    sfv.speculation.sources      | sec-porpoise | [sec-porpoise] | No enum constant
                    sfv.speculation.headers[A B] | 1            | '{A B=1}'      | expected a field name, found: "A B"
                    sfv.speculation.order        | first        | [first]        | For input string: "first"
                    sfv.speculation.visits.pages | products     | '[products]'   | expected a pattern that starts with '/', found: products
                    sfv.speculation.visits.path  | visited      | 'visited'      | expected a path that starts with '/', found: visited
                    """)
    void rejectsWrongValues(String property, String value, String shown, String reason) {
        mvc.withPropertyValues("sfv.speculation.visits.enabled=true", property + "=" + value)
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertNotNull(failure);
                    String messages = messages(failure);
                    assertTrue(messages.contains(property.replaceFirst("\\[.*", "")), messages);
                    assertTrue(messages.contains(shown), messages);
                    assertTrue(messages.contains(reason), messages);
                });
    }

    private static String messages(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
