// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

final class JettyServer implements Server {
    private final org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    private final ServerConnector connector;

    /** Starts Jetty with applications by context path. */
    JettyServer(Map<String, Consumer<ServletContext>> applications) throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(Site.MAX_HEADER_SIZE);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ContextHandlerCollection contexts = new ContextHandlerCollection();
        applications.forEach((path, application) -> {
            ServletContextHandler context = new ServletContextHandler(path.isEmpty() ? "/" : path);
            context.addServletContainerInitializer((classes, servlets) -> application.accept(servlets));
            contexts.addHandler(context);
        });
        server.setHandler(contexts);
        server.start();
    }

    static Server site(SpeculationPolicy policy, SpeculationPolicy mounted) throws Exception {
        return new JettyServer(Map.of(
                "",
                context -> SiteServlet.addTo(context, new SpeculationFilter(policy)),
                Site.MOUNT,
                context -> SiteServlet.addTo(context, new SpeculationFilter(mounted))));
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
