// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

final class TomcatServer implements Server {
    private final Tomcat tomcat = new Tomcat();

    TomcatServer(SpeculationPolicy policy) throws IOException, LifecycleException {
        configure(tomcat, servlets -> {
            addServlet(servlets, new SiteServlet());
            FilterRegistration.Dynamic filter = servlets.addFilter("speculation", new ServletFilter(policy));
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        });
        tomcat.start();
    }

    /** Has a Tomcat listen on loopback. */
    static void configure(Tomcat tomcat, Consumer<ServletContext> application) throws IOException {
        Path base = Files.createDirectories(Path.of("target", "tomcat"));
        tomcat.setBaseDir(base.toAbsolutePath().toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxHttpRequestHeaderSize", Integer.toString(Site.MAX_HEADER_SIZE));
        tomcat.addContext("", null)
                .addServletContainerInitializer((classes, servlets) -> application.accept(servlets), Set.of());
    }

    /** Has a servlet answer all paths. */
    static void addServlet(ServletContext servlets, Servlet servlet) {
        ServletRegistration.Dynamic registration = servlets.addServlet("site", servlet);
        registration.setAsyncSupported(true);
        registration.addMapping("/");
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
