// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

/** All stacks that there is an adapter for. */
enum Stack {
    JDK("JDK", JdkServer::new),
    TOMCAT("Tomcat", TomcatServer::new),
    JETTY("Jetty", JettyServer::new),
    UNDERTOW("Undertow", UndertowServer::new),
    NETTY("Netty", NettyServer::new),
    VERTX("Vert.x", VertxServer::new),
    SPRING_MVC("Spring MVC", SpringMvcServer::new),
    WEBFLUX("WebFlux", WebFluxServer::new);

    private interface Starter {
        Server start(SpeculationPolicy policy) throws Exception;
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // constructors hold nothing
    private final Starter starter;

    Stack(String title, Starter starter) {
        this.title = title;
        this.starter = starter;
    }

    Server start(SpeculationPolicy policy) throws Exception {
        return starter.start(policy);
    }

    @Override
    public String toString() {
        return title;
    }
}
