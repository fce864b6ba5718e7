// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.example.mvc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.spring.example.ExampleTest;
import dev.sfv.spring.example.Pages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.LogManager;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.web.SpringServletContainerInitializer;
import org.springframework.web.WebApplicationInitializer;
import org.springframework.web.servlet.support.AbstractAnnotationConfigDispatcherServletInitializer;

/** Tests the configuration in Tomcat, which finds the initializers in the same way as those of a WAR. */
class MvcExampleTest {
    /** The queries of the requests that have reached a filter of the application. */
    private static final Queue<String> FILTERED = new ConcurrentLinkedQueue<>();

    /** An application with a filter of its own. */
    abstract static class Application extends AbstractAnnotationConfigDispatcherServletInitializer {
        @Override
        public void onStartup(ServletContext context) throws ServletException {
            Filter filter = (request, response, chain) -> {
                HttpServletRequest http = (HttpServletRequest) request;
                FILTERED.add(http.getQueryString() == null ? "" : http.getQueryString());
                chain.doFilter(request, response);
            };
            context.addFilter("own", filter).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            super.onStartup(context);
        }

        @Override
        protected String[] getServletMappings() {
            return new String[] {"/"};
        }
    }

    public static final class RootContext extends Application {
        @Override
        protected Class<?>[] getRootConfigClasses() {
            return new Class<?>[] {SpeculationConfiguration.class, Pages.class};
        }

        @Override
        protected Class<?>[] getServletConfigClasses() {
            return new Class<?>[0];
        }
    }

    public static final class ServletContextOnly extends Application {
        @Override
        @SuppressWarnings("NullAway") // null means that there is no root context
        protected Class<?>[] getRootConfigClasses() {
            return null;
        }

        @Override
        protected Class<?>[] getServletConfigClasses() {
            return new Class<?>[] {SpeculationConfiguration.class, Pages.class};
        }
    }

    abstract static class InTomcat extends ExampleTest {
        private final Tomcat tomcat = new Tomcat();
        private final Class<? extends WebApplicationInitializer> application;

        InTomcat(Class<? extends WebApplicationInitializer> application) {
            this.application = application;
        }

        @BeforeAll
        void start() throws LifecycleException {
            LogManager.getLogManager().reset(); // keeps Tomcat's log out of the build's output
            tomcat.setBaseDir(Path.of("target", "tomcat").toAbsolutePath().toString());
            tomcat.setPort(0);
            // Spring sorts the initializers. This order is the wrong one.
            Set<Class<?>> initializers =
                    new LinkedHashSet<>(List.of(application, SpeculationConfiguration.Initializer.class));
            tomcat.addContext("", null)
                    .addServletContainerInitializer(new SpringServletContainerInitializer(), initializers);
            tomcat.start();
        }

        @AfterAll
        void stop() throws LifecycleException {
            tomcat.stop();
            tomcat.destroy();
        }

        @Test
        void refusesBeforeOtherFilters() throws Exception {
            FILTERED.clear();
            get("/logout", "Sec-Purpose", "prefetch");
            get("/logout?again");
            assertEquals(List.of("again"), List.copyOf(FILTERED));
        }

        @Override
        protected int port() {
            return tomcat.getConnector().getLocalPort();
        }
    }

    @Nested
    class InTheRootContext extends InTomcat {
        InTheRootContext() {
            super(RootContext.class);
        }
    }

    @Nested
    class InTheContextOfTheServlet extends InTomcat {
        InTheContextOfTheServlet() {
            super(ServletContextOnly.class);
        }
    }
}
