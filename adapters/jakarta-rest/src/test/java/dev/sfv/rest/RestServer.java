// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.contract.Stack;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** An implementation of Jakarta REST in Tomcat. */
final class RestServer implements Server {
    private final Tomcat tomcat = new Tomcat();

    /** Starts Tomcat with applications by context path. */
    RestServer(Map<String, Servlet> applications) throws IOException, LifecycleException {
        Path base = Files.createDirectories(Path.of("target", "tomcat"));
        tomcat.setBaseDir(base.toAbsolutePath().toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxHttpRequestHeaderSize", Integer.toString(Site.MAX_HEADER_SIZE));
        applications.forEach((path, application) -> tomcat.addContext(path, null)
                .addServletContainerInitializer(
                        (classes, context) -> {
                            ServletRegistration.Dynamic servlet = context.addServlet("rest", application);
                            servlet.setAsyncSupported(true);
                            servlet.addMapping("/*");
                        },
                        Set.of()));
        tomcat.start();
    }

    static Stack stack(String title, Implementation implementation) {
        return new Stack(
                title,
                (policy, mounted) -> new RestServer(
                        Map.of("", site(implementation, policy), Site.MOUNT, site(implementation, mounted))));
    }

    private static Servlet site(Implementation implementation, SpeculationPolicy policy) {
        return implementation.start(policy, SiteResource.class, OnceResource.class);
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
