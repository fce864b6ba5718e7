// SPDX-License-Identifier: Apache-2.0

/**
 * Refuses prefetches and prerenders of the paths that you mark, and reads and writes fields, in Spring MVC and Spring WebFlux 6.2 and 7.0.
 *
 * <p>{@link dev.sfv.spring} is for both, {@link dev.sfv.spring.web} for Spring MVC, and {@link dev.sfv.spring.reactive} for Spring WebFlux.
 * An application needs only the modules of the framework that it uses. In a Spring Boot application, use the starter
 * ({@code sfv-spring-boot-starter}), which registers everything.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
// Spring's JARs have automatic module names, but no descriptors.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.sfv.spring {
    requires transitive dev.sfv.speculation;
    requires static transitive dev.sfv.servlet;
    requires static org.reactivestreams;
    requires static transitive reactor.core;
    requires transitive spring.beans;
    requires transitive spring.core;
    requires static spring.security.oauth2.client;
    requires static spring.security.saml2.service.provider;
    requires static transitive spring.security.web;
    requires transitive spring.web;
    requires static transitive spring.webflux;
    requires static transitive spring.webmvc;

    exports dev.sfv.spring;
    exports dev.sfv.spring.reactive;
    exports dev.sfv.spring.web;
}
