// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

/** All stacks that there is an adapter for. */
enum Stack {
    JDK("JDK"),
    TOMCAT("Tomcat"),
    JETTY("Jetty"),
    UNDERTOW("Undertow"),
    NETTY("Netty"),
    VERTX("Vert.x"),
    SPRING_MVC("Spring MVC"),
    WEBFLUX("WebFlux");

    private final String title;

    Stack(String title) {
        this.title = title;
    }

    Server start(SpeculationPolicy policy) throws Exception {
        return switch (this) {
            case JDK -> new JdkServer(policy);
            case TOMCAT -> new TomcatServer(policy);
            case JETTY -> new JettyServer(policy);
            case UNDERTOW -> new UndertowServer(policy);
            case NETTY -> new NettyServer(policy);
            case VERTX -> new VertxServer(policy);
            case SPRING_MVC -> new SpringMvcServer(policy);
            case WEBFLUX -> new WebFluxServer(policy);
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
