// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.Serial;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** An implementation of Jakarta REST. Only one can be used at a time, because each one is the delegate of the whole virtual machine. */
enum Implementation {
    JERSEY {
        @Override
        String withoutDefault(String absent) {
            return absent;
        }

        @Override
        Servlet start(SpeculationPolicy policy, Class<?>... resources) {
            RuntimeDelegate.setInstance(new org.glassfish.jersey.server.internal.RuntimeDelegateImpl());
            return new ServletContainer(new ResourceConfig(resources)
                    .register(new SpeculationFilter(policy), 1)
                    .register(TypedFieldProvider.class));
        }
    },
    RESTEASY {
        @Override
        String withoutDefault(String absent) {
            return "null";
        }

        @Override
        Servlet start(SpeculationPolicy policy, Class<?>... resources) {
            RuntimeDelegate.setInstance(new ResteasyProviderFactoryImpl());
            Feature feature = context -> {
                context.register(new SpeculationFilter(policy), 1).register(TypedFieldProvider.class);
                return true;
            };
            return new RestEasyServlet(Set.of(resources), feature);
        }
    };

    /** Makes the servlet of an application. */
    abstract Servlet start(SpeculationPolicy policy, Class<?>... resources);

    /** Returns the value of a parameter without a default if the header is absent: the default of the field, or null. */
    abstract String withoutDefault(String absent);

    private static final class RestEasyServlet extends HttpServlet30Dispatcher {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient ResteasyDeployment deployment = new ResteasyDeploymentImpl();

        RestEasyServlet(Set<Class<?>> resources, Feature feature) {
            deployment.setApplication(new Application() {
                @Override
                public Set<Class<?>> getClasses() {
                    return resources;
                }

                @Override
                @SuppressWarnings("deprecation") // the only way to register an object
                public Set<Object> getSingletons() {
                    return Set.of(feature);
                }
            });
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            config.getServletContext().setAttribute(ResteasyDeployment.class.getName(), deployment);
            super.init(config);
        }
    }
}
