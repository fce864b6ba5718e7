// SPDX-License-Identifier: Apache-2.0

/**
 * The starter for Spring Boot 3.5 and 4.0: refuses prefetches and prerenders of the paths that you mark in your properties.
 *
 * <p>It registers the beans of {@link dev.sfv.spring}. The properties {@code sfv.speculation.*} and {@code sfv.arguments.*} configure them.
 */
// Spring's JARs have automatic module names, but no descriptors.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.sfv.spring.boot {
    requires static dev.sfv.servlet;
    requires transitive dev.sfv.spring;
    requires static micrometer.core;
    requires static reactor.core;
    requires transitive spring.beans;
    requires transitive spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
    requires static spring.security.config;
    requires static spring.security.web;
    requires static spring.web;
    requires static spring.webflux;
    requires static spring.webmvc;

    exports dev.sfv.spring.boot;

    // Spring makes the configurations by reflection.
    opens dev.sfv.spring.boot;
}
