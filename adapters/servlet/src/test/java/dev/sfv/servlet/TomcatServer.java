// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

final class TomcatServer implements Server {
    private final Tomcat tomcat = new Tomcat();

    /** Starts Tomcat with applications by context path. */
    TomcatServer(Map<String, Consumer<ServletContext>> applications) throws IOException, LifecycleException {
        Path base = Files.createDirectories(Path.of("target", "tomcat"));
        tomcat.setBaseDir(base.toAbsolutePath().toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxHttpRequestHeaderSize", Integer.toString(Site.MAX_HEADER_SIZE));
        applications.forEach((path, application) -> tomcat.addContext(path, null)
                .addServletContainerInitializer((classes, context) -> application.accept(context), Set.of()));
        tomcat.start();
    }

    static Server site(SpeculationPolicy policy, SpeculationPolicy mounted) throws IOException, LifecycleException {
        return new TomcatServer(Map.of(
                "",
                context -> SiteServlet.addTo(context, new SpeculationFilter(policy)),
                Site.MOUNT,
                context -> SiteServlet.addTo(context, new SpeculationFilter(mounted))));
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
