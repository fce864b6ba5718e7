// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

final class JettyServer implements Server {
    private final org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    private final ServerConnector connector;

    JettyServer(SpeculationPolicy policy) throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(Site.MAX_HEADER_SIZE);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);

        FilterHolder filter = new FilterHolder(new ServletFilter(policy));
        filter.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        // More often than it should be, so that the filter has to tell the dispatches apart.
        context.addFilter(filter, "/*", EnumSet.complementOf(EnumSet.of(DispatcherType.REQUEST)));
        context.addServlet(new SiteServlet(), "/");
        server.setHandler(context);
        server.start();
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
